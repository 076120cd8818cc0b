import type { Correction, DeviceKey } from '../../src/model/site-message.ts';
import { mergeByHand } from '../corrections/merge.ts';
import { splitByHand } from '../corrections/split.ts';
import { undo } from '../corrections/undo.ts';
import { InventoryError } from '../errors.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { addAuditEntry } from '../file/audit.ts';
import type { Sought } from '../file/copies.ts';
import { deviceByKey } from '../identity/device-key.ts';
import { storeImport } from '../imports/store-import.ts';
import type { Inventory } from '../inventory.ts';
import { forgetMacRows, forgetRows } from '../removal/forget.ts';

/**
 * Does at the hub what a person corrected at a site, through the same functions. What cannot be done here, because this hub takes other devices
 * for one, is in the audit trail with the reason, and holds nothing up. Returns what copies of the file may still hold of a forgotten
 * device. Inside a transaction.
 */
export function correctAtHub(
  inventory: Inventory,
  site: string,
  correction: Correction,
  concluding: Concluding,
): Sought | null {
  const { who, at } = correction;
  try {
    return inventory.write(() => corrected(inventory, site, correction, concluding));
  } catch (error) {
    if (!(error instanceof InventoryError) || error.kind !== 'usage') throw error;
    const message = `What was done at site ${site} (${names[correction.kind]}) could not be done here. ${error.message}`;
    addAuditEntry(inventory, { at, who, action: 'refused at hub', device: null, message, detail: null });
    return null;
  }
}

const names: Readonly<Record<Correction['kind'], string>> = {
  merged: 'merge',
  split: 'split',
  'correction-undone': 'undo',
  forgotten: 'forget',
  imported: 'import',
};

function corrected(
  inventory: Inventory,
  site: string,
  correction: Correction,
  concluding: Concluding,
): Sought | null {
  const { who, at } = correction;
  const named = (key: DeviceKey) => deviceNamed(inventory, site, key);
  if (correction.kind === 'forgotten') return forgotten(inventory, site, correction);
  if (correction.kind === 'imported') {
    const { file, observe } = correction;
    storeImport(inventory, { ...file, site }, { who, concluding, again: { observe } });
    return null;
  }
  const done = { who, because: correction.because, again: true } as const;
  if (correction.kind === 'merged') {
    const [device, into] = [named(correction.device), named(correction.into)];
    mergeByHand(inventory, { device, into, ...done }, concluding);
  } else if (correction.kind === 'split')
    splitByHand(
      inventory,
      { device: named(correction.device), address: correction.address, ...done },
      concluding,
    );
  else {
    const change = changeOf(inventory, named(correction.device), correction);
    if (change === null)
      throw new InventoryError('usage', `It was undone ${at}, and is not known here any more.`);
    undo(inventory, { change, ...done }, concluding);
  }
  return null;
}

function deviceNamed(inventory: Inventory, site: string, key: DeviceKey): number {
  const id = deviceByKey(inventory, site, key);
  if (id !== null) return id;
  throw new InventoryError('usage', `Which device here is the one at ${key.ip} is not clear.`);
}

/** The newest change that made the two one, or one two. A device that was merged has lost its identifiers. */
function changeOf(
  inventory: Inventory,
  device: number,
  { of, other }: Extract<Correction, { kind: 'correction-undone' }>,
): number | null {
  const row = inventory.get<{ change: number }>(
    `SELECT r.audit_id AS change FROM reversible r JOIN device o ON o.id = r.other
     WHERE r.kind = ? AND r.device = ? ORDER BY o.ip = ? AND o.first_seen = ? DESC, r.audit_id DESC LIMIT 1`,
    of,
    device,
    other.ip,
    other.firstSeen,
  );
  return row?.change ?? null;
}

function forgotten(
  inventory: Inventory,
  site: string,
  { who, at, device, mac }: Extract<Correction, { kind: 'forgotten' }>,
): Sought {
  if (mac !== undefined) {
    forgetMacRows(inventory, mac, { who, at, site });
    return { devices: [], addresses: [], texts: [mac] };
  }
  return forgetRows(inventory, deviceNamed(inventory, site, device), { who, at }).sought;
}
