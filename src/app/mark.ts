import { markDevice } from '../../db/decisions/mark.ts';
import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { newestChange } from '../../db/decisions/newest-change.ts';
import type { DeviceFilter } from '../../db/devices/device-filter.ts';
import { listSummaries } from '../../db/devices/devices.ts';
import { tryOut } from '../../db/imports/store-import.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { noDecision } from '../model/decision.ts';
import type { Device, DeviceSummary } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { decisionText } from '../report/decision-text.ts';
import { checkRole, seenDevice, sees } from './account.ts';
import { markProblems } from './mark-problem.ts';

/** A mark for one or many devices. */
export interface Marking {
  readonly devices: readonly number[];
  readonly mark: Mark;
  /** ISO 8601. */
  readonly at: string;
  /** The newest change of the device's decision that the person knew, 0 for none; for one device. */
  readonly seen?: number;
  /** True: nothing is written, and the result shows what would be. */
  readonly dryRun?: boolean;
}

/** Another person decided about the device after this one had read what was decided. */
export class DecidedMeanwhile extends Refused {}

/** A device that was marked. */
export interface MarkedDevice {
  readonly before: Device;
  readonly device: Device;
  /** Whether the mark has anything that was not recorded. */
  readonly changed: boolean;
}

/**
 * Records one mark for all of these devices or for none, in one transaction, with an entry in the audit trail for each device that
 * changes. Takes the role editor. Throws Refused for a mark that is not whole, DecidedMeanwhile where a newer decision than `seen` holds,
 * InventoryError `usage` for an unknown device or a ring of replacements.
 */
export function markDevices(
  inventory: Inventory,
  account: Account,
  { devices, mark, at, seen, dryRun = false }: Marking,
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
        if (seen !== undefined) checkNewest(inventory, before, seen);
        const after = markDevice(inventory, id, mark, decidedBy);
        return { before, device: after ?? before, changed: after !== null };
      });
    });
  return dryRun ? tryOut(inventory, store) : store();
}

function checkNewest(inventory: Inventory, { id, decision }: Device, seen: number): void {
  if ((newestChange(inventory, id) ?? 0) === seen) return;
  const { by = null, at = null } = decision ?? {};
  const who = by === null ? '' : ` by ${clean(by)}`;
  throw new DecidedMeanwhile(
    `Something was decided about device ${id} after this form was opened: it is ${decisionText(decision ?? noDecision)}${at === null ? '' : ` since ${moment(at)}`}${who}. Nothing was changed.`,
  );
}

/** The devices of a filter that the account sees, the gravest first. */
export function devicesMeant(
  inventory: Inventory,
  account: Account,
  filter: DeviceFilter,
): readonly DeviceSummary[] {
  return listSummaries(inventory, filter).filter(({ site }) => sees(account, site));
}
