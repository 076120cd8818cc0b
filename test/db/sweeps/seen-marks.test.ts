import { statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { device, listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { devicesSeenIn } from '../../../db/sweeps/known-addresses.ts';
import { createSweepWriter, type SweepWriter } from '../../../db/sweeps/sweep-writer.ts';
import { listSweeps, noCounts } from '../../../db/sweeps/sweeps.ts';
import { conclusions, host, rows, start, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const concluding = { ...conclusions(), digest: 'same' };

/** Cameras at addresses that do not follow the order in which they were first seen. */
function cameras(count: number): readonly (readonly [string, Unit])[] {
  return Array.from({ length: count }, (_, number) => {
    const last = (number * 7_919) % count;
    return [`10.0.${last >> 8}.${last & 255}`, { maker: 'Axis', serial: `SERIAL-${number}` }] as const;
  });
}

function begun(inventory: Inventory, day: string): { readonly id: number; readonly writer: SweepWriter } {
  const id = beginSweep(inventory, start({ startedAt: `${day}T02:00:00Z` }), { fresh: true });
  const of = { sweepId: id, site: 'north', at: () => `${day}T02:10:00Z`, allHosts: false };
  return { id, writer: createSweepWriter(inventory, { ...of, conclusions: concluding }) };
}

function writeAll(writer: SweepWriter, hosts: readonly (readonly [string, Unit])[], day: string): void {
  const at = `${day}T02:10:00Z`;
  const all = hosts.map(([address, unit]) => ({ host: host(address, unit, at), at }));
  for (let from = 0; from < all.length; ) from += writer.recordSome(all.slice(from, from + 100));
}

test('SweepWriter.markSeen marks the devices that reported the same as before', () => {
  const inventory = freshInventory();
  const hosts = cameras(3);
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: concluding });
  const { id, writer } = begun(inventory, '2026-03-02');
  writeAll(writer, hosts, '2026-03-02');
  expect(devicesSeenIn(inventory, id)).toEqual([]);
  writer.markSeen();
  expect(devicesSeenIn(inventory, id)).toEqual([1, 2, 3]);
  expect(device(inventory, 2)).toMatchObject({ lastSeen: '2026-03-02T02:10:00Z' });
});

const twoAddresses = ['10.0.0.5', '10.0.1.5'].map(
  (address) => [address, { maker: 'Axis', serial: 'SERIAL-77', ownMac: '00:40:8c:00:01:77' }] as const,
);

test('SweepWriter marks an unchanged device with two addresses at the end, at both', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: twoAddresses, conclusions: concluding });
  const versions = rows(inventory, 'device_version');
  const { id, writer } = begun(inventory, '2026-03-02');
  writeAll(writer, twoAddresses, '2026-03-02');
  expect(devicesSeenIn(inventory, id)).toEqual([]);
  writer.markSeen();
  expect(devicesSeenIn(inventory, id)).toEqual([1]);
  expect(device(inventory, 1)).toMatchObject({ addresses: ['10.0.0.5', '10.0.1.5'] });
  expect(rows(inventory, 'device_version')).toBe(versions);
});

test('SweepWriter leaves a device the one of its two addresses at which it was seen', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: twoAddresses, conclusions: concluding });
  const { writer } = begun(inventory, '2026-03-02');
  writeAll(writer, twoAddresses.slice(1), '2026-03-02');
  writer.markSeen();
  expect(device(inventory, 1)).toMatchObject({ ip: '10.0.1.5', addresses: ['10.0.1.5'] });
});

test('SweepWriter marks a device when another unit is at its second address', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: twoAddresses, conclusions: concluding });
  const { writer } = begun(inventory, '2026-03-02');
  const other = { maker: 'Axis', serial: 'SERIAL-99', ownMac: '00:40:8c:00:01:99' };
  writeAll(writer, [...twoAddresses.slice(0, 1), ['10.0.1.5', other]], '2026-03-02');
  writer.markSeen();
  expect(listDevices(inventory).map(({ addresses }) => addresses)).toEqual([['10.0.0.5'], ['10.0.1.5']]);
});

test('SweepWriter marks a device when a second host has its serial number', () => {
  const inventory = freshInventory();
  const [first, ...others] = cameras(3);
  if (first === undefined) throw new Error('there are three');
  sweepNight(inventory, { day: '2026-03-01', hosts: [first, ...others], conclusions: concluding });
  const { id, writer } = begun(inventory, '2026-03-02');
  writeAll(writer, [first, ...others], '2026-03-02');
  writeAll(writer, [['10.0.9.9', first[1]]], '2026-03-02');
  expect(devicesSeenIn(inventory, id)).toContain(1);
  expect(devicesSeenIn(inventory, id)).not.toContain(2);
});

test('closeAbandoned marks the devices that a killed process had seen', () => {
  const inventory = freshInventory();
  const hosts = cameras(300);
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: concluding });
  const { id, writer } = begun(inventory, '2026-03-02');
  writeAll(writer, hosts.slice(0, 200), '2026-03-02');
  // The process is killed here; another one begins.
  const next = openInventory(inventory.path, { create: false });
  onTestFinished(() => next.close());
  beginSweep(next, start({ startedAt: '2026-03-03T02:00:00Z' }));
  expect(devicesSeenIn(next, id)).toHaveLength(200);
  expect(listSweeps(next).find((one) => one.id === id)).toMatchObject({
    outcome: 'interrupted',
    endedAt: '2026-03-02T02:10:00Z',
    counts: { devices: 200 },
  });
  const seenAt = listDevices(next).map(({ lastSeen }) => lastSeen);
  expect(seenAt.filter((at) => at === '2026-03-02T02:10:00Z')).toHaveLength(200);
  expect(seenAt.filter((at) => at === '2026-03-01T02:10:00Z')).toHaveLength(100);
});

test('SweepWriter writes at most 2 KB of log for a host that did not change', () => {
  const inventory = freshInventory();
  const hosts = cameras(1_000);
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: concluding });
  inventory.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  onTestFinished(() => reader.close());
  const bytes = reader.read(() => {
    // What was read keeps the log from being used again from its beginning.
    expect(listDevices(reader)).toHaveLength(1_000);
    const { id, writer } = begun(inventory, '2026-03-02');
    writeAll(writer, hosts, '2026-03-02');
    for (const [address] of hosts) writer.scanned(address);
    const counts = { ...noCounts, ...writer.covered() };
    finishSweep(inventory, id, {
      ...{ endedAt: '2026-03-02T03:00:00Z', outcome: 'complete', reason: null, counts, writer },
    });
    return statSync(`${inventory.path}-wal`).size;
  });
  expect(bytes / hosts.length).toBeLessThan(2_000);
});
