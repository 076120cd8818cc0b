import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, kibOf } from '../../tools/package/files.ts';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { checkout, type Made, makePackages, sharedPackages } from './made.ts';

const run = promisify(execFile);

describeWith(['packaging'], 'packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-packages-'));
  let made: Made;
  beforeAll(async () => {
    made = await sharedPackages();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // A whole second build: in the long form.
  test.runIf(long)('packages have the same bytes from another checkout folder, umask and time', async () => {
    const other = join(folder, 'another checkout');
    const unneeded = ['.git', 'node_modules', 'dist', 'build', 'test/captures'].map((name) =>
      join(checkout, name),
    );
    cpSync(checkout, other, { recursive: true, filter: (path) => !unneeded.includes(path) });
    copyModules(join(checkout, 'node_modules'), join(other, 'node_modules'));
    const again = await makePackages(join(folder, 'second'), { root: other, umask: '077' });
    for (const file of ['deb', 'tgz'] as const) {
      expect(basename(again[file])).toBe(basename(made[file]));
      expect(readFileSync(again[file]).equals(readFileSync(made[file])), file).toBe(true);
    }
  });

  test('packages take less than 60 MB and contain nothing for development', () => {
    expect(kibOf(made.trimmed)).toBeLessThan(60_000_000 / 1024);
    expect(statSync(made.deb).size).toBeGreaterThan(1_000_000);
    const packages = readdirSync(join(made.trimmed, 'node_modules'));
    const needed = [
      'better-sqlite3',
      'bindings',
      'file-uri-to-path',
      'html',
      'node-onvif',
      'sax',
      'xml2js',
      'xmlbuilder',
    ];
    expect(packages.sort()).toEqual(needed);
    const files = filesBelow(made.trimmed);
    expect(files.filter((file) => /\.(?:map|ts|cpp|c|gyp|a|o)$/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'docs/operations.md', 'deploy/camcensus.service']),
    );
  });

  test('packages name what they depend on, and the config that upgrades keep', async () => {
    const { stdout } = await run('dpkg-deb', ['--field', made.deb, 'Package', 'Version', 'Depends']);
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
    expect(stdout).toMatch(/^Package: camcensus$/m);
    expect(stdout).toContain(`Version: ${version}\n`);
    expect(stdout).toMatch(/^Depends: nodejs \(>= 20\.19\), libc6 \(>= 2\.\d+\), libstdc\+\+6, passwd$/m);
    const contents = (await run('dpkg-deb', ['--contents', made.deb])).stdout;
    for (const file of [
      'usr/lib/systemd/system/camcensus.service',
      'usr/share/man/man1/camcensus.1.gz',
      'usr/share/man/man1/camcensus-scan.1.gz',
      'usr/share/bash-completion/completions/camcensus',
      'usr/share/zsh/vendor-completions/_camcensus',
      'usr/share/doc/camcensus/docs/operations.md',
      'var/lib/camcensus/',
    ])
      expect(contents).toContain(` ./${file}\n`);
    const control = await run('dpkg-deb', ['--info', made.deb, 'conffiles']);
    expect(control.stdout).toBe('/etc/camcensus/camcensus.yaml\n');
  });

  test('tgz runs from the folder it was unpacked into, by a link of any name', async () => {
    const opt = join(folder, 'opt');
    await run('sh', ['-c', 'mkdir "$0" && tar -C "$0" -xzf "$1"', opt, made.tgz]);
    const [top = ''] = readdirSync(opt);
    expect(top).toMatch(/^camcensus-\d/);
    const link = join(folder, 'census');
    symlinkSync(join(opt, top, 'bin/camcensus'), link);
    const inventory = join(folder, 'inventory.db');
    expect(
      await run(link, ['scan', '127.79.9.2', '--quiet', '--format', 'json', '--inventory', inventory]),
    ).toEqual({
      stdout: '[]\n',
      stderr: '',
    });
  });

  test('packages on a Node that is too old name the one they need, and exit with 2', () => {
    const old = join(folder, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', old, join(made.trimmed, 'bin/camcensus'), '--version'],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('camcensus: Node 18.20.4 is too old: install Node 20.19 or newer.\n');
  });
});

/** By hard links, or in full on another file system. A symbolic link would lead esbuild back to the first checkout. */
function copyModules(from: string, to: string): void {
  if (spawnSync('cp', ['-al', from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to]);
  }
  rmSync(join(to, '.cache'), { recursive: true, force: true });
}
