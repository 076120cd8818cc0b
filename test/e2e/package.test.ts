import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { evaluated } from '../../tools/evaluated.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { long } from '../long.ts';
import { devicesIn } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const operator = new Operator();
const unpacked = join(operator.folder, 'unpacked');
const installed = join(unpacked, 'node_modules/camcensus');
let fleet: Neighbourhood;
let files: string[];

/**
 * Packs the build as npm would publish it, and installs it into an empty folder. The dependencies are this checkout's own
 * (only those that package.json calls dependencies), so that the test needs neither a registry nor a compiler.
 */
beforeAll(async () => {
  fleet = await neighbourhood('127.79.8', ['Hikvision camera', 'Axis camera', 'HP printer']);
  const source = join(operator.folder, 'source');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(source);
  for (const name of ['package.json', ...manifest.files].filter((each: string) =>
    existsSync(join(root, each)),
  ))
    cpSync(join(name === 'dist' ? inject('installed') : root, name), join(source, name), { recursive: true });
  // npm 9 builds before it packs, even with --ignore-scripts; here it is built already.
  const { prepare: _, ...scripts } = manifest.scripts;
  writeFileSync(join(source, 'package.json'), JSON.stringify({ ...manifest, scripts }));
  const pack = await run(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', operator.folder],
    {
      cwd: source,
    },
  );
  const [{ filename, files: packed }] = JSON.parse(pack.stdout);
  files = packed.map(({ path }: { path: string }) => path);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', join(operator.folder, filename), '-C', installed, '--strip-components=1']);
  for (const name of productionDependencies()) linkDependency(name);
});
afterAll(async () => {
  operator.close();
  await fleet.running.stop();
});

/** All direct and indirect dependencies of package.json, according to the lock file. */
function productionDependencies(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = Object.entries(lock.packages as Record<string, { dev?: boolean; devOptional?: boolean }>);
  return packages
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path.replace(/^node_modules\//, ''))
    .filter((name) => !name.includes('node_modules/') && existsSync(join(root, 'node_modules', name)));
}

function linkDependency(name: string): void {
  const place = join(unpacked, 'node_modules', name);
  mkdirSync(join(place, '..'), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), place);
}

describe('the package', () => {
  test('npm package has the program, its data, and nothing for development', () => {
    expect(files).toContain('dist/src/cli/main.js');
    for (const folder of ['db/migrations', 'vendor-fingerprints/policies'])
      for (const name of readdirSync(join(root, folder)).filter((each) => /\.(sql|yaml)$/.test(each)))
        expect(files).toContain(`dist/${folder}/${name}`);
    expect(files).toContain('LICENSE');
    expect(files).toContain('README.md');
    for (const file of files)
      expect(file).not.toMatch(/^(test|tools|bench|src|\.ci|node_modules)\/|\.tsbuildinfo$/);
  });

  test('npm package runs from an unrelated folder under its name', async () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const { stdout } = await run(join(installed, manifest.bin.camcensus), ['--version'], { cwd: '/' });
    expect(stdout).toBe(`${manifest.version}\n`);
  });

  // That they are in order, and are the same when they are read: test/vendor-fingerprints/self-test and packed.
  test('npm package has the fingerprints of the tables, and takes an operator’s own', async () => {
    const packed = join(root, 'node_modules/.cache/camcensus/fingerprints');
    for (const name of evaluated)
      expect(
        readFileSync(join(installed, 'dist/vendor-fingerprints', name)).equals(
          readFileSync(join(packed, name)),
        ),
        name,
      ).toBe(true);
    const own = join(operator.folder, 'own');
    mkdirSync(own);
    cpSync(join(root, 'docs/fingerprints.example.yaml'), join(own, 'town.yaml'));
    const ended = await operator.run(['fingerprints', 'list', '--fingerprints', own], {
      installed,
      cwd: '/',
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const lines = ended.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(fingerprints.makers.length + 1);
    expect(lines).toContain('town-optics: Town Optics (GB), 1 fingerprint');
  });

  // The packages of Debian and tar do so each time (packages/).
  test.runIf(long)('npm package scans, lists and exports', async () => {
    const here = { installed, cwd: '/' };
    const scan = await operator.run(
      ['scan', ...fleet.devices.map(({ address }) => address), '--quiet', '--format', 'json'],
      here,
    );
    expect([scan.code, scan.stderr]).toEqual([0, '']);
    expect(devicesIn(scan).map(({ ip, verdict }) => [ip, verdict])).toEqual([
      ['127.79.8.2', 'flagged'],
      ['127.79.8.26', 'clear'],
    ]);
    const file = join(operator.folder, 'cameras.xlsx');
    expect((await operator.run(['export', '--to', file], here)).code).toBe(0);
    expect(readFileSync(file).length).toBeGreaterThan(2_000);
  });

  test.runIf(long)('npm package reads the config here, and writes to the user’s state folder', async () => {
    const folder = join(operator.folder, 'elsewhere');
    mkdirSync(folder);
    writeFileSync(join(folder, 'camcensus.yaml'), 'sites: [{ name: yard, targets: [127.79.8.2] }]\n');
    const env = { CAMCENSUS_INVENTORY: '' };
    const { code } = await operator.run(['scan'], { installed, cwd: folder, env });
    expect(code).toBe(0);
    expect(existsSync(join(operator.folder, 'home/.local/state/camcensus/inventory.db'))).toBe(true);
  });
});
