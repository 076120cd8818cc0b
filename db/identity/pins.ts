import type { Address } from '../../src/model/address.ts';
import type { Identifier, IdentifierKind } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';

/** A device to which a person assigned an identifier, and the change that did so. */
interface Pin {
  readonly device: number;
  readonly change: number;
}

/**
 * The device to which a person assigned what a host at an address reports; null if none. A serial number or MAC address that is
 * not among those assigned is another unit's, even if all else agrees; so is an endpoint, if neither MAC address nor place is
 * known. The identifier of an address (with model and realm) counts only if nothing stronger is reported.
 */
export function pinnedTo(
  inventory: Inventory,
  site: string,
  { address, identifiers }: { readonly address: Address; readonly identifiers: readonly Identifier[] },
): Pin | null {
  // Most sites have none.
  if (inventory.get('SELECT 1 FROM pin WHERE site = ? LIMIT 1', site) === undefined) return null;
  const strong = identifiers.filter(({ kind }) => kind !== 'address');
  for (const identifier of strong.length > 0 ? strong : identifiers) {
    const pin = pinOf(inventory, site, identifier);
    if (pin !== null) return isOtherUnit(inventory, pin.device, strong, address) ? null : pin;
  }
  return null;
}

function isOtherUnit(
  inventory: Inventory,
  device: number,
  identifiers: readonly Identifier[],
  address: Address,
): boolean {
  const pinned = inventory.all<Identifier>('SELECT kind, value FROM pin WHERE device = ?', device);
  const of = (list: readonly Identifier[], kind: IdentifierKind) =>
    list.filter((one) => one.kind === kind).map(({ value }) => value);
  const agrees = (kind: IdentifierKind) =>
    of(identifiers, kind).some((value) => of(pinned, kind).includes(value));
  const differs = (kind: IdentifierKind) =>
    of(identifiers, kind).length > 0 && of(pinned, kind).length > 0 && !agrees(kind);
  if (differs('serial') || differs('mac')) return true;
  if (!differs('endpoint') || agrees('mac')) return false;
  const here = inventory.get(
    'SELECT 1 FROM device_address WHERE device = ? AND address = ?',
    device,
    address,
  );
  return here === undefined;
}

function pinOf(inventory: Inventory, site: string, { kind, value }: Identifier): Pin | null {
  const sql = 'SELECT device, audit_id AS change FROM pin WHERE site = ? AND kind = ? AND value = ?';
  return inventory.get<Pin>(sql, site, kind, value) ?? null;
}

/** Records that an identifier belongs to a device because a person decides so. Inside a transaction. */
export function pin(inventory: Inventory, site: string, { kind, value }: Identifier, to: Pin): void {
  inventory.run(
    `INSERT INTO pin (site, kind, value, device, audit_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET device = excluded.device, audit_id = excluded.audit_id`,
    site,
    kind,
    value,
    to.device,
    to.change,
  );
}

/** Deletes that assignment of an identifier. Inside a transaction. */
export function unpin(inventory: Inventory, site: string, { kind, value }: Identifier): void {
  inventory.run('DELETE FROM pin WHERE site = ? AND kind = ? AND value = ?', site, kind, value);
}
