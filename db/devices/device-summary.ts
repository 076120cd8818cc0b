import type { Address } from '../../src/model/address.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { DeviceStatus, DeviceSummary } from '../../src/model/device.ts';
import { type ConclusionRow, channelCountIn, shownColumns, suspectsIn } from '../evidence/conclusion.ts';
import type { SqlValue } from '../inventory.ts';

/** A device, or one of its versions, joined with the columns of its conclusion that a table shows. */
export interface SummaryRow extends Pick<ConclusionRow, (typeof shownColumns)[number] | 'verdict'> {
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
  /** Complete sweeps in a row that got no reply from it; null for a version written by an older camcensus, which did not keep it. */
  readonly missed: number | null;
  /** Null where it is not known, as in any version of the past. */
  readonly fully_scanned: number | null;
}

/** These columns of the conclusion, of the table that the query calls `c`; the query itself adds the verdict. */
export const summaryList = shownColumns.map((column) => `c.${column}`).join(', ');

/** The conclusions as table `c`, if only these columns are read: an index covers them, and the rows are long. */
export const shownConclusion = 'conclusion c INDEXED BY conclusion_shown';

/** The same for a device as it is now; uses tables `d` and `c`. */
export const presentSummaryList = `d.id, d.site, d.ip, d.addresses, d.status, d.verdict, d.first_seen, d.last_seen,
    d.through, d.channel, d.channel_address, d.missed, ${summaryList}, d.fully_scanned`;

/** Values that include those of {@link presentSummaryList}, in its order. */
export type SummaryValues = readonly SqlValue[];

/** The row made of these values, starting at index `first`. */
export function rowOf(values: SummaryValues, first = 0): SummaryRow {
  const row: Readonly<Record<keyof SummaryRow, SqlValue | undefined>> = {
    id: values[first],
    site: values[first + 1],
    ip: values[first + 2],
    addresses: values[first + 3],
    status: values[first + 4],
    verdict: values[first + 5],
    first_seen: values[first + 6],
    last_seen: values[first + 7],
    through: values[first + 8],
    channel: values[first + 9],
    channel_address: values[first + 10],
    missed: values[first + 11],
    maker: values[first + 12],
    manufacturer: values[first + 13],
    brand: values[first + 14],
    type: values[first + 15],
    model: values[first + 16],
    firmware: values[first + 17],
    serial: values[first + 18],
    name: values[first + 19],
    mac: values[first + 20],
    confidence: values[first + 21],
    video: values[first + 22],
    channel_count: values[first + 23],
    suspects: values[first + 24],
    published_key: values[first + 25],
    fully_scanned: values[first + 26],
  };
  return row as SummaryRow;
}

/** A device as tables and comparisons read it; `seen` supplies what a version does not know. */
export function toSummary(
  row: SummaryRow,
  decision: Decision | null,
  seen: Pick<DeviceSummary, 'lastSeen' | 'confirmed'> = seenIn(row),
): DeviceSummary {
  return {
    id: row.id,
    site: row.site,
    ip: row.ip,
    addresses: addressesOf(row),
    mac: row.mac,
    type: row.type,
    brand: row.brand,
    manufacturer: row.manufacturer,
    model: row.model,
    firmware: row.firmware,
    serial: row.serial,
    name: row.name,
    confidence: row.confidence,
    suspects: suspectsIn(row),
    verdict: row.verdict,
    status: row.status,
    firstSeen: row.first_seen,
    lastSeen: seen.lastSeen,
    video: row.video === 1,
    through: row.through,
    channel: row.channel,
    channelAddress: row.channel_address,
    channelCount: channelCountIn(row),
    confirmed: seen.confirmed,
    fullyScanned: row.fully_scanned === null ? null : row.fully_scanned === 1,
    publishedKey: row.published_key === 1,
    decision,
  };
}

function seenIn({ last_seen, missed, status }: SummaryRow): Pick<DeviceSummary, 'lastSeen' | 'confirmed'> {
  return { lastSeen: last_seen, confirmed: missed === null ? null : status === 'present' && missed === 0 };
}

// Most devices have one address.
function addressesOf({ ip, addresses }: SummaryRow): readonly Address[] {
  return addresses === `["${ip}"]` ? [ip] : JSON.parse(addresses);
}
