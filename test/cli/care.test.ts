import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrol } from '../../db/hub/enrol.ts';
import { openInventory } from '../../db/open.ts';
import { olderInventory } from '../db/file/older.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import type { FoundDevice } from '../e2e/device-shape.ts';
import { Operator } from '../e2e/operator.ts';

describe('care of the inventory', () => {
  const operator = new Operator();
  beforeAll(() => {
    const inventory = newInventory(operator.inventory);
    const night = (day: string, firmware: string, over = {}) =>
      sweepNight(inventory, {
        day,
        allHosts: true,
        hosts: [
          ['10.0.0.5', { maker: 'Axis', serial: 'S-1', firmware }],
          ['10.0.0.77', { type: 'other', serial: 'HOST-77', mac: '3c:22:fb:9a:bc:de' }],
        ],
        ...over,
      });
    night('2024-03-01', 'V1');
    night('2024-03-02', 'V2');
    inventory.close();
  });
  afterAll(() => operator.close());

  test('audit names who pruned, forgot and restored', async () => {
    const backup = join(operator.folder, 'backup.db');
    await operator.here(['db', 'backup', backup]);
    const prune = ['db', 'prune', '--older-than', '1y'];
    const dry = await operator.here([...prune, '--dry-run']);
    expect(dry.stdout).toMatch(
      /would be deleted: 1 past observation, 0 hosts .*Between 2024-03-02 02:00 UTC and/,
    );
    const early = await operator.here(prune);
    expect([early.code, early.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^camcensus: Nothing was deleted\. Between .* run camcensus db prune --trust-clock once\.$/m,
      ),
    ]);
    const pruned = await operator.here([...prune, '--trust-clock', '--compact', '--by', 'J. Smith']);
    expect(pruned.stdout).toMatch(
      /was deleted: 1 past observation, .*\nThe file had \d+\.\d MB and has \d+\.\d MB now\./,
    );

    const refused = await operator.here(['forget', '10.0.0.5']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/is a camera.*--even-camera/)]);
    const forgotten = await operator.here(['forget', '10.0.0.77', '--by', 'J. Smith']);
    expect(forgotten.stdout).toMatch(
      /^Device 2 of site north was forgotten: nothing about it is left.*\n.*only a hash of its serial number/,
    );
    expect(await operator.json<FoundDevice[]>('list', '--all-hosts')).toMatchObject([{ id: 1 }]);
    const trail = await operator.json<{ action: string; who: string; message: string }[]>('audit');
    expect(trail.map(({ action, who }) => [action, who])).toEqual([
      ['prune', 'J. Smith'],
      ['forget', 'J. Smith'],
    ]);

    const restored = await operator.here(['db', 'restore', backup]);
    expect(restored.stdout).toMatch(
      /holds 2 devices and 2 sweeps, the newest started 2024-03-02 02:00 UTC, and was verified\. What was there before is now .*\.replaced-/,
    );
    expect(await operator.json<FoundDevice[]>('list', '--all-hosts')).toHaveLength(2);
    const collected = openInventory(operator.inventory, { create: false });
    enrol(collected, 'north', '2024-03-03T02:00:00Z');
    collected.close();
    expect((await operator.here(['forget', '10.0.0.77'])).stdout).toMatch(
      /was forgotten: what was sent to the hub is left, compressed, until 30 days after/,
    );
    const networks = await operator.json<{ network: string; scanned: number; asked: number }[]>('coverage');
    expect(networks).toMatchObject([{ network: '10.0.0.0/24', scanned: 2, asked: 2, answered: 2 }]);
  });

  test('db check leaves a backup of an older camcensus unchanged', async () => {
    const old = join(operator.folder, 'old.db');
    olderInventory(old);
    const before = readFileSync(old);
    const { code, stdout } = await operator.here(['db', 'check', '--inventory', old]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/is in order: 1 device,.* from an older camcensus \(schema 1, now \d+\)/),
    ]);
    expect(readFileSync(old).equals(before)).toBe(true);
    expect(readdirSync(operator.folder).filter((name) => name.includes('before'))).toEqual([]);
  });
});
