import type { Address } from '../../src/model/address.ts';
import type { Device } from '../../src/model/device.ts';
import type { VersionCause } from '../evidence/cause.ts';
import type { Inventory } from '../inventory.ts';
import { device as deviceNow } from './devices.ts';
import { toState } from './states.ts';
import { type StateRow, selectState } from './version-rows.ts';

/** One field that changed. */
export interface FieldChange {
  readonly what: ChangedField;
  readonly before: Device[ChangedField];
  readonly after: Device[ChangedField];
}

/** The fields that history compares, in display order. Changes of evidence show in what they lead to. */
export const changedFields = [
  'status',
  'ip',
  'addresses',
  'type',
  'manufacturer',
  'brand',
  'model',
  'firmware',
  'serial',
  'mac',
  'name',
  'verdict',
  'confidence',
  'contradictions',
  'through',
  'channel',
  'channelAddress',
  'channelCount',
] as const satisfies readonly (keyof Device)[];

/** A field that history compares. */
export type ChangedField = (typeof changedFields)[number];

/** One version of a device, and how it differs from the one before; no changes for the first. */
export interface VersionChange {
  readonly at: string;
  readonly sweep: number | null;
  readonly cause: VersionCause;
  readonly changes: readonly FieldChange[];
  readonly device: Device;
}

/** An address that the device had: from when, until when, whether it has it now, and why it was recognised there. */
export interface AddressSpan {
  readonly address: Address;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly current: boolean;
  readonly reason: string;
}

/** Everything that happened to a device. */
export interface DeviceHistory {
  readonly device: Device;
  /** Newest first. */
  readonly addresses: readonly AddressSpan[];
  /** Oldest first. */
  readonly versions: readonly VersionChange[];
}

/** The history of a device, or null if there is none with that id. */
export function deviceHistory(inventory: Inventory, id: number): DeviceHistory | null {
  const now = deviceNow(inventory, id);
  if (now === null) return null;
  const states = inventory
    .all<StateRow>(`${selectState} WHERE v.device = ? ORDER BY v.id`, id)
    // Decisions on it are in the audit trail, which follows another clock than versions.
    .map((row) => toState(row));
  const versions = states.map(({ at, sweep, cause, device }, index) => {
    const previous = states[index - 1];
    const changes = previous === undefined ? [] : changesBetween(previous.device, device);
    return { at, sweep, cause, changes, device };
  });
  return { device: now, addresses: addressesOf(inventory, id), versions };
}

/** How two states of a device differ, in the fields that history compares. */
export function changesBetween(before: Device, after: Device): readonly FieldChange[] {
  return changedFields
    .filter((what) => JSON.stringify(before[what]) !== JSON.stringify(after[what]))
    .map((what) => ({ what, before: before[what], after: after[what] }));
}

/** Every address that a device ever had, the newest first. */
export function addressesEver(inventory: Inventory, id: number): readonly string[] {
  return addressesOf(inventory, id).map(({ address }) => address);
}

function addressesOf(inventory: Inventory, id: number): AddressSpan[] {
  return inventory
    .all<Omit<AddressSpan, 'current'> & { current: number }>(
      `SELECT a.address, a.first_seen AS firstSeen, a.last_seen AS lastSeen, a.last_sweep = d.last_sweep AS current, a.reason
       FROM device_address a JOIN device d ON d.id = a.device
       WHERE a.device = ? ORDER BY a.last_sweep DESC, a.address`,
      id,
    )
    .map((span) => ({ ...span, current: span.current === 1 }));
}
