import type { DeviceImport } from '../../src/model/imported.ts';
import { importScanner, type Observation } from '../../src/model/observation.ts';
import { keepDeviceImport } from '../devices/device-imports.ts';
import type { ImportedRow } from '../devices/imported-of.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { reconclude } from '../identity/reconclude.ts';
import type { Inventory } from '../inventory.ts';
import { fillDecision } from './import-decisions.ts';
import { type LinkedRow, rowsOfDevice } from './imported-row.ts';

/** Lines from DHCP servers: their host names and vendor classes are the device's own words. */
const leases: readonly string[] = ['dnsmasq', 'isc-dhcpd', 'kea', 'windows-dhcp'];

/** Devices whose imported lines may have changed, and the lines that were matched. */
export interface LinkedLines {
  readonly devices: readonly number[];
  readonly linked: readonly LinkedRow[];
  /** Whether what leases state becomes an observation now. */
  readonly observe: boolean;
}

/**
 * Updates what is shown for devices, the decisions that people would enter, and the evidence for conclusions from the lines that are
 * about them. Returns the devices whose conclusion was drawn again.
 */
export function applyImported(
  inventory: Inventory,
  { devices, linked, observe }: LinkedLines,
  concluding: Concluding,
): readonly number[] {
  const fresh = new Map(linked.filter((row) => row.fresh).map((row) => [row.id, row]));
  const all = new Set([...devices, ...linked.map(({ device }) => device)]);
  return [...all].filter((device) => {
    const newest = rowsOfDevice(inventory, device);
    dropOldest(inventory, newest);
    keepDeviceImport(inventory, device, saidOf(newest), concluding.at);
    // Two lines of one register about one device contradict each other: the first counts, and the other is reported as a difference.
    const registered = newest
      .flatMap((row) => fresh.get(row.id) ?? [])
      .filter((row) => row.kind === 'assets' && isSure(row))
      .at(-1);
    if (registered !== undefined) fillDecision(inventory, registered, concluding.at);
    return observe && keepObserved(inventory, device, newest, concluding);
  });
}

/** Most lines of one kind kept per device, so that one with another address every day does not fill the disk. */
const keptLines = 50;

function dropOldest(inventory: Inventory, newest: readonly ImportedRow[]): void {
  const counts = new Map<string, number>();
  for (const { id, kind } of newest) {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > keptLines) inventory.run('DELETE FROM imported WHERE id = ?', id);
  }
}

/** A MAC address in an uncertain line must not put an asset tag on a device that merely has the address now. */
function isSure({ matched_by, certain }: ImportedRow): boolean {
  return certain === 1 || matched_by === 'address';
}

function byTime(a: ImportedRow, b: ImportedRow): number {
  return a.seen_to > b.seen_to ? -1 : a.seen_to < b.seen_to ? 1 : b.id - a.id;
}

/** What lists show of it; null if no import states anything that they show. */
function saidOf(newest: readonly ImportedRow[]): DeviceImport | null {
  const first = (value: (row: ImportedRow) => string | null) =>
    newest.map(value).find((text) => text !== null) ?? null;
  const port = newest.filter((row) => row.switch_port !== null).sort(nearest)[0];
  const stated = {
    mac: first((row) => (row.matched_by === 'address' ? row.mac : null)),
    hostName: first((row) => row.host_name),
    vendorClass: first((row) => row.vendor_class),
    switchName: port?.switch_name ?? null,
    switchPort: port?.switch_port ?? null,
    vlan: port?.vlan ?? first((row) => row.vlan),
  };
  return Object.values(stated).some((value) => value !== null) ? stated : null;
}

/**
 * A MAC address appears on a port of every switch along the path. The nearest switch port has the fewest other addresses. For one
 * switch only the newest counts.
 */
function nearest(a: ImportedRow, b: ImportedRow): number {
  if (a.switch_name === b.switch_name) return byTime(a, b);
  return (a.port_macs ?? 1) - (b.port_macs ?? 1) || byTime(a, b);
}

/** What a lease states about the unit that held it becomes an observation if it was certainly this unit. */
function keepObserved(
  inventory: Inventory,
  device: number,
  newest: readonly ImportedRow[],
  concluding: Concluding,
): boolean {
  const row = inventory.get<{ ip: string; through: number | null }>(
    'SELECT ip, through FROM device WHERE id = ?',
    device,
  );
  if (row === undefined || row.through !== null) return false;
  const certain = newest.filter(({ kind, certain }) => certain === 1 && leases.includes(kind));
  const seen = { address: row.ip, port: null, scanner: importScanner };
  const reported = (['vendor_class', 'host_name'] as const).flatMap((column) => {
    const line = certain.find((one) => one[column] !== null);
    const field = column === 'vendor_class' ? 'dhcp.vendor-class' : 'dhcp.host-name';
    return line === undefined
      ? []
      : [{ ...seen, field, value: line[column] ?? '', at: line.seen_from } as const];
  });
  const before = currentObservations(inventory, device);
  const observations = [...reported, ...macOf(newest, before).map((one) => ({ ...seen, ...one }))];
  const host = { address: row.ip, observations, answered: [{ scanner: importScanner, port: null }] };
  if (!storeObservations(inventory, device, { host, current: before, at: concluding.at })) return false;
  const after = currentObservations(inventory, device);
  reconclude(inventory, device, { before, after }, concluding);
  return true;
}

/** The MAC address of a device that no sweep has received anything from: else the network itself shows it. */
function macOf(
  newest: readonly ImportedRow[],
  before: readonly Observation[],
): readonly Pick<Observation, 'field' | 'value' | 'at'>[] {
  if (before.some(({ scanner }) => scanner !== importScanner)) return [];
  const row = newest.find(({ mac, matched_by }) => mac !== null && matched_by === 'mac');
  return row === undefined || row.mac === null
    ? []
    : [{ field: 'mac.address', value: row.mac, at: row.seen_from }];
}
