import fc from 'fast-check';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { splitByHand } from '../../../db/corrections/split.ts';
import { type Undone, undo } from '../../../db/corrections/undo.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { InventoryError } from '../../../db/errors.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { closeAbandoned } from '../../../db/sweeps/finish-sweep.ts';
import type { Device } from '../../../src/model/device.ts';
import { host, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { concluding as usual } from './merge-fixture.ts';

/** One thing that happens to an inventory. Numbers choose among what is there. */
export type Step =
  | {
      readonly does: 'sweep';
      readonly at: readonly (number | null)[];
      readonly ends: 'complete' | 'partial' | 'killed';
    }
  | {
      readonly does: 'import';
      readonly kind: 'assets' | 'dnsmasq' | 'snmp';
      readonly by: 'address' | 'mac' | 'serial';
      readonly one: number;
      readonly text: number;
    }
  | {
      readonly does: 'merge' | 'split' | 'mark' | 'undo' | 'forget';
      readonly one: number;
      readonly two: number;
    };

const units: readonly Unit[] = [
  { maker: 'Dahua', type: 'recorder', serial: 'REC-55501', mac: '3c:ef:8c:00:00:01' },
  { maker: 'Dahua', type: 'recorder', serial: 'REC-55501', mac: '3c:ef:8c:00:00:02' },
  { maker: 'Axis', serial: 'AX-CAMERA-11', endpoint: 'urn:uuid:aa85c000-6324-11b3-819e-000000000001' },
  { maker: 'Hikvision', ownMac: '44:19:b6:00:00:04', mac: '44:19:b6:00:00:04' },
  { type: 'camera', realm: 'cam' },
  { maker: 'Ubiquiti', type: 'other', serial: 'XQ-LAPTOP-77', mac: '3c:22:fb:9a:bc:de' },
];
const address = (n: number) => `10.0.0.${n + 1}`;

const one = fc.nat({ max: 7 });
const two = fc.nat({ max: 7 });
export const aSweep: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('sweep' as const),
  at: fc.array(fc.option(fc.nat({ max: units.length - 1 })), { minLength: 3, maxLength: 6 }),
  ends: fc.constantFrom('complete' as const, 'complete' as const, 'partial' as const, 'killed' as const),
});
const anImport: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('import' as const),
  kind: fc.constantFrom('assets' as const, 'dnsmasq' as const, 'snmp' as const),
  by: fc.constantFrom('address' as const, 'mac' as const, 'serial' as const),
  one,
  text: fc.nat({ max: 3 }),
});
const anAct: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    'merge' as const,
    'split' as const,
    'mark' as const,
    'undo' as const,
    'forget' as const,
  ),
  one,
  two,
});
export const aStep: fc.Arbitrary<Step> = fc.oneof(aSweep, anImport, anAct, anAct);

/** Does a step in its hour. What a command refuses is refused here, too; the number of a merge or split, or null. */
export function take(inventory: Inventory, step: Step, hour: number): number | null {
  try {
    return taken(inventory, step, hour);
  } catch (error) {
    if (error instanceof InventoryError && error.kind === 'usage') return null;
    throw error;
  }
}

/** Undoes a merge or split in an hour. */
export function takeBack(inventory: Inventory, change: number, hour: number): Undone {
  return undo(inventory, { change, ...person }, { ...usual, at: timeOf(hour) });
}

const person = { who: 'J. Price', because: 'A trial.' };
/** The time of an hour, counted from the first of March. */
export const timeOf = (hour: number): string =>
  `${new Date(Date.UTC(2026, 2, 1, hour)).toISOString().slice(0, 19)}Z`;
const of = <One>(list: readonly One[], n: number): One | undefined => list[n % Math.max(1, list.length)];

function taken(inventory: Inventory, step: Step, hour: number): number | null {
  const at = timeOf(hour);
  if (step.does === 'sweep') return swept(inventory, step, at);
  if (step.does === 'import') return imported(inventory, step, at);
  const devices = listDevices(inventory, { allHosts: true });
  const [first, second] = [of(devices, step.one), of(devices, step.two)];
  const changes = auditEntries(inventory).filter(({ action }) => action === 'merge' || action === 'split');
  const change = of(changes, step.one);
  if (step.does === 'undo') {
    if (change !== undefined) takeBack(inventory, change.id, hour);
    return null;
  }
  return first === undefined || second === undefined ? null : done(inventory, step.does, first, second, at);
}

function done(
  inventory: Inventory,
  does: 'merge' | 'split' | 'mark' | 'forget',
  first: Device,
  second: Device,
  at: string,
): number | null {
  const concluding = { ...usual, at };
  if (does === 'merge')
    return mergeByHand(inventory, { device: first.id, into: second.id, ...person }, concluding);
  if (does === 'split') {
    const stays = inventory.all<{ address: string }>(
      'SELECT address FROM device_address WHERE device = ? ORDER BY address',
      first.id,
    );
    const stay = of(stays, second.id);
    if (stay === undefined) return null;
    return splitByHand(inventory, { device: first.id, address: stay.address, ...person }, concluding).change;
  }
  if (does === 'forget') forgetDevice(inventory, first.id, { who: 'j.smith', at });
  else if (first.id === second.id)
    markDevice(inventory, first.id, { owner: 'Estates' }, { who: 'j.smith', at });
  else markDevice(inventory, first.id, { state: 'replaced', replacedBy: second.id }, { who: 'j.smith', at });
  return null;
}

function swept(inventory: Inventory, { at: there, ends }: Step & { does: 'sweep' }, at: string): null {
  const hosts = there.flatMap((unit, n) => {
    const found = unit === null ? undefined : units[unit];
    return found === undefined ? [] : [[address(n), found] as const];
  });
  const silent = there.flatMap((unit, n) => (unit === null ? [address(n)] : []));
  if (ends !== 'killed') {
    sweepNight(inventory, { day: at.slice(0, 10), hosts, silent, allHosts: true, outcome: ends });
    return null;
  }
  const site = 'north';
  closeAbandoned(inventory);
  const sweepId = beginSweep(inventory, start({ site, startedAt: at, allHosts: true }));
  const writer = sweepWriter(inventory, sweepId, at, { site, allHosts: true });
  for (const [where, unit] of hosts) writer.record(host(where, unit, at));
  return null;
}

function imported(
  inventory: Inventory,
  { kind, by, one: n, text }: Step & { does: 'import' },
  at: string,
): null {
  const unit = of(units, n);
  const values = {
    address: by === 'address' ? address(n) : null,
    mac: by === 'mac' ? (unit?.mac ?? null) : null,
    serial: by === 'serial' ? (unit?.serial ?? null) : null,
    ...(kind === 'assets'
      ? { assetTag: `TAG-${text}`, owner: text > 1 ? 'Estates' : null }
      : kind === 'dnsmasq'
        ? { hostName: `host-${text}`, vendorClass: text > 1 ? 'udhcp' : null }
        : { switchName: 'sw1', switchPort: `gi0/${text}`, vlan: '7' }),
  };
  importFile(inventory, { kind, at, lines: [{ ...values, from: '2026-03-01T00:00:00Z' }] });
  return null;
}
