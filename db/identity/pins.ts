import type { Address } from '../../src/model/address.ts';
import type { Identifier, IdentifierKind } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';

/** A device that a person said an identifier belongs to, and the act by which they did. */
interface Pin {
  readonly device: number;
  readonly act: number;
}

/**
 * The device to which a person's word gives what a host at an address told; null where to none. A serial number or MAC address
 * that the person's word does not hold is another unit's, whatever else agrees; so is such an endpoint, where neither
 * MAC address nor place is known. The word of an address (with model and realm) counts only where nothing stronger is told.
 */
export function pinnedTo(
  inventory: Inventory,
  site: string,
  { address, told }: { readonly address: Address; readonly told: readonly Identifier[] },
): Pin | null {
  // Most sites have none.
  if (inventory.get('SELECT 1 FROM pin WHERE site = ? LIMIT 1', site) === undefined) return null;
  const strong = told.filter(({ kind }) => kind !== 'address');
  for (const identifier of strong.length > 0 ? strong : told) {
    const pin = pinOf(inventory, site, identifier);
    if (pin !== null) return isOtherUnit(inventory, pin.device, strong, address) ? null : pin;
  }
  return null;
}

function isOtherUnit(
  inventory: Inventory,
  device: number,
  told: readonly Identifier[],
  address: Address,
): boolean {
  const pinned = inventory.all<Identifier>('SELECT kind, value FROM pin WHERE device = ?', device);
  const of = (list: readonly Identifier[], kind: IdentifierKind) =>
    list.filter((one) => one.kind === kind).map(({ value }) => value);
  const agrees = (kind: IdentifierKind) => of(told, kind).some((value) => of(pinned, kind).includes(value));
  const differs = (kind: IdentifierKind) =>
    of(told, kind).length > 0 && of(pinned, kind).length > 0 && !agrees(kind);
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
  const sql = 'SELECT device, act FROM pin WHERE site = ? AND kind = ? AND value = ?';
  return inventory.get<Pin>(sql, site, kind, value) ?? null;
}

/** Remembers that an identifier belongs to a device because a person says so. Inside a transaction. */
export function pin(inventory: Inventory, site: string, { kind, value }: Identifier, to: Pin): void {
  inventory.run(
    `INSERT INTO pin (site, kind, value, device, act) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET device = excluded.device, act = excluded.act`,
    site,
    kind,
    value,
    to.device,
    to.act,
  );
}

/** Forgets that an identifier belongs to anybody. Inside a transaction. */
export function unpin(inventory: Inventory, site: string, { kind, value }: Identifier): void {
  inventory.run('DELETE FROM pin WHERE site = ? AND kind = ? AND value = ?', site, kind, value);
}
