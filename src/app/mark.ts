import { markDevice } from '../../db/decisions/mark.ts';
import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { tryOut } from '../../db/imports/store-import.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import { Refused } from '../model/refused.ts';
import { checkRole, seenDevice } from './account.ts';
import { markProblems } from './mark-problem.ts';

/** A mark for one or many devices. */
export interface Marking {
  readonly devices: readonly number[];
  readonly mark: Mark;
  /** ISO 8601. */
  readonly at: string;
  /** True: nothing is written, and the result says what would be. */
  readonly dryRun?: boolean;
}

/** A device that was marked. */
export interface MarkedDevice {
  readonly before: Device;
  readonly device: Device;
  /** Whether the mark says anything that was not recorded. */
  readonly changed: boolean;
}

/**
 * Records one mark for all of these devices or for none, in one transaction, with an entry in the audit trail for each device that
 * changes. Takes the role editor. Throws Refused for a mark that is not whole, InventoryError `usage` for an unknown device or a ring of
 * replacements.
 */
export function markDevices(
  inventory: Inventory,
  account: Account,
  { devices, mark, at, dryRun = false }: Marking,
): readonly MarkedDevice[] {
  checkRole(account, 'editor');
  const [problem] = markProblems(mark);
  if (problem !== undefined) throw new Refused(problem.sentence);
  const decidedBy = { who: account.name, at };
  const store = () =>
    inventory.write(() => {
      // A device in its place may be in any site, but not in one that the account does not see.
      if (mark.replacedBy !== undefined) seenDevice(inventory, account, mark.replacedBy);
      return [...new Set(devices)].map((id) => {
        const before = seenDevice(inventory, account, id);
        const after = markDevice(inventory, id, mark, decidedBy);
        return { before, device: after ?? before, changed: after !== null };
      });
    });
  return dryRun ? tryOut(inventory, store) : store();
}
