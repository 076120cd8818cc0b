import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toText } from '../../src/export/text.ts';
import { checkEnding, ExportError, exportEndings, exportTo } from '../../src/export/write.ts';
import { device, report } from '../report/report.ts';
import { unzip } from './unzip.ts';

const devices = [device({ id: 5 }), device({ id: 6, verdict: 'review' })];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camcensus-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('exportTo', () => {
  test.each([
    ['.csv', /^\ufeffVerdict,/],
    ['.json', /^\[\n\{"id":5,/],
    ['.ndjson', /^\{"id":5,.*\n\{"id":6,/],
    ['.html', /^<!DOCTYPE html>\n<html lang="en-GB">/],
    ['.CSV', /^\ufeffVerdict,/],
  ])(
    'a file that ends in %s is in that format, whole, and leaves nothing beside it',
    async (ending, beginning) => {
      const path = join(folder, `list of cameras${ending}`);
      await exportTo(path, report(devices));
      expect(await readFile(path, 'utf8')).toMatch(beginning);
      expect(await readdir(folder)).toEqual([`list of cameras${ending}`]);
    },
  );

  test('a file that ends in .xlsx is a workbook', async () => {
    const path = join(folder, 'list.xlsx');
    await exportTo(path, report(devices));
    expect([...unzip(await readFile(path)).keys()]).toContain('xl/workbook.xml');
  });

  test.each(['list.pdf', 'list', 'csv', '.csv', 'list.constructor'])(
    '%s has no ending that can be written: the message names those that can',
    async (name) => {
      const attempt = exportTo(join(folder, name), report(devices));
      await expect(attempt).rejects.toThrow(ExportError);
      await expect(attempt).rejects.toThrow('.csv, .xlsx, .json, .ndjson or .html');
      expect(() => checkEnding(name)).toThrow(ExportError);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test('a file is readable by owner and group and by nobody else', async () => {
    await exportTo(join(folder, 'list.csv'), report(devices));
    expect((await stat(join(folder, 'list.csv'))).mode & 0o027).toBe(0);
  });

  test('an older file is replaced, by the name it has and through a link to it', async () => {
    await mkdir(join(folder, 'shared'));
    const real = join(folder, 'shared', 'list.csv');
    await writeFile(real, 'old');
    await symlink(real, join(folder, 'link.csv'));
    await exportTo(join(folder, 'link.csv'), report(devices));
    expect(await readFile(real, 'utf8')).toMatch(/^\ufeffVerdict/);
    expect(await readdir(folder)).toEqual(['link.csv', 'shared']);
    expect(await readdir(join(folder, 'shared'))).toEqual(['list.csv']);
  });

  test('exportTo replaces a link itself in a shared folder, and leaves its target alone', async () => {
    const victim = join(folder, 'victim');
    await writeFile(victim, 'old', { mode: 0o600 });
    for (const [name, target] of [
      ['file.csv', victim],
      ['dangling.csv', join(folder, 'nowhere')],
      ['folder.csv', folder],
      ['device.csv', '/dev/null'],
    ] as const) {
      await symlink(target, join(folder, name));
      await exportTo(join(folder, name), report(devices), { sharedFolder: true });
      expect((await lstat(join(folder, name))).isFile()).toBe(true);
      expect(await readFile(join(folder, name), 'utf8')).toMatch(/^\ufeffVerdict/);
    }
    expect(await readFile(victim, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name === 'nowhere')).toEqual([]);
    await mkdir(join(folder, 'dir.csv'));
    await expect(exportTo(join(folder, 'dir.csv'), report(devices), { sharedFolder: true })).rejects.toThrow(
      /is a directory/,
    );
  });

  test('a directory is refused and keeps what is in it', async () => {
    const path = join(folder, 'lists.csv');
    await mkdir(path);
    await writeFile(join(path, 'kept'), 'kept');
    await expect(exportTo(path, report(devices))).rejects.toThrow(
      /is a directory\. Name a file, for example/,
    );
    expect(await readdir(path)).toEqual(['kept']);
  });

  test('a missing folder is named with what to do, and is not made', async () => {
    const attempt = exportTo(join(folder, 'no', 'list.csv'), report(devices));
    await expect(attempt).rejects.toThrow(/no\/list\.csv: its folder does not exist\. Create it/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a file used as a folder is an error for people', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(exportTo(join(folder, 'file', 'list.csv'), report(devices))).rejects.toThrow(
      /a part of the path is a file/,
    );
  });

  test('an export that fails half-way leaves the older file as it was and nothing beside it', async () => {
    const path = join(folder, 'list.csv');
    await writeFile(path, 'old');
    await expect(exportTo(path, report([device({ policies: null as never })]))).rejects.toThrow(TypeError);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['list.csv']);
  });

  test('an export that the disk does not take leaves the older file as it was and nothing beside it', async () => {
    const path = join(folder, 'list.ndjson');
    await writeFile(path, 'old');
    await writeFile(
      join(folder, 'report'),
      JSON.stringify(report(Array.from({ length: 2_000 }, () => device()))),
    );
    const script =
      `import { readFileSync } from 'node:fs'; import { exportTo } from './src/export/write.ts';` +
      `exportTo(process.argv[1], JSON.parse(readFileSync(process.argv[2], 'utf8'))).catch((e) => console.log(e.name, e.message));`;
    // A limit on the size of files stands in for a disk without room: both make a write fail half-way.
    const limited = `trap '' XFSZ; ulimit -f 512; exec node --import tsx --input-type=module -e "$0" "$1" "$2"`;
    const run = spawnSync('bash', ['-c', limited, script, path, join(folder, 'report')], {
      encoding: 'utf8',
    });
    expect(run.stdout, run.stderr).toMatch(
      /^ExportError Could not write .*list\.ndjson: the file would be larger/,
    );
    expect(await readFile(path, 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['list.ndjson', 'report']);
  });

  test('a folder without permission is an error for people', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write anywhere: run the tests as an ordinary user to try this');
    await chmod(folder, 0o500);
    await expect(exportTo(join(folder, 'list.csv'), report(devices))).rejects.toThrow(/no permission/);
    await chmod(folder, 0o700);
  });
});

describe('toText', () => {
  test('gives each format of the command line, CSV without a byte order mark', () => {
    expect(toText('csv', report(devices))).toMatch(/^Verdict,/);
    expect(JSON.parse(toText('json', report(devices)))).toHaveLength(2);
    expect(toText('ndjson', report(devices)).trimEnd().split('\n')).toHaveLength(2);
    expect(toText('table', report(devices), { width: 80, colour: false })).toMatch(/^VERDICT/);
  });

  test('the endings are those of the contract', () => {
    expect(exportEndings).toEqual(['.csv', '.xlsx', '.json', '.ndjson', '.html']);
  });
});

test('exportTo makes the devices of csv, json and ndjson one after the other, and leaves nothing where that fails', async () => {
  for (const ending of ['csv', 'json', 'ndjson']) {
    const path = join(folder, `list.${ending}`);
    const many = function* () {
      for (let n = 1; n <= 2_000; n++) yield device({ id: n, model: `C${n}` });
    };
    await exportTo(path, { ...report([]), devices: many() });
    const text = await readFile(path, 'utf8');
    expect(text).toContain('C2000');
    expect(text.trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(2_000);
    const broken = function* () {
      yield device({ id: 1 });
      throw new Error('the inventory is gone');
    };
    await expect(exportTo(path, { ...report([]), devices: broken() })).rejects.toThrow(
      'the inventory is gone',
    );
    expect(await readFile(path, 'utf8')).toBe(text);
  }
  expect(await readdir(folder)).toHaveLength(3);
});
