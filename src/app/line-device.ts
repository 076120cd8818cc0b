import { device as deviceNow } from '../../db/devices/devices.ts';
import { nowOf } from '../../db/devices/find.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { DecisionLine } from '../import/decisions.ts';
import type { Account } from '../model/account.ts';
import type { Device } from '../model/device.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { sees } from './account.ts';

/**
 * The device that a line is about: the one with its id, if the line's serial number, MAC or IP address fit it; a device that was
 * merged since is the one it is part of. Throws Refused.
 */
export function deviceOfLine(inventory: Inventory, account: Account, line: DecisionLine): Device {
  const device = deviceNow(inventory, nowOf(inventory, line.device));
  if (device === null || !sees(account, device.site))
    throw new Refused(`there is no device ${line.device} in this inventory.`);
  const proofs = [serialFits(inventory, line, device), macFits(inventory, line, device)];
  const fits = proofs.includes(false)
    ? false
    : proofs.includes(true) || (isAtSite(line, device) && addressFits(inventory, line, device));
  if (fits) return device;
  throw new Refused(
    line.serial === null && line.mac === null && line.address === null
      ? `it has no IP address, MAC address or serial number that shows that device ${line.device} is meant.`
      : `it is about ${described(line)}, and device ${line.device} is ${described({ ...device, address: device.ip })}. Export the list again.`,
  );
}

/** Null: the line or the device has none, so that nothing can be compared. */
function serialFits(inventory: Inventory, { serial }: DecisionLine, device: Device): boolean | null {
  if (serial === null || device.serial === null) return null;
  if (plainSerial(serial) === plainSerial(device.serial)) return true;
  return identifierTexts(inventory, device, 'serial').some((value) =>
    value.endsWith(`:${plainSerial(serial)}`),
  );
}

/** Without case, and without the zeros that a spreadsheet drops from the beginning of a number. */
function plainSerial(serial: string): string {
  return clean(serial)
    .toLowerCase()
    .replace(/^0+(?=0$|[1-9]\d*$)/, '');
}

function macFits(inventory: Inventory, { mac }: DecisionLine, device: Device): boolean | null {
  const known = identifierTexts(inventory, device, 'mac');
  if (mac === null || (device.mac === null && known.length === 0)) return null;
  return mac === device.mac || known.includes(mac);
}

function identifierTexts(inventory: Inventory, { id }: Device, kind: 'serial' | 'mac'): readonly string[] {
  return inventory
    .all<{ value: string }>('SELECT value FROM identifier WHERE device = ? AND kind = ?', id, kind)
    .map(({ value }) => value);
}

function addressFits(inventory: Inventory, { address }: DecisionLine, device: Device): boolean {
  if (address === null) return false;
  if (address === device.ip || device.addresses.includes(address)) return true;
  const before = 'SELECT 1 FROM device_address WHERE device = ? AND address = ?';
  return inventory.get(before, device.id, address) !== undefined;
}

function isAtSite({ site }: DecisionLine, device: Device): boolean {
  return site === null || site === device.site;
}

function described({
  site,
  address,
  mac,
  serial,
}: Pick<DecisionLine, 'site' | 'address' | 'mac' | 'serial'>): string {
  const parts = [
    address ?? '',
    mac === null ? '' : `MAC ${mac}`,
    serial === null ? '' : `serial number ${clean(serial)}`,
    site === null ? '' : `site ${site}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
