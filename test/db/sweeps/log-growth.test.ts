import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { host, rows, start, sweepWriter } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const recorders = Array.from({ length: 50 }, (_, number) => ({
  unit: {
    maker: 'Hikvision',
    serial: `SN-${700_100 + number}`,
    ownMac: `44:19:b6:00:01:${(16 + number).toString(16)}`,
  },
  addresses: [`10.0.0.${number}`, `10.0.1.${number}`],
}));

/** Bytes of write-ahead log of one sweep of the whole site, while a reader keeps the log from being used again. */
function logOfNight(inventory: Inventory, day: string): number {
  const at = `${day}T02:10:00Z`;
  const hosts = recorders.flatMap(({ unit, addresses }) =>
    addresses.map((address) => ({ host: host(address, unit, at), at })),
  );
  inventory.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  try {
    return reader.read(() => {
      reader.get('SELECT count(*) FROM device');
      const id = beginSweep(inventory, start({ startedAt: `${day}T02:00:00Z` }));
      const writer = sweepWriter(inventory, id, at);
      // One transaction, as on an idle machine: a busy one may end a group early.
      inventory.write(() => {
        for (let from = 0; from < hosts.length; ) from += writer.recordSome(hosts.slice(from));
        for (const each of hosts) writer.scanned(each.host.address);
      });
      const counts = { ...noCounts, ...writer.tally() };
      finishSweep(inventory, id, {
        endedAt: `${day}T03:00:00Z`,
        outcome: 'complete',
        reason: null,
        counts,
        writer,
      });
      return statSync(`${inventory.path}-wal`).size;
    });
  } finally {
    reader.close();
  }
}

test('a sweep writes 2 KB of log at most for an unchanged host, also of a device with two', () => {
  const inventory = freshInventory();
  logOfNight(inventory, '2026-03-01');
  expect(rows(inventory, 'device')).toBe(recorders.length);
  const versions = rows(inventory, 'device_version');
  const bytes = logOfNight(inventory, '2026-03-02');
  expect(rows(inventory, 'device_version')).toBe(versions);
  expect(bytes / (2 * recorders.length)).toBeLessThanOrEqual(2_000);
  expect(bytes).toBeGreaterThan(4_096);
});
