import { device as deviceNow } from '../../../../db/devices/devices.ts';
import type { Concluding } from '../../../../db/evidence/store-conclusion.ts';
import { auditEntry, newestEntry } from '../../../../db/file/audit.ts';
import { reversible } from '../../../../db/identity/reversible.ts';
import { tryOut } from '../../../../db/imports/store-import.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { mergeDevices, splitDevice, undoChange } from '../../../app/identity.ts';
import type { Account } from '../../../model/account.ts';
import { noDecision } from '../../../model/decision.ts';
import { verdictText } from '../../../model/policy.ts';
import { decisionText } from '../../../report/decision-text.ts';
import { madeText } from '../../../text/device.ts';
import type { NamedText } from '../dashboard-queries.ts';

/** Two devices that are one unit, a part of one that is another, or a change that is taken back. */
export type Correction = { readonly because?: string } & (
  | {
      readonly kind: 'merge';
      readonly device: number;
      readonly into: number;
      readonly evenOtherMaker?: boolean;
    }
  | { readonly kind: 'split'; readonly device: number; readonly address: string }
  | { readonly kind: 'undo'; readonly change: number }
);

/** A device as a preview shows it. */
export interface DeviceCard {
  readonly device: number;
  readonly fields: readonly NamedText[];
}

/** What is together and apart, before a correction and after it. */
export interface CorrectionPreview {
  readonly before: readonly DeviceCard[];
  readonly after: readonly DeviceCard[];
}

/** What a correction left: the devices, and the number of its entry in the audit trail. */
interface Corrected {
  readonly devices: readonly number[];
  readonly change: number;
}

/** Who corrects, and how to conclude afterwards. */
export interface Corrector {
  readonly account: Account;
  readonly concluding: Concluding;
}

/** What a correction would lead to; nothing is written. Throws as the functions of src/app do. */
export function previewOf(inventory: Inventory, correction: Correction, by: Corrector): CorrectionPreview {
  return tryOut(inventory, () => {
    const before = cardsOf(inventory, concerned(inventory, correction));
    return { before, after: cardsOf(inventory, correct(inventory, correction, by).devices) };
  });
}

/** Carries a correction out. Throws as the functions of src/app do. */
export function correct(
  inventory: Inventory,
  correction: Correction,
  { account, concluding }: Corrector,
): Corrected {
  const { because = '' } = correction;
  switch (correction.kind) {
    case 'merge': {
      const { device, into, evenOtherMaker = false } = correction;
      const change = mergeDevices(inventory, account, { device, into, evenOtherMaker, because, concluding });
      return { devices: [into], change };
    }
    case 'split': {
      const { device, address } = correction;
      const { change, other } = splitDevice(inventory, account, { device, address, because, concluding });
      return { devices: [device, other], change };
    }
    case 'undo': {
      const undone = undoChange(inventory, account, { change: correction.change, because, concluding });
      const change = newestEntry(inventory, { device: undone.device, action: 'undo' });
      const isApart = undone.kind === 'merge';
      return { devices: isApart ? [undone.device, undone.other] : [undone.device], change };
    }
  }
}

/** The devices that a correction is about, as they are now. */
function concerned(inventory: Inventory, correction: Correction): readonly number[] {
  if (correction.kind === 'merge') return [correction.device, correction.into];
  if (correction.kind === 'split') return [correction.device];
  const change = reversible(inventory, correction.change);
  if (change === null) return [auditEntry(inventory, correction.change)?.device ?? 0];
  return change.kind === 'merge' ? [change.device] : [change.device, change.other];
}

function cardsOf(inventory: Inventory, devices: readonly number[]): readonly DeviceCard[] {
  return devices.flatMap((id) => {
    const found = deviceNow(inventory, id);
    if (found === null) return [];
    const { addresses, ip, serial, mac, verdict, status, decision } = found;
    const { owner, location, assetTag, notes } = decision ?? noDecision;
    const fields: readonly (readonly [string, string | null])[] = [
      ['Addresses', addresses.join(', ') || ip],
      ['Made by', madeText(found)],
      ['Serial', serial],
      ['MAC', mac],
      ['Verdict', verdictText(verdict)],
      ['Status', status],
      ['Decision', decisionText(decision ?? noDecision)],
      ['Owner', owner],
      ['Location', location],
      ['Asset tag', assetTag],
      ['Notes', notes.length === 0 ? null : notes.map(({ text }) => text).join(' | ')],
    ];
    const known = fields.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
    return [{ device: id, fields: known }];
  });
}
