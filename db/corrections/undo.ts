import type { Observation } from '../../src/model/observation.ts';
import { decisionRecord } from '../devices/decisions.ts';
import { InventoryError } from '../errors.ts';
import { currentObservations } from '../evidence/observations.ts';
import { type Concluding, dated } from '../evidence/store-conclusion.ts';
import { addVersions } from '../evidence/version-store.ts';
import { addAuditEntry, machine } from '../file/audit.ts';
import { deviceKey } from '../identity/device-key.ts';
import { deviceRow, seenThrough } from '../identity/merge-rows.ts';
import { refreshPlace } from '../identity/place.ts';
import { reconclude } from '../identity/reconclude.ts';
import { forgetReversible, type Reversible, reversible } from '../identity/reversible.ts';
import { splitOff } from '../identity/split-off.ts';
import { linkImported } from '../imports/link-imported.ts';
import type { Inventory } from '../inventory.ts';
import { enrolment } from '../queue/enrolment.ts';
import { queueOf } from '../queue/queue.ts';
import { byPerson, mergeByHand, refuseWhileInUse } from './merge.ts';
import { returnDecision } from './merge-decisions.ts';
import { canRestore, restoreDropped, restoreRows } from './restore-rows.ts';
import { restoreShared } from './shared-addresses.ts';
import { makeAmbiguous, markStatus } from './split.ts';
import { refuseMovedOn } from './undo-guard.ts';

/** A change to undo: who does so, and why. */
export interface Undoing {
  readonly change: number;
  readonly who: string;
  /** A sentence for people. */
  readonly because: string;
  /** It is done again as a site did it: other work goes on. */
  readonly again?: true;
}

/** How a change was undone: `exactly`, every row is as before; else what was seen since stays where it belongs. */
export interface Undone {
  readonly kind: Reversible['kind'];
  readonly device: number;
  readonly other: number;
  readonly exactly: boolean;
}

/**
 * Undoes a merge or split. If nothing has touched the devices since, everything is as it was before; otherwise they become two (or
 * one) again with what was seen since. What a person undoes, the next sweep does not repeat. Throws InventoryError `usage` if
 * there is no such change or it was already undone.
 */
export function undo(
  inventory: Inventory,
  { change, who, because, again }: Undoing,
  concluding: Concluding,
): Undone {
  return inventory.write(() => {
    if (again !== true) refuseWhileInUse(inventory);
    const found = reversible(inventory, change);
    if (found === null) throw new InventoryError('usage', nothingToUndo(inventory, change));
    const { kind, device, other } = found;
    if (again !== true) queueUndone(inventory, found, { who, at: concluding.at, because });
    const { untouched, ...of } = found;
    // What a sweep decided, the next would decide again: a person's contrary decision must be stored, so it cannot be exact.
    const exactly = untouched && !byMachine(inventory, change) && canRestore(inventory, of);
    if (exactly) restore(inventory, of, concluding);
    else restoreDropped(inventory, of);
    if (!exactly && kind === 'merge')
      separate(inventory, of, { at: concluding.at, who, because }, concluding);
    else if (!exactly)
      mergeByHand(inventory, { device: other, into: device, who, because, again: true }, concluding);
    addAuditEntry(inventory, {
      at: concluding.at,
      who,
      action: 'undo',
      device,
      message: `Change ${change} (${kind} of devices ${device} and ${other}) was undone. ${because}`,
      // Past lists take the decision on a device from here.
      detail: {
        act: change,
        other,
        exactly,
        ...(exactly && { finding: { from: null, to: decisionRecord(inventory, device) } }),
      },
    });
    forgetReversible(inventory, change);
    return { kind, device, other, exactly };
  });
}

/** For the hub, where the devices have other numbers and the change, too. Throws InventoryError `usage` for one that the hub does not know. */
function queueUndone(
  inventory: Inventory,
  { change, kind, device, other }: Pick<Reversible, 'change' | 'kind' | 'device' | 'other'>,
  by: Decision,
): void {
  const { site } = deviceRow(inventory, device);
  const queue = queueOf(inventory, site);
  if (queue === null) return;
  if (change <= (enrolment(inventory)?.afterAudit ?? 0)) {
    const instead =
      kind === 'merge'
        ? `split it instead: camcensus split ${device} --address IP`
        : `merge them instead: camcensus merge ${other} ${device}`;
    throw new InventoryError(
      'usage',
      `Change ${change} was made before this inventory was a collector's, and its hub cannot undo it: ${instead}`,
    );
  }
  queue({
    ...{ kind: 'correction-undone', of: kind },
    ...{ device: deviceKey(inventory, device), other: deviceKey(inventory, other), ...by },
  });
}

/** Restores every row, and writes versions of what the devices are again: those since the change stay. */
function restore(inventory: Inventory, of: Reversible, concluding: Concluding): void {
  const { device, other, before } = of;
  const readers = restoreRows(inventory, of);
  const concerning = { devices: [device, other, ...readers] };
  linkImported(inventory, deviceRow(inventory, device).site, dated(concluding), { concerning });
  const devices = new Set([device, other, ...before.device.map(({ id }) => Number(id))]);
  for (const one of devices) addVersions(inventory, { device: one }, byPerson(concluding.at));
}

function byMachine(inventory: Inventory, change: number): boolean {
  return inventory.get<{ who: string }>('SELECT who FROM audit WHERE id = ?', change)?.who === machine;
}

function nothingToUndo(inventory: Inventory, change: number): string {
  const row = inventory.get<{ action: string; at: string }>(
    'SELECT action, at FROM audit WHERE id = ?',
    change,
  );
  if (row === undefined) return noChange(inventory, change);
  const why = /^(?:merge|split)$/.test(row.action)
    ? 'it was already undone, or it is so old that what undoing it needs was pruned.'
    : 'only a merge, a split or a decision can be.';
  return `Change ${change} (${row.action}, ${row.at}) cannot be undone: ${why}`;
}

/** The sentence for a change that is not there. */
export function noChange({ path }: Inventory, change: number): string {
  return `There is no change ${change} in ${path}. \`camcensus show DEVICE\` gives their numbers.`;
}

/** Who decided something, when and why. */
interface Decision {
  readonly at: string;
  readonly who: string;
  readonly because: string;
}

/** Separates two devices that were one for some nights. */
function separate(inventory: Inventory, merge: Reversible, why: Decision, concluding: Concluding): void {
  const { change, device, other, before } = merge;
  const { site } = deviceRow(inventory, device);
  if (deviceRow(inventory, other).merged_into !== device)
    throw new InventoryError('usage', `Device ${other} is no longer part of device ${device}.`);
  const own = addressesOf(before, device);
  const brought = addressesOf(before, other).filter((one) => !own.includes(one));
  refuseMovedOn(inventory, { change, device }, brought);
  const observed = currentObservations(inventory, device);
  bringBack(inventory, merge);
  const reason = `Split off device ${device} by ${why.who}. ${why.because}`;
  for (const address of brought)
    splitOff(inventory, { device, address, reason, since: null }, concluding, other);
  restoreShared(inventory, merge);
  for (const one of [other, device]) refreshPlace(inventory, one);
  markStatus(inventory, device, other);
  returnDecision(inventory, merge, why);
  inventory.run('DELETE FROM pin WHERE device = ?', device);
  concludeAnew(inventory, other, [], { before, concluding });
  concludeAnew(inventory, device, observed, { before, concluding });
  makeAmbiguous(inventory, device, other, {
    at: why.at,
    reason: `Devices ${device} and ${other} both reported it, and ${why.who} says that they are two units.`,
  });
  linkImported(inventory, site, dated(concluding), { concerning: { devices: [device, other] } });
  for (const one of [device, other, ...seenThrough(inventory, other)])
    addVersions(inventory, { device: one }, byPerson(why.at));
}

/** Restores the merged device, with what was seen of it and through it before the merge. */
function bringBack(inventory: Inventory, { device, other, before }: Reversible): void {
  const was = before.device.find(({ id }) => id === other);
  inventory.run(
    `UPDATE device SET merged_into = NULL, status = @status, listed = @listed, channel = @channel,
       channel_address = @channel_address, through = (SELECT id FROM device r WHERE r.id = @through AND r.merged_into IS NULL)
     WHERE id = @other`,
    {
      status: deviceRow(inventory, device).status,
      listed: was?.listed ?? 0,
      through: was?.through ?? null,
      channel: was?.channel ?? null,
      channel_address: was?.channel_address ?? null,
      other,
    },
  );
  for (const id of ownedBy(before, other))
    inventory.run('UPDATE observation SET device = ? WHERE id = ? AND device = ?', other, id, device);
  for (const { id = null } of before.device.filter(({ through }) => through === other))
    inventory.run('UPDATE device SET through = ? WHERE id = ? AND through = ?', other, id, device);
}

/** Draws a device's conclusion again from what holds now; if nothing does, the last conclusion stays. */
function concludeAnew(
  inventory: Inventory,
  device: number,
  observed: readonly Observation[],
  { before, concluding }: { readonly before: Reversible['before']; readonly concluding: Concluding },
): void {
  const after = currentObservations(inventory, device);
  if (after.length > 0) reconclude(inventory, device, { before: observed, after }, concluding);
  else restoreIdentifiers(inventory, before, device);
}

function ownedBy({ owned }: Reversible['before'], device: number): readonly number[] {
  return (owned.observation ?? []).filter((row) => row.device === device).map(({ id }) => Number(id));
}

function addressesOf({ owned }: Reversible['before'], device: number): readonly string[] {
  return (owned.device_address ?? [])
    .filter((row) => row.device === device)
    .map(({ address }) => String(address));
}

function restoreIdentifiers(inventory: Inventory, { owned }: Reversible['before'], device: number): void {
  for (const { kind, value } of (owned.identifier ?? []).filter((row) => row.device === device))
    inventory.run(
      'INSERT INTO identifier (device, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      device,
      kind ?? null,
      value ?? null,
    );
}
