import { canonicalMac } from '../../src/model/address.ts';
import { type Identifier, identifierText } from '../../src/model/device.ts';
import { recorderScanner } from '../../src/model/observation.ts';
import { InventoryError } from '../errors.ts';
import { addVersions } from '../evidence/version-store.ts';
import { addAuditEntry } from '../file/audit.ts';
import type { Sought } from '../file/copies.ts';
import { ambiguityOf } from '../identity/ambiguous-identifiers.ts';
import { deviceKey } from '../identity/device-key.ts';
import { seenThrough } from '../identity/merge-rows.ts';
import { refreshPlace } from '../identity/place.ts';
import { addTombstone, type Traces } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';
import { enrolment } from '../queue/enrolment.ts';
import { queueOf } from '../queue/queue.ts';
import { leaveRecorder } from '../sweeps/recorder-channels.ts';
import { instant } from '../values/time.ts';
import { deleteDevice } from './delete-device.ts';
import { ambiguousOf, forgetAmbiguous } from './forget-ambiguous.ts';
import { type CopiesForgotten, forgetInCopies } from './forget-copies.ts';
import { redact, strongValues } from './redact.ts';

/** What was forgotten, without identifying it. */
export interface Forgotten {
  /** Devices: the one meant, those merged into it, and cameras that were seen only through it. */
  readonly devices: number;
  /** How a sweep with --all-hosts recognises it: by its identifiers for good, by its addresses for a while, or not at all. */
  readonly known: 'identifiers' | 'addresses' | 'nothing';
  /** Whether the file no longer has any trace of it; false if a reader keeps the write-ahead log from being truncated. */
  readonly erased: boolean;
  readonly copies: CopiesForgotten;
}

/** Who forgets, and when; `keepCopies`: copies from before upgrades are only named, and not deleted. */
export interface Forgetting {
  readonly who: string;
  readonly at: string;
  readonly keepCopies?: boolean;
}

/** What {@link forgetRows} deleted, and what of it copies of the file may hold. */
interface ForgottenRows extends Pick<Forgotten, 'devices' | 'known'> {
  readonly sought: Sought;
}

/** Whether a device is or ever was on the default list, itself or a device merged into it. */
export function wasEverListed(inventory: Inventory, id: number): boolean {
  return familyOf(inventory, id).some(
    (one) =>
      inventory.get(
        `SELECT 1 FROM device d WHERE d.id = @one AND (d.listed = 1
           OR EXISTS (SELECT 1 FROM device_version v WHERE v.device = d.id AND v.listed = 1))`,
        { one },
      ) !== undefined,
  );
}

/**
 * Deletes a device with everything known about it, in every table and in the audit trail, which keeps that something was forgotten
 * and by which person. One that never was on the default list is not stored again ({@link addTombstone}); a camera is found again by the
 * next sweep, as a new device. Throws InventoryError `usage` if it is recorded as the replacement of another.
 */
export function forgetDevice(
  inventory: Inventory,
  id: number,
  { who, at, keepCopies = false }: Forgetting,
): Forgotten {
  const { sought, ...known } = inventory.write(() => {
    const site = inventory.get<{ site: string }>('SELECT site FROM device WHERE id = ?', id)?.site ?? '';
    const queue = queueOf(inventory, site);
    const key = queue && deviceKey(inventory, id);
    const forgotten = forgetRows(inventory, id, { who, at });
    if (key !== null) queue?.({ kind: 'forgotten', device: key, who, at });
    return forgotten;
  });
  return { ...known, ...eraseTraces(inventory, sought, { keepCopies }) };
}

/** Deletes the rows of a device: {@link forgetDevice} without the file around them. Inside a transaction. */
export function forgetRows(
  inventory: Inventory,
  id: number,
  { who, at }: Pick<Forgetting, 'who' | 'at'>,
): ForgottenRows {
  const family = familyOf(inventory, id);
  if (family.length === 0)
    throw new InventoryError('usage', `There is no device ${id} in ${inventory.path}.`);
  refuseReplacement(inventory, family);
  const host = !wasEverListed(inventory, id);
  const traces = tracesOf(inventory, family);
  const places = placesOf(inventory, family, traces);
  redact(inventory, family, traces);
  for (const one of family) releaseCameras(inventory, one, { family, at: instant(at) });
  // Those merged into it come first: they refer to it.
  for (const one of [...family].reverse()) deleteDevice(inventory, one);
  forgetAmbiguous(inventory, traces);
  const buried = host ? addTombstone(inventory, unshared(inventory, traces), at) : 'nothing';
  addAuditEntry(inventory, {
    at,
    who,
    action: 'forget',
    device: null,
    message: host ? 'A host that is not a camera was forgotten.' : 'A camera was forgotten.',
    detail: null,
  });
  const sought = { devices: family, addresses: places, texts: strongValues(traces.identifiers) };
  return { sought, devices: family.length, known: buried };
}

/** Deletes what is left of forgotten rows in copies beside the file and in its log. Outside any transaction. */
export function eraseTraces(
  inventory: Inventory,
  sought: Sought,
  { keepCopies }: { readonly keepCopies: boolean },
): Pick<Forgotten, 'copies' | 'erased'> {
  const copies = forgetInCopies(inventory, sought, { keep: keepCopies });
  return { erased: emptyLog(inventory), copies };
}

/** Cameras that answered themselves once are known by that alone, once the recorder is forgotten through which they were seen last. */
function releaseCameras(
  inventory: Inventory,
  recorder: number,
  { family, at }: { readonly family: readonly number[]; readonly at: string },
): void {
  for (const device of seenThrough(inventory, recorder).filter((id) => !family.includes(id))) {
    inventory.run('DELETE FROM observation WHERE device = ? AND scanner = ?', device, recorderScanner);
    leaveRecorder(inventory, device, at);
    inventory.run("UPDATE device SET status = 'unasked', missed = 0 WHERE id = ?", device);
    refreshPlace(inventory, device);
    addVersions(inventory, { device }, { at, sweep: null, person: true });
  }
}

/** Prevents a MAC address about which nothing is known yet from being stored; returns what became of copies that hold it. */
export function forgetMac(
  inventory: Inventory,
  mac: string,
  { who, at, keepCopies = false }: Forgetting,
): CopiesForgotten {
  inventory.write(() => {
    forgetMacRows(inventory, mac, { who, at });
    const site = enrolment(inventory)?.site;
    if (site !== undefined) queueOf(inventory, site)?.({ kind: 'forgotten', mac, who, at });
  });
  return forgetInCopies(inventory, { devices: [], addresses: [], texts: [mac] }, { keep: keepCopies });
}

/** {@link forgetMac} without the copies; `site`: only what was imported there. Inside a transaction. */
export function forgetMacRows(
  inventory: Inventory,
  mac: string,
  { who, at, site = null }: Pick<Forgetting, 'who' | 'at'> & { readonly site?: string | null },
): void {
  addTombstone(inventory, { site: '', identifiers: [{ kind: 'mac', value: mac }], addresses: [] }, at);
  // A register may have listed it.
  inventory.run('DELETE FROM imported WHERE mac = ? AND site = coalesce(?, site)', mac, site);
  const message = 'A host about which nothing was known must not be stored.';
  addAuditEntry(inventory, { at, who, action: 'forget', device: null, message, detail: null });
}

/**
 * A device followed by all that were merged into it, and cameras that were never seen but through one of these; empty if there is
 * none with that id.
 */
function familyOf(inventory: Inventory, id: number): readonly number[] {
  return inventory
    .all<{ id: number }>(
      `WITH RECURSIVE family(id) AS (
         SELECT id FROM device WHERE id = ?
         UNION SELECT d.id FROM family JOIN device d ON d.merged_into = family.id
         UNION SELECT d.id FROM family JOIN device d ON d.through = family.id
           WHERE NOT EXISTS (SELECT 1 FROM device_address a WHERE a.device = d.id))
       SELECT id FROM family`,
      id,
    )
    .map((row) => row.id);
}

function refuseReplacement(inventory: Inventory, family: readonly number[]): void {
  const replaced = inventory.get<{ device: number }>(
    `SELECT device FROM decision WHERE replaced_by IN (SELECT value FROM json_each(@family))
       AND device NOT IN (SELECT value FROM json_each(@family))`,
    { family: JSON.stringify(family) },
  );
  if (replaced !== undefined)
    throw new InventoryError(
      'usage',
      `Device ${replaced.device} is marked as replaced by the one that is to be forgotten. Mark it otherwise first (camcensus mark ${replaced.device} --help).`,
    );
}

/** The addresses of devices, and for cameras behind a recorder the recorder's. */
function placesOf(
  inventory: Inventory,
  devices: readonly number[],
  { addresses }: Traces,
): readonly string[] {
  const own = inventory.all<{ ip: string }>(
    'SELECT ip FROM device WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(devices),
  );
  return [...addresses, ...own.map(({ ip }) => ip)];
}

/** Without what is on other units, too: these must not be taken for the one that was forgotten. */
function unshared(inventory: Inventory, traces: Traces): Traces {
  const { site, identifiers } = traces;
  return {
    ...traces,
    identifiers: identifiers.filter((one) => ambiguityOf(inventory, site, one) === null),
  };
}

function tracesOf(inventory: Inventory, family: readonly number[]): Traces {
  const ids = JSON.stringify(family);
  const of = '(SELECT value FROM json_each(@ids))';
  const row = inventory.get<{ site: string }>('SELECT site FROM device WHERE id = ?', family[0] ?? 0);
  const identifiers = inventory.all<Identifier>(
    `SELECT DISTINCT kind, value FROM identifier WHERE device IN ${of}`,
    { ids },
  );
  const seen = inventory.all<{ value: string }>(
    `SELECT DISTINCT f.value FROM observation o JOIN fact f ON f.id = o.fact
     WHERE o.device IN ${of} AND f.field = 'mac.address'`,
    { ids },
  );
  const macs = seen.flatMap(({ value }) => canonicalMac(value) ?? []);
  const site = row?.site ?? '';
  const all = [
    ...identifiers,
    ...macs.map((value) => ({ kind: 'mac' as const, value })),
    ...ambiguousOf(inventory, site, family),
  ];
  const addresses = inventory.all<{ address: string }>(
    `SELECT DISTINCT address FROM device_address WHERE device IN ${of}`,
    { ids },
  );
  return {
    site,
    identifiers: [...new Map(all.map((one) => [identifierText(one), one])).values()],
    addresses: addresses.map(({ address }) => address),
  };
}

/** What was deleted is still in the write-ahead log until that is checkpointed and truncated. */
function emptyLog(inventory: Inventory): boolean {
  return inventory.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
}
