import { type DecisionRecord, noDecision } from '../../src/model/decision.ts';
import type { RestoredDecision } from '../../src/model/site-message.ts';
import { giveStatus } from '../decisions/mark.ts';
import { newestChange } from '../decisions/newest-change.ts';
import { nextOrder, type Part, partOf } from '../decisions/order.ts';
import { decisionRecord, dropDecision, storeDecision } from '../devices/decisions.ts';
import { device as deviceNow } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { deviceKey } from '../identity/device-key.ts';
import { deviceRow } from '../identity/merge-rows.ts';
import type { Inventory } from '../inventory.ts';
import { sendDecision } from '../queue/hub-decisions.ts';
import { instant } from '../values/time.ts';

/** A decision to take back: who does so, when (ISO 8601) and why. */
export interface UndoingDecision {
  readonly change: number;
  readonly who: string;
  readonly at: string;
  /** A sentence for people. */
  readonly because: string;
  /** It was taken back at the other side, which need not hear of it. */
  readonly elsewhere?: true;
}

/**
 * Takes back what a person decided about a device with a change: what was decided before holds again, with an entry in the audit trail;
 * one transaction. Returns the device; null if the change is no decision of a person. Throws InventoryError `usage` if the decision was
 * changed since.
 */
export function undoDecision(
  inventory: Inventory,
  { change, who, at, because, elsewhere }: UndoingDecision,
): number | null {
  return inventory.write(() => {
    const row = inventory.get<{ device: number; action: string; before: string }>(
      `SELECT device, action, detail -> '$.finding.from' AS before FROM audit
       WHERE id = ? AND device IS NOT NULL AND action IN ('mark', 'import decisions') AND detail -> '$.finding' IS NOT NULL`,
      change,
    );
    if (row === undefined) return null;
    const { device, action } = row;
    refuseNewer(inventory, change, device);
    const before = JSON.parse(row.before) as DecisionRecord | null;
    const order = nextOrder(inventory, device, at);
    const ordered = order === instant(at) ? {} : { order };
    const undone = { who, at: instant(at), because, ...ordered };
    const sent = elsewhere ? null : sendUndone(inventory, device, before, undone);
    const origin = { ...ordered, ...(sent !== null && { id: sent }), ...(elsewhere && { elsewhere }) };
    const entry = { at, who, action: 'undo', message: `Change ${change} (${action}) was undone. ${because}` };
    if (before === null) dropDecision(inventory, device, entry, origin);
    else storeDecision(inventory, device, before, entry, origin);
    const now = deviceNow(inventory, device);
    if (now !== null) giveStatus(inventory, now, (before ?? noDecision).state, instant(at));
    return device;
  });
}

/** For the other side, where the device has another id and the change another number: what holds again. */
function sendUndone(
  inventory: Inventory,
  id: number,
  before: DecisionRecord | null,
  of: { readonly who: string; readonly at: string; readonly because: string; readonly order?: string },
): string | null {
  const { site } = deviceRow(inventory, id);
  return sendDecision(inventory, { site }, () => ({
    kind: 'decision-undone',
    device: deviceKey(inventory, id),
    ...of,
    restores: restoredBy(inventory, before ?? noDecision, decisionRecord(inventory, id) ?? noDecision),
  }));
}

/** Of each part that differs, what was before. */
function restoredBy(inventory: Inventory, before: DecisionRecord, now: DecisionRecord): RestoredDecision {
  const differs = (part: Part) => partOf(before, part) !== partOf(now, part);
  const { state, by, at, because, until, plannedFor, verdict, replacedBy, notes } = before;
  const has = (all: DecisionRecord['notes']) => new Set(all.map((one) => JSON.stringify(one)));
  const without = (all: DecisionRecord['notes'], others: DecisionRecord['notes']) =>
    all.filter((one) => !has(others).has(JSON.stringify(one)));
  return {
    ...(differs('state') && {
      state: {
        ...{ state, by, at, because, until, plannedFor, verdict },
        replacedBy: replacedBy === null ? null : deviceKey(inventory, replacedBy),
      },
    }),
    ...(differs('owner') && { owner: before.owner }),
    ...(differs('location') && { location: before.location }),
    ...(differs('assetTag') && { assetTag: before.assetTag }),
    addedNotes: without(notes, now.notes),
    removedNotes: without(now.notes, notes),
  };
}

function refuseNewer(inventory: Inventory, change: number, device: number): void {
  const into = deviceRow(inventory, device).merged_into;
  if (into !== null)
    throw new InventoryError(
      'usage',
      `Change ${change} cannot be undone: device ${device} is part of device ${into} by now. Undo the merge first.`,
    );
  const newest = newestChange(inventory, device);
  if (newest === change) return;
  throw new InventoryError(
    'usage',
    `Change ${change} cannot be undone: change ${newest} of what is decided about device ${device} is newer. Undo that one first, or decide anew.`,
  );
}
