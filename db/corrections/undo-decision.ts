import { type DecisionRecord, noDecision } from '../../src/model/decision.ts';
import { giveStatus } from '../decisions/mark.ts';
import { newestChange } from '../decisions/newest-change.ts';
import { dropDecision, storeDecision } from '../devices/decisions.ts';
import { device as deviceNow } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { deviceKey } from '../identity/device-key.ts';
import { deviceRow } from '../identity/merge-rows.ts';
import type { Inventory } from '../inventory.ts';
import { queueOfDevice } from '../queue/queue.ts';
import { instant } from '../values/time.ts';

/** A decision to take back: who does so, when (ISO 8601) and why. */
export interface UndoingDecision {
  readonly change: number;
  readonly who: string;
  readonly at: string;
  /** A sentence for people. */
  readonly because: string;
}

/**
 * Takes back what a person decided about a device with a change: what was decided before holds again, with an entry in the audit trail;
 * one transaction. Returns the device; null if the change is no decision of a person. Throws InventoryError `usage` if the decision was
 * changed since.
 */
export function undoDecision(
  inventory: Inventory,
  { change, who, at, because }: UndoingDecision,
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
    queueUndone(inventory, device, { who, at: instant(at), because });
    const entry = { at, who, action: 'undo', message: `Change ${change} (${action}) was undone. ${because}` };
    if (before === null) dropDecision(inventory, device, entry);
    else storeDecision(inventory, device, before, entry);
    const now = deviceNow(inventory, device);
    if (now !== null) giveStatus(inventory, now, (before ?? noDecision).state, instant(at));
    return device;
  });
}

/** For the hub, where the device has another id and the change another number: it is the newest there, too. */
function queueUndone(
  inventory: Inventory,
  id: number,
  of: { readonly who: string; readonly at: string; readonly because: string },
): void {
  const { site } = deviceRow(inventory, id);
  queueOfDevice(inventory, { id, site })?.({
    kind: 'decision-undone',
    device: deviceKey(inventory, id),
    ...of,
  });
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
