import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

describe('named files', () => {
  const operator = new Operator();
  const at = (name: string) => join(operator.folder, name);
  beforeAll(() => {
    const inventory = newInventory(operator.inventory);
    sweepNight(inventory, {
      start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
      day: '2026-03-01',
      hosts: [['10.0.0.5', { maker: 'Axis' }]],
    });
    inventory.close();
    execFileSync('mkfifo', ['-m', '600', at('fifo')]);
    writeFileSync(at('large'), '', { mode: 0o600 });
    // Sparse: it has a size and takes no room.
    truncateSync(at('large'), 2 ** 40);
    mkdirSync(at('folder'));
    mkdirSync(at('marks'));
    symlinkSync('/dev/zero', at('marks/zero.yaml'));
    const secrets = { config: 'sites: [{name: hall, targets: [127.0.0.1]}]\ncredentials: ' };
    for (const name of ['fifo', 'large', 'folder'])
      writeFileSync(at(`${name}.yaml`), `${secrets.config}${at(name)}\n`);
    chmodSync(operator.folder, 0o700);
  });
  afterAll(() => operator.close());

  const own = (file: string) => ['--certificate', file, '--key', file, '--ca', file];
  /** Each place that takes a file, as a command line that ends without a packet. */
  const places: readonly (readonly [string, (file: string) => readonly string[]])[] = [
    ['import', (file) => ['import', file]],
    ['--config', (file) => ['list', '--config', file]],
    ['--policy', (file) => ['list', '--policy', file]],
    ['policy check', (file) => ['policy', 'check', file]],
    ['@file', (file) => ['plan', `@${file}`]],
    ['--exclude', (file) => ['plan', '127.0.0.1', '--exclude', `@${file}`]],
    ['--credentials', (file) => ['scan', '127.0.0.1', '--credentials', file]],
    ['collector enrol', (file) => ['collector', 'enrol', file, '--to', at('e'), '--config', at('c.yaml')]],
    [
      'hub init --certificate',
      (file) => ['hub', 'init', '--dir', at('hub'), '--address', 'hub.example:4222', ...own(file)],
    ],
    ['--inventory', (file) => ['list', '--inventory', file]],
    ['db restore', (file) => ['db', 'restore', file]],
    ['db check', (file) => ['db', 'check', file]],
  ];

  test.each(places)('named file of %s must be a regular file', async (_place, command) => {
    for (const file of ['/dev/zero', at('fifo'), at('folder')]) {
      const ran = await operator.here(command(file));
      expect({ file, code: ran.code, stdout: ran.stdout }).toEqual({ file, code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/it is (?:not a regular file|a folder)\.|is not a (?:file|backup)/);
    }
  });

  const sized = places.filter(([place]) => !['--inventory', 'db restore', 'db check'].includes(place));
  test.each(sized)('named file of %s is refused at a tebibyte', async (_place, command) => {
    const ran = await operator.here(command(at('large')));
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/it is larger than \d+ MiB\./);
  });

  test('--fingerprints refuses a folder with a link to a device', async () => {
    const ran = await operator.here(['fingerprints', 'verify', '--fingerprints', at('marks')]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('zero.yaml: it is not a regular file.');
  });
});
