import { expect, test } from 'vitest';
import { deviceProbes } from '../../../db/evidence/probes.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import type { SentProbe } from '../../../src/model/scanner.ts';
import { host, rows, start, sweepWriter } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate = { maker: 'Hikvision', serial: 'S-GATE' };
const page: SentProbe = {
  scanner: 'http',
  port: 80,
  tls: false,
  path: null,
  why: 'port 80 is open',
  outcome: 'answered',
};
const isapi: SentProbe = {
  scanner: 'isapi',
  port: 80,
  tls: false,
  path: '/ISAPI/System/deviceInfo',
  why: 'http.server is "App-webs/"',
  outcome: 'not-mine',
};

/** One sweep in which the gate's camera is visited at these addresses with these questions. Gives the device's id. */
function night(
  inventory: Inventory,
  day: string,
  visits: readonly (readonly [string, readonly SentProbe[] | undefined])[],
  silent: readonly string[] = [],
): number {
  const sweepId = beginSweep(inventory, start({ startedAt: `${day}T02:00:00Z` }));
  const at = `${day}T02:10:00Z`;
  const writer = sweepWriter(inventory, sweepId, at);
  const ids = visits.map(([address, sent]) => {
    writer.scanned(address);
    return writer.record({ ...host(address, gate, at), ...(sent && { asked: sent }) }) ?? 0;
  });
  for (const address of silent) writer.scanned(address);
  const counts = { ...noCounts, ...writer.tally() };
  finishSweep(inventory, sweepId, {
    endedAt: `${day}T03:00:00Z`,
    outcome: 'complete',
    reason: null,
    counts,
    writer,
  });
  return ids[0] ?? 0;
}

test('storeProbes keeps the probes of the last host scan in their order', () => {
  const inventory = freshInventory();
  const id = night(inventory, '2026-03-01', [['10.0.0.5', [page, isapi]]]);
  expect(deviceProbes(inventory, id)).toEqual([{ address: '10.0.0.5', probes: [page, isapi] }]);
  const later = [{ ...page, end: 'silent' as const }];
  night(inventory, '2026-03-02', [['10.0.0.5', later]]);
  expect(deviceProbes(inventory, id)).toEqual([{ address: '10.0.0.5', probes: later }]);
  expect(rows(inventory, 'device_probe')).toBe(1);
});

test('storeProbes leaves them if the device is silent or the scan was only added to', () => {
  const inventory = freshInventory();
  const id = night(inventory, '2026-03-01', [['10.0.0.5', [page]]]);
  night(inventory, '2026-03-02', [['10.0.0.5', undefined]]);
  night(inventory, '2026-03-03', [], ['10.0.0.5']);
  expect(deviceProbes(inventory, id)).toEqual([{ address: '10.0.0.5', probes: [page] }]);
});

test('a night in which the same was scanned writes nothing', () => {
  const inventory = freshInventory();
  night(inventory, '2026-03-01', [['10.0.0.5', [page, isapi]]]);
  inventory.run(
    `CREATE TRIGGER no_change BEFORE UPDATE ON device_probe BEGIN SELECT raise(ABORT, 'written'); END`,
  );
  night(inventory, '2026-03-02', [['10.0.0.5', [page, isapi]]]);
  expect(() => night(inventory, '2026-03-03', [['10.0.0.5', [isapi]]])).toThrow('written');
});

test('storeProbes keeps those of both addresses, and few of a device that moves', () => {
  const inventory = freshInventory();
  const id = night(inventory, '2026-03-01', [
    ['10.0.0.20', [page]],
    ['10.0.0.5', [page, isapi]],
  ]);
  expect(deviceProbes(inventory, id).map(({ address }) => address)).toEqual(['10.0.0.5', '10.0.0.20']);
  for (let day = 2; day <= 28; day++)
    night(
      inventory,
      `2026-03-${String(day).padStart(2, '0')}`,
      [[`10.0.0.${30 + day}`, [page]]],
      [`10.0.0.${29 + day}`, '10.0.0.5', '10.0.0.20'],
    );
  expect(deviceProbes(inventory, id)).toEqual([{ address: '10.0.0.58', probes: [page] }]);
  expect(rows(inventory, 'device_probe')).toBeLessThanOrEqual(2);
});

test('a visit that never ends does not fill the inventory either', () => {
  const inventory = freshInventory();
  const id = night(inventory, '2026-03-01', [['10.0.0.5', Array.from({ length: 5_000 }, () => isapi)]]);
  expect(deviceProbes(inventory, id)[0]?.probes).toHaveLength(100);
});
