import { InventoryError } from '../errors.ts';
import { type Concluding, dated } from '../evidence/store-conclusion.ts';
import { addVersions, type VersionStamp } from '../evidence/version-store.ts';
import { addAuditEntry, machine } from '../file/audit.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import { isSweep, workText } from '../file/lease-work.ts';
import { ambiguityOf } from '../identity/ambiguous-identifiers.ts';
import { deviceKey } from '../identity/device-key.ts';
import { identifiersOf } from '../identity/identifiers.ts';
import { deviceRow, type MergedRow, mergeRows, seenThrough } from '../identity/merge-rows.ts';
import { pin } from '../identity/pins.ts';
import { rowsOf, storeReversible } from '../identity/reversible.ts';
import { linkImported } from '../imports/link-imported.ts';
import type { Inventory } from '../inventory.ts';
import { queueOf } from '../queue/queue.ts';
import { instant } from '../values/time.ts';
import { moveDecision, refuseReplaced } from './merge-decisions.ts';

/** Two devices that are the same unit: who decided it, and why. */
export interface Merging {
  readonly device: number;
  readonly into: number;
  readonly who: string;
  /** A sentence for people. */
  readonly because: string;
  /** It is done again as a site did it, or as a part of another correction: the hub need not be notified, and other work goes on. */
  readonly again?: true;
}

/**
 * Merges two devices because a person decides so: everything seen of `device` now belongs to `into`, and so do its identifiers,
 * even if a sweep would conclude otherwise. The past stays as it was recorded. Returns the number of the change, with which it can
 * be undone. Throws InventoryError `usage` if the two cannot be one, or while a sweep runs.
 */
export function mergeByHand(inventory: Inventory, merging: Merging, concluding: Concluding): number {
  return inventory.write(() => {
    if (merging.again !== true) refuseWhileInUse(inventory);
    const { from, into } = checked(inventory, merging);
    const { who, because } = merging;
    if (merging.again !== true)
      queueOf(
        inventory,
        into.site,
      )?.({
        kind: 'merged',
        ...{ device: deviceKey(inventory, from.id), into: deviceKey(inventory, into.id) },
        ...{ who, at: concluding.at, because },
      });
    const identifiers = [from, into].flatMap(({ id }) => identifiersOf(inventory, id));
    completeSweep(inventory, [from.id, into.id], concluding);
    const before = rowsOf(inventory, [from.id, into.id]);
    const change = addAuditEntry(inventory, {
      at: concluding.at,
      who,
      action: 'merge',
      device: into.id,
      message: `Device ${from.id} (${from.ip}) was merged into device ${into.id}. ${because}`,
      detail: { from: from.id, into: into.id },
    });
    mergeRows(inventory, from, into, concluding);
    const strong = identifiers.filter(({ kind }) => kind !== 'address');
    const unambiguous = strong.filter((one) => ambiguityOf(inventory, into.site, one) === null);
    // Address identifiers count only if nothing stronger was ever reported.
    for (const identifier of strong.length > 0 ? unambiguous : identifiers)
      pin(inventory, into.site, identifier, { device: into.id, change });
    linkImported(inventory, into.site, dated(concluding), { concerning: { devices: [from.id, into.id] } });
    for (const device of [from.id, into.id, ...seenThrough(inventory, into.id)])
      addVersions(inventory, { device }, byPerson(concluding.at));
    moveDecision(inventory, from.id, into.id, { at: concluding.at, who });
    storeReversible(inventory, { change, kind: 'merge', device: into.id, other: from.id, before });
    return change;
  });
}

/**
 * Merges a device into another that it was all along, in the transaction that records the other; history is written when the sweep
 * ends. It can be undone like any other merge.
 */
export function mergeDuplicate(
  inventory: Inventory,
  device: number,
  into: number,
  concluding: Concluding,
): void {
  const [from, to] = [deviceRow(inventory, device), deviceRow(inventory, into)];
  const before = rowsOf(inventory, [from.id, to.id]);
  const change = addAuditEntry(inventory, {
    at: concluding.at,
    who: machine,
    action: 'merge',
    device: to.id,
    message: `Device ${from.id} (${from.ip}) was merged into device ${to.id}: it first answered at ${from.ip} after device ${to.id} was last seen, did not identify itself, and device ${to.id} is there now.`,
    detail: { from: from.id, into: to.id },
  });
  mergeRows(inventory, from, to, concluding);
  moveDecision(inventory, from.id, to.id, { at: concluding.at, who: machine });
  storeReversible(inventory, { change, kind: 'merge', device: to.id, other: from.id, before });
}

/** Of a version that a person's merge, split or undo writes: it also records how often the device was silent. */
export function byPerson(at: string): VersionStamp {
  return { at: instant(at), sweep: null, person: true, missed: true };
}

/**
 * Does what a sweep that died had not done yet, because an undo goes back to it: matches imported lines to the devices, and writes
 * versions of what they are. Inside a transaction.
 */
export function completeSweep(
  inventory: Inventory,
  devices: readonly number[],
  concluding: Concluding,
): void {
  const site = inventory.get<{ site: string }>('SELECT site FROM device WHERE id = ?', devices[0] ?? 0)?.site;
  linkImported(inventory, site ?? '', dated(concluding), { concerning: { devices } });
  for (const device of devices)
    addVersions(inventory, { device }, { at: instant(concluding.at), sweep: null });
}

/** Refuses a decision about which device is which while a sweep makes such decisions, too, or another command has exclusive use. */
export function refuseWhileInUse(inventory: Inventory): void {
  const other = otherHolder(inventory, thisMoment());
  if (other === null) return;
  throw new InventoryError(
    'usage',
    isSweep(other)
      ? `A sweep is running with ${inventory.path} and decides which device is which. Try again when it has ended (camcensus sweeps).`
      : `The inventory ${inventory.path} is in use: ${other.holder} (process ${other.pid}) ${workText(other)}. Try again when it has ended.`,
  );
}

function checked(
  inventory: Inventory,
  { device, into }: Merging,
): { readonly from: MergedRow; readonly into: MergedRow } {
  const [from, to] = [deviceRow(inventory, device), deviceRow(inventory, into)];
  const refuse = (why: string) => new InventoryError('usage', why);
  if (from.id === to.id) throw refuse(`Device ${device} cannot be merged into itself. Name two devices.`);
  for (const one of [from, to])
    if (one.merged_into !== null)
      throw refuse(`Device ${one.id} was merged into device ${one.merged_into} already. Name that one.`);
  if (from.site !== to.site)
    throw refuse(
      `Device ${from.id} is of site ${from.site} and device ${to.id} of site ${to.site}: sites never mix. If that is wrong, sweep both under one site.`,
    );
  if (to.through !== null && from.through === null)
    throw refuse(
      `Device ${to.id} is seen only through a recorder, and device ${from.id} answers itself. Merge ${to.id} into ${from.id}.`,
    );
  if (from.through === to.id || to.through === from.id)
    throw refuse(`One of devices ${from.id} and ${to.id} is a camera behind the other: they are two.`);
  refuseReplaced(inventory, from.id, to.id);
  return { from, into: to };
}
