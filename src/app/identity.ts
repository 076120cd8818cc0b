import { mergeByHand } from '../../db/corrections/merge.ts';
import { addressesTelling, splitByHand } from '../../db/corrections/split.ts';
import { noChange, type Undone, undo } from '../../db/corrections/undo.ts';
import { undoDecision } from '../../db/corrections/undo-decision.ts';
import { device } from '../../db/devices/devices.ts';
import { InventoryError } from '../../db/errors.ts';
import type { Concluding } from '../../db/evidence/store-conclusion.ts';
import { auditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { checkRole, refuseOfCollector, seenDevice, sees } from './account.ts';

/** Why something is corrected, and how to conclude afterwards (with its moment). */
export interface Correcting {
  /** A sentence for people, or nothing. */
  readonly because?: string;
  readonly concluding: Concluding;
}

/** Two devices that are the same unit. */
export interface Merge extends Correcting {
  readonly device: number;
  readonly into: number;
  /** Merge them even where two makers are known of them. */
  readonly evenOtherMaker?: boolean;
}

/**
 * Makes two devices one, and returns the number of the change, which {@link undoChange} takes. Takes the role editor. Throws OtherMaker where
 * they have two makers, InventoryError `usage` where they cannot be one.
 */
export function mergeDevices(
  inventory: Inventory,
  account: Account,
  { device: from, into, evenOtherMaker = false, because, concluding }: Merge,
): number {
  checkRole(account, 'editor');
  return inventory.write(() => {
    const [one, other] = [seenDevice(inventory, account, from), seenDevice(inventory, account, into)];
    refuseOfCollector(inventory, one, 'merge');
    if (!evenOtherMaker) refuseOtherMaker(one, other);
    return mergeByHand(inventory, { device: from, into, ...by(account, because) }, concluding);
  });
}

/** Two makers are known of two devices that were to be merged; the message has the words of the command line. */
export class OtherMaker extends Refused {}

/** A device has one maker, so that two known makers nearly always mean two units, or a slip of the keyboard. */
function refuseOtherMaker(device: Device, into: Device): void {
  const [one, other] = [device.manufacturer, into.manufacturer];
  if (one === null || other === null || one === other) return;
  throw new OtherMaker(
    `Nothing was changed: device ${device.id} is made by ${one} and device ${into.id} by ${other}, so they seem to be two units. If ${into.id} took the place of ${device.id}, say so: camcensus mark ${device.id} --replaced-by ${into.id}. If they are one all the same, add --even-other-maker.`,
  );
}

/** A part of a device that is another unit: the address where it answers, or something that only it reported. */
export interface Split extends Correcting {
  readonly device: number;
  readonly address?: string;
  readonly identifier?: string;
}

/** What a device was split into. */
export interface SplitOff {
  readonly change: number;
  readonly address: string;
  /** The new device. */
  readonly other: number;
}

/**
 * Makes what was seen at one address of a device a device of its own. Takes the role editor. Throws Refused where it is not clear which
 * address is meant, InventoryError `usage` where there is nothing to split.
 */
export function splitDevice(
  inventory: Inventory,
  account: Account,
  { device: whole, because, concluding, ...part }: Split,
): SplitOff {
  checkRole(account, 'editor');
  return inventory.write(() => {
    refuseOfCollector(inventory, seenDevice(inventory, account, whole), 'split');
    const address = addressOf(inventory, whole, part, concluding);
    const splitting = { device: whole, address, ...by(account, because) };
    return { address, ...splitByHand(inventory, splitting, concluding) };
  });
}

function addressOf(
  inventory: Inventory,
  id: number,
  { address, identifier }: Pick<Split, 'address' | 'identifier'>,
  concluding: Concluding,
): string {
  if (address !== undefined) return address.trim();
  if (identifier === undefined)
    throw new Refused(
      `Say which part of device ${id} is another unit: --address IP or --identifier VALUE (camcensus show ${id}).`,
    );
  const [only, ...more] = addressesTelling(inventory, id, identifier, concluding);
  if (only === undefined)
    throw new Refused(
      `Device ${id} never reported "${clean(identifier)}". \`camcensus show ${id}\` lists what it did report.`,
    );
  if (more.length > 0)
    throw new Refused(
      `Device ${id} reported "${clean(identifier)}" at ${[only, ...more].join(', ')}. Say with --address which one is another unit.`,
    );
  return only;
}

/** A merge, a split or a decision to undo. */
export interface Undo extends Correcting {
  readonly change: number;
}

/** A decision that was undone. */
export interface UndoneDecision {
  readonly kind: 'decision';
  readonly device: number;
}

/**
 * Undoes a merge, a split, or the newest decision about a device. Takes the role editor. Throws InventoryError `usage` if there is no such
 * change, it was already undone, or a newer one prevents it.
 */
export function undoChange(
  inventory: Inventory,
  account: Account,
  { change, because, concluding }: Undo,
): Undone | UndoneDecision {
  checkRole(account, 'editor');
  return inventory.write(() => {
    const undoing = { change, ...by(account, because) };
    checkSeesChange(inventory, account, change);
    const decided = undoDecision(inventory, { ...undoing, at: concluding.at });
    if (decided !== null) return { kind: 'decision', device: decided };
    const of = device(inventory, auditEntry(inventory, change)?.device ?? 0);
    if (of !== null) refuseOfCollector(inventory, of, 'undo');
    return undo(inventory, undoing, concluding);
  });
}

/** The answer for a change of a site that the account does not see must not reveal that there is one. */
function checkSeesChange(inventory: Inventory, account: Account, change: number): void {
  const id = auditEntry(inventory, change)?.device ?? null;
  // Both devices of a change are of one site.
  const site = id === null ? undefined : device(inventory, id)?.site;
  if (account.sites === null || (site !== undefined && sees(account, site))) return;
  throw new InventoryError('usage', noChange(inventory, change));
}

/** Who corrects, and why, as the audit trail keeps it. */
function by({ name }: Account, because = ''): { readonly who: string; readonly because: string } {
  const reason = clean(because).slice(0, 1_000);
  return { who: name, because: reason === '' ? 'No reason was given.' : reason };
}
