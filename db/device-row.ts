import type { Address } from '../src/model/address.ts';
import type { Device, DeviceStatus } from '../src/model/device.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Evidence } from '../src/model/identification.ts';
import type { DeviceImport } from '../src/model/imported.ts';
import type { PolicyVerdict } from '../src/model/policy.ts';
import { type ConclusionRow, contentColumns } from './conclusion.ts';
import { type FindingColumns, findingList, findingOn, toRecord } from './finding-row.ts';
import { utcDay } from './time.ts';

/** A device, or one of its versions, joined with its conclusion (whose candidates no list shows). */
export interface DeviceRow extends Omit<ConclusionRow, 'candidates'> {
  readonly id: number;
  readonly site: string;
  readonly ip: Address;
  readonly addresses: string;
  readonly status: DeviceStatus;
  readonly first_seen: string;
  readonly last_seen: string;
  readonly through: number | null;
  readonly channel: number | null;
  readonly channel_address: string | null;
  /** Complete sweeps in a row that asked it in vain; null for a version of an older camcensus, which does not keep it. */
  readonly missed: number | null;
  readonly made_at: string;
  readonly fingerprints: string;
  readonly policy_versions: string;
}

/** The conclusion's columns, of the table that the query calls `c`. */
export const conclusionList = [...contentColumns, 'made_at', 'fingerprints', 'policy_versions']
  .filter((column) => column !== 'candidates')
  .map((column) => `c.${column}`)
  .join(', ');

/** A device as it is now, with what people and imports say of it. */
export interface PresentRow extends DeviceRow, FindingColumns {
  readonly imported: string | null;
}

/** Everything of a device as it is now; tables `d`, `c`, `f` and `i`. */
export const selectDevice = `SELECT d.id, d.site, d.ip, d.addresses, d.status, d.first_seen, d.last_seen,
    d.through, d.channel, d.channel_address, d.missed, ${conclusionList}, ${findingList}, i.said AS imported
  FROM device d JOIN conclusion c ON c.id = d.conclusion LEFT JOIN finding f ON f.device = d.id
    LEFT JOIN device_import i ON i.device = d.id`;

/** A device as it is now, with what was said of it as that stands on a day (`2026-11-24`), by default today in UTC. */
export function presentDevice(row: PresentRow, day: string = utcDay()): Device {
  const device = toDevice(row, findingOn(toRecord(row), row, day));
  return row.imported === null ? device : { ...device, imported: JSON.parse(row.imported) as DeviceImport };
}

/** The shape in which every part of the product knows a device. */
export function toDevice(row: DeviceRow, finding: Finding | null): Device {
  const addresses: readonly Address[] = JSON.parse(row.addresses);
  const policies: readonly PolicyVerdict[] = JSON.parse(row.policies);
  const evidence: readonly Evidence[] = JSON.parse(row.evidence);
  const contradictions: readonly string[] = row.contradictions === '[]' ? [] : JSON.parse(row.contradictions);
  return {
    id: row.id,
    site: row.site,
    ip: row.ip,
    addresses,
    mac: row.mac,
    type: row.type,
    brand: row.brand,
    manufacturer: row.manufacturer,
    model: row.model,
    firmware: row.firmware,
    serial: row.serial,
    name: row.name,
    confidence: row.confidence,
    verdict: row.verdict,
    policies,
    status: row.status,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    evidence,
    contradictions,
    video: row.video === 1,
    through: row.through,
    channel: row.channel,
    channelAddress: row.channel_address,
    concluded: {
      at: row.made_at,
      fingerprints: row.fingerprints,
      policies: JSON.parse(row.policy_versions),
    },
    confirmed: row.missed === null ? null : row.status === 'present' && row.missed === 0,
    finding,
    imported: null,
  };
}
