import type { Address } from '../../src/model/address.ts';
import type { Identifier } from '../../src/model/device.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import { importScanner } from '../../src/model/observation.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { storeProbes } from '../evidence/probes.ts';
import { ambiguityOf } from '../identity/ambiguous-identifiers.ts';
import { neighbourOf } from '../identity/known-device.ts';
import { markScanned } from '../identity/mark-seen.ts';
import { pinnedTo } from '../identity/pins.ts';
import type { Inventory } from '../inventory.ts';
import type { SweepState } from './sweep-state.ts';
import { identifiesItself, markIdentified } from './unidentified.ts';

interface Row {
  readonly id: number;
  readonly status: string;
  readonly listed: number;
  readonly verdict: VerdictKind;
  readonly addresses: string;
  readonly read_with: string | null;
  readonly maker: string | null;
  readonly manufacturer: string | null;
  readonly type: DeviceType;
  readonly model: string | null;
  readonly serial: string | null;
  readonly mac: string | null;
}

/**
 * Writes a host that reports exactly what the one device at its address reported before, as nearly all do on nearly all nights: then it is that
 * device, no conclusion is needed, and only that it was seen is kept ({@link SeenMarks}). Returns the device's id; null, with nothing written, if
 * anything could make a difference. Inside a transaction of the running sweep only.
 */
export function writeUnchanged(work: SweepState, host: SweptHost, at: string): number | null {
  const { inventory, options, running, reported } = work;
  const { site, conclusions } = options;
  const row = running.continues === null ? onlyDeviceAt(inventory, site, host.address) : null;
  if (row === null || !isUnchanged(row, host, conclusions.digest)) return null;
  const addresses: readonly Address[] = JSON.parse(row.addresses);
  const imported = isTheSame(inventory, { id: row.id, addresses }, host);
  if (imported === null) return null;
  const { observations, address } = host;
  // What imports state, or another address of the device, is part of the conclusion, but does not distinguish one unit from another.
  const isWhole = !imported && addresses.length === 1;
  const identifiers = conclusions.identifiers(
    isWhole ? row : conclusions.identify(observations),
    observations,
  );
  // Whatever another host also reported tonight must be weighed, unless it is known not to distinguish units.
  const isOwn = (other: Address) => other !== address && work.marks.has(row.id, other);
  const claimed = identifiers.filter((one) => !reported.reporting(one).every(isOwn));
  if (claimed.some((one) => ambiguityOf(inventory, site, one) === null)) return null;
  if (addresses.length > 1 && !isProven(work, row.id, identifiers)) return null;
  if (pinnedTo(inventory, site, { address, identifiers }) !== null) return null;
  reported.note(
    { address, type: row.type, ...neighbourOf(observations), identifiers, ambiguous: [] },
    observations,
  );
  work.marks.add(row.id, { address, at });
  if (identifiesItself(identifiers)) markIdentified(inventory, row.id);
  storeProbes(inventory, row.id, host);
  markScanned(inventory, row.id, host);
  work.tally.countDevice(row, { listed: row.listed === 1 });
  return row.id;
}

/** The device of a site at the address; null if there is none, or several candidates. */
function onlyDeviceAt(inventory: Inventory, site: string, address: Address): Row | null {
  const [row, ...others] = inventory.all<Row>(
    `SELECT d.id, d.status, d.listed, d.verdict, d.addresses, d.read_with,
       c.maker, c.manufacturer, c.type, c.model, c.serial, c.mac
     FROM device_address a CROSS JOIN device d ON d.id = a.device JOIN conclusion c ON c.id = d.conclusion
     WHERE a.address = ? AND a.active = 1 AND d.site = ? LIMIT 2`,
    address,
    site,
  );
  return row === undefined || others.length > 0 ? null : row;
}

function isUnchanged(row: Row, { address }: SweptHost, digest: string | undefined): boolean {
  if (digest === undefined || row.read_with !== digest || row.status !== 'present') return false;
  // A device behind a recorder has no address of its own: more must be weighed.
  return (JSON.parse(row.addresses) as Address[]).includes(address);
}

/** Whether one of several addresses is surely the device's: it identifies itself there, and no other report waits for that. */
function isProven({ unidentified }: SweepState, id: number, identifiers: readonly Identifier[]): boolean {
  return identifiesItself(identifiers) && !unidentified.some(({ device }) => device === id);
}

/**
 * Whether everything that holds for a device at the host's address is what the host reports, and nothing else: null if not, else whether
 * imports also state something. A recorder's channels never count as the same.
 */
function isTheSame(
  inventory: Inventory,
  { id, addresses }: { readonly id: number; readonly addresses: readonly Address[] },
  { address, observations }: SweptHost,
): boolean | null {
  const reportedNow = new Set(
    observations.map(({ port, scanner, field, value }) => keyOf(port, scanner, field, value)),
  );
  if (reportedNow.size === 0 || observations.some(({ field }) => field === 'maker.channel')) return null;
  let [own, imported] = [0, false];
  for (const [port, scanner, field, value, at] of inventory.lists<Current>(
    `SELECT o.port, o.scanner, f.field, f.value, o.address FROM observation o JOIN fact f ON f.id = o.fact
     WHERE o.device = ? AND o.seen_to IS NULL`,
    id,
  )) {
    if (scanner === importScanner) imported = true;
    else if (at !== address && addresses.includes(at)) continue;
    else if (at !== address || !reportedNow.has(keyOf(port, scanner, field, value))) return null;
    else own += 1;
  }
  return own === reportedNow.size ? imported : null;
}

type Current = readonly [port: number | null, scanner: string, field: string, value: string, address: string];

function keyOf(port: number | null, scanner: string, field: string, value: string): string {
  return `${port} ${scanner} ${field} ${value}`;
}
