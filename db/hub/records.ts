import type { AmbiguousIdentifier } from '../../src/model/device.ts';
import type { ImportedLine } from '../../src/model/imported.ts';
import type { KnownDevice, KnownImport, KnownSite, SiteMessage } from '../../src/model/site-message.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { newestOrder } from '../decisions/order.ts';
import { decisionRecord } from '../devices/decisions.ts';
import type { ImportedRow } from '../devices/imported-of.ts';
import { currentObservations } from '../evidence/observations.ts';
import { deviceProbes } from '../evidence/probes.ts';
import { identifiersOf } from '../identity/identifiers.ts';
import { filledIn } from '../imports/import-decisions.ts';
import { listImports } from '../imports/imports.ts';
import type { Inventory } from '../inventory.ts';
import { listSweeps } from '../sweeps/sweeps.ts';

/** Devices in one message. */
const together = 100;

/**
 * What an inventory holds of a site before it is queued for a hub: its sweeps, and its devices as they stand, with the evidence for them. The
 * history of the devices stays here. Nothing for an inventory without a sweep.
 */
export function* recordsOf(inventory: Inventory, site: string, at: string): Generator<SiteMessage> {
  const sweeps = [...listSweeps(inventory, { site })].reverse();
  if (sweeps.length === 0) return;
  yield { kind: 'records-started', at };
  for (const sweep of sweeps) yield* sweepAgain(sweep);
  const placeOf = new Map(sweeps.map(({ id }, place) => [id, place]));
  const devices = inventory.lists<[number]>(
    'SELECT id FROM device WHERE site = ? AND merged_into IS NULL ORDER BY id',
    site,
  );
  for (let from = 0; from < devices.length; from += together) {
    const some = devices.slice(from, from + together);
    yield { kind: 'known-devices', devices: some.map(([id]) => deviceAsItStands(inventory, id, placeOf)) };
  }
  for (const { id, ...one } of [...listImports(inventory, { site })].reverse())
    yield { kind: 'known-import', import: { ...one, rows: rowsOf(inventory, id) } };
  yield { kind: 'records-ended', ...siteAsItStands(inventory, site, placeOf) };
}

function* sweepAgain(sweep: Sweep): Generator<SiteMessage> {
  const { id: _, endedAt, outcome, reason, counts, continues: __, firstStartedAt: ___, ...start } = sweep;
  if (outcome === 'running' || endedAt === null) throw new Error('a sweep runs');
  yield { kind: 'sweep-started', start, continues: false };
  const end = { endedAt, outcome, reason, counts, receiveFailed: [] };
  yield { kind: 'sweep-ended', written: false, end };
}

interface DeviceRow {
  readonly ip: string;
  readonly addresses: string;
  readonly status: KnownDevice['status'];
  readonly missed: number;
  readonly listed: number;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly last_sweep: number;
  readonly through: number | null;
  readonly channel: number | null;
  readonly channel_address: string | null;
  readonly unidentified_since: number | null;
  readonly fully_scanned: number | null;
}

interface AddressRow {
  readonly address: string;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly last_sweep: number;
  readonly active: number;
  readonly reason: string;
  readonly fully_scanned: number | null;
}

function deviceAsItStands(
  inventory: Inventory,
  id: number,
  placeOf: ReadonlyMap<number, number>,
): KnownDevice {
  const row = inventory.get<DeviceRow>('SELECT * FROM device WHERE id = ?', id) as DeviceRow;
  const addresses = inventory.all<AddressRow>(
    'SELECT * FROM device_address WHERE device = ? ORDER BY address',
    id,
  );
  const place = (sweep: number) => placeOf.get(sweep) ?? 0;
  return {
    number: id,
    ...{ ip: row.ip, shown: JSON.parse(row.addresses) as string[], status: row.status, missed: row.missed },
    ...{ listed: row.listed === 1, firstSeen: row.first_seen, lastSeen: row.last_seen },
    ...{ lastSweep: place(row.last_sweep), through: row.through, channel: row.channel },
    channelAddress: row.channel_address,
    unidentifiedSince: row.unidentified_since === null ? null : place(row.unidentified_since),
    fullyScanned: yesOrNo(row.fully_scanned),
    addresses: addresses.map((one) => ({
      ...{ address: one.address, firstSeen: one.first_seen, lastSeen: one.last_seen },
      ...{ lastSweep: place(one.last_sweep), active: one.active === 1, reason: one.reason },
      fullyScanned: yesOrNo(one.fully_scanned),
    })),
    identifiers: identifiersOf(inventory, id),
    observations: currentObservations(inventory, id).map(({ id: _, ...one }) => one),
    probes: deviceProbes(inventory, id).map(({ address, probes: asked }) => ({ address, asked })),
    decision: decisionOf(inventory, id),
  };
}

function yesOrNo(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

function decisionOf(inventory: Inventory, id: number): KnownDevice['decision'] {
  const record = decisionRecord(inventory, id);
  if (record === null) return null;
  const silent = inventory.get<{ silent: number }>(
    'SELECT silent FROM decision WHERE device = ?',
    id,
  )?.silent;
  const replacedBy = record.replacedBy === null ? null : nowPartOf(inventory, record.replacedBy);
  return {
    record: { ...record, replacedBy },
    ...{ silent: silent ?? 0, order: newestOrder(inventory, id), filledIn: filledIn(inventory, id) },
  };
}

/** The device that one was merged into since. */
function nowPartOf(inventory: Inventory, id: number): number {
  const row = inventory.get<{ id: number }>(
    `WITH RECURSIVE chain(id, into_id) AS (
       SELECT id, merged_into FROM device WHERE id = ?
       UNION SELECT d.id, d.merged_into FROM chain JOIN device d ON d.id = chain.into_id)
     SELECT id FROM chain WHERE into_id IS NULL`,
    id,
  );
  return row?.id ?? id;
}

function rowsOf(inventory: Inventory, id: number): KnownImport['rows'] {
  return inventory.all<ImportedRow>('SELECT * FROM imported WHERE import = ? ORDER BY id', id).map((row) => ({
    line: lineOf(row),
    portMacs: row.port_macs,
    device: row.device,
    matchedBy: row.matched_by,
    certain: row.certain === 1,
  }));
}

function lineOf(row: ImportedRow): ImportedLine {
  return {
    ...{ address: row.address, mac: row.mac, serial: row.serial, hostName: row.host_name },
    ...{ vendorClass: row.vendor_class, switchName: row.switch_name, switchPort: row.switch_port },
    ...{ vlan: row.vlan, openPorts: row.open_ports, assetTag: row.asset_tag, location: row.location },
    ...{ owner: row.owner, name: row.name, line: row.line, from: row.seen_from, to: row.seen_to },
  };
}

function siteAsItStands(inventory: Inventory, site: string, placeOf: ReadonlyMap<number, number>): KnownSite {
  const coverage = inventory.all<
    Omit<KnownSite['coverage'][number], 'firstSweep' | 'lastSweep'> & { first: number; last: number }
  >(
    'SELECT network, asked, silent, alive, first_sweep AS first, last_sweep AS last FROM coverage WHERE site = ?',
    site,
  );
  return {
    ambiguous: inventory.all<AmbiguousIdentifier>(
      'SELECT kind, value, since, reason FROM ambiguous_identifier WHERE site = ? ORDER BY kind, value',
      site,
    ),
    pins: inventory.all<KnownSite['pins'][number]>(
      `SELECT p.kind, p.value, p.device FROM pin p JOIN device d ON d.id = p.device
       WHERE p.site = ? AND d.merged_into IS NULL ORDER BY p.kind, p.value`,
      site,
    ),
    coverage: coverage.map(({ first, last, ...one }) => ({
      ...one,
      ...{ firstSweep: placeOf.get(first) ?? 0, lastSweep: placeOf.get(last) ?? 0 },
    })),
  };
}
