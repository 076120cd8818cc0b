import type { Address } from '../../src/model/address.ts';
import { type Identifier, identifierText } from '../../src/model/device.ts';
import { bareSerial, serialTail } from '../../src/model/serial.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Most devices that one identifier may bring up as candidates. A factory certificate is on thousands of cameras; far fewer are
 * enough to show that it is ambiguous.
 */
const candidatesPerIdentifier = 20;

/**
 * Stores the last known identifiers by kind: a kind seen now replaces what was known of that kind; a kind not seen stays (a serial
 * that one busy night did not show). Address identifiers are always the present ones only.
 */
export function storeIdentifiers(
  inventory: Inventory,
  device: number,
  identifiers: readonly Identifier[],
): void {
  const known = identifiersOf(inventory, device);
  const kinds = new Set(identifiers.map(({ kind }) => kind)).add('address');
  const wanted = new Set(identifiers.map(identifierText));
  const held = new Set(known.map(identifierText));
  for (const identifier of known)
    if (kinds.has(identifier.kind) && !wanted.has(identifierText(identifier)))
      inventory.run(
        'DELETE FROM identifier WHERE device = ? AND kind = ? AND value = ?',
        device,
        identifier.kind,
        identifier.value,
      );
  for (const identifier of identifiers)
    if (!held.has(identifierText(identifier)))
      inventory.run(
        'INSERT INTO identifier (device, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        device,
        identifier.kind,
        identifier.value,
      );
}

/**
 * Known devices of the site that share an identifier with the host (or have a serial with the same ending), that answered at its
 * address when last seen before the running sweep (`sweepId`), or that answered there last, wherever they are now. Whether one
 * of them is the host is not decided here.
 */
export function candidates(
  inventory: Inventory,
  site: string,
  identifiers: readonly Identifier[],
  address: Address,
  sweepId: number | null = null,
): readonly number[] {
  const ids = new Set<number>();
  // CROSS JOIN keeps SQLite from starting with all devices of the site, a full scan for each host.
  for (const { id } of inventory.all<{ id: number }>(
    `SELECT d.id FROM device_address a CROSS JOIN device d ON d.id = a.device
     WHERE a.address = ? AND (a.last_sweep = d.last_sweep OR (d.last_sweep = ? AND a.active = 1)) AND d.site = ?
     ORDER BY d.last_sweep DESC, d.id`,
    address,
    sweepId,
    site,
  ))
    ids.add(id);
  const last = inventory.get<{ id: number }>(
    `SELECT d.id FROM device_address a CROSS JOIN device d ON d.id = a.device
     WHERE a.address = ? AND d.site = ? AND d.merged_into IS NULL ORDER BY a.last_seen DESC, d.id DESC LIMIT 1`,
    address,
    site,
  );
  if (last !== undefined) ids.add(last.id);
  for (const identifier of identifiers) for (const id of owners(inventory, site, identifier)) ids.add(id);
  return [...ids];
}

function owners(inventory: Inventory, site: string, { kind, value }: Identifier): readonly number[] {
  // A serial is looked up by its ending: makers write it both with and without the model in front.
  const tail = kind === 'serial' ? serialTail(bareSerial(value)) : value;
  return inventory
    .all<{ id: number }>(
      `SELECT d.id FROM identifier i CROSS JOIN device d ON d.id = i.device
       WHERE i.kind = ? AND i.tail = ? AND d.site = ? LIMIT ?`,
      kind,
      tail,
      site,
      candidatesPerIdentifier,
    )
    .map(({ id }) => id);
}

/** What a device is recognised by. */
export function identifiersOf(inventory: Inventory, device: number): readonly Identifier[] {
  return inventory.all<Identifier>('SELECT kind, value FROM identifier WHERE device = ?', device);
}
