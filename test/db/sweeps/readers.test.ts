import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { start, sweepNight } from '../fixture.ts';
import { freshInventory, temporaryFolder } from '../temporary.ts';

/** Opened by a reader that never waits: a lock is an error at once. */
function impatient(file: string, readonly: boolean): Inventory {
  const inventory = openInventory(file, { create: false, readonly });
  inventory.get('PRAGMA busy_timeout = 0');
  return inventory;
}

test('others open, list, compare and back up during a write without waiting', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
  inventory.write(() => {
    // As the end of a sweep: every device, version and conclusion in one go.
    inventory.run("UPDATE device SET status = 'missing', last_seen = '2026-03-02T02:10:00Z'");
    inventory.run("UPDATE device_version SET status = 'missing'");
    inventory.run("UPDATE sweep SET outcome = 'failed', ended_at = started_at");
    const reader = impatient(inventory.path, true);
    expect(listDevices(reader)).toMatchObject([{ status: 'present' }]);
    expect(listDevices(reader, { asOf: '2026-03-01' })).toMatchObject([{ status: 'present' }]);
    expect(listSweeps(reader).map(({ outcome }) => outcome)).toEqual(['running', 'complete']);
    const copy = join(temporaryFolder(), 'copy.db');
    expect(backupInventory(reader, copy).counts.device).toBe(1);
    reader.close();
  });
  expect(listDevices(inventory)).toMatchObject([{ status: 'missing' }]);
});

test('a sweep records without waiting while others read, and during a backup', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  reader.run('BEGIN');
  expect(listDevices(reader)).toHaveLength(1);
  const writer = impatient(inventory.path, false);
  sweepNight(writer, { day: '2026-03-02', hosts: [['10.0.0.6', { maker: 'Axis', serial: 'S-2' }]] });
  // One moment from beginning to end, however much is written meanwhile.
  expect(listDevices(reader)).toHaveLength(1);
  reader.run('COMMIT');
  expect(listDevices(reader)).toHaveLength(2);
  expect(checkInventory(writer).problems).toEqual([]);
  reader.close();
  writer.close();
});

test('readers and writers wait ten seconds for a lock, in WAL mode', () => {
  const inventory = freshInventory();
  expect(inventory.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(inventory.get('PRAGMA locking_mode')).toEqual({ locking_mode: 'normal' });
  for (const readonly of [true, false]) {
    const other = openInventory(inventory.path, { create: false, readonly });
    expect(other.get('PRAGMA busy_timeout')).toEqual({ timeout: 10_000 });
    other.close();
  }
});
