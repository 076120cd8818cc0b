import { canonicalMac } from '../../src/model/address.ts';
import { canonicalAddress } from '../../src/model/address-line.ts';
import type { AnyOf } from '../../src/model/any-of.ts';
import type { Device } from '../../src/model/device.ts';
import { byName } from '../../src/model/name-order.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
import { type PresentRow, presentDevice, selectDevice } from './device-row.ts';

/**
 * The devices that a person means by a text, ordered by site and id; of some sites if given. `id:12`, `ip:10.0.0.5`,
 * `mac:4419.b65e.0001` and `serial:S-1` state what the text is. Without such a word an existing id wins alone, then an address,
 * then a MAC (in any notation), then a serial (in any case): nothing that a device reports about itself can take another's id or
 * address. An address means the device that answered there last, one for each site.
 */
export function findDevices(
  inventory: Inventory,
  text: string,
  query: { readonly site?: AnyOf } = {},
): Device[] {
  const ids = [...new Set(meant(inventory, text.trim()).map((id) => nowOf(inventory, id)))];
  const found = inventory
    .all<PresentRow>(
      `${selectDevice} WHERE d.id IN (SELECT value FROM json_each(@ids)) AND (@site IS NULL OR ${isAmong('d.site', '@site')})
       ORDER BY d.id`,
      { ids: JSON.stringify(ids), site: listed(query.site) },
    )
    .map((row) => presentDevice(row));
  return found.sort((a, b) => byName(a.site, b.site) || a.id - b.id);
}

type Lookup = (inventory: Inventory, text: string) => readonly number[];

/** What a text can be, and the devices for which it is that; in the order in which they are tried. */
const kinds: Readonly<Record<string, Lookup>> = { id: withId, ip: at, mac: withMac, serial: withSerial };

function meant(inventory: Inventory, text: string): readonly number[] {
  const [, kind = '', rest = ''] = /^(id|ip|mac|serial):(.*)$/is.exec(text) ?? [];
  const named = kinds[kind.toLowerCase()];
  if (named !== undefined) return named(inventory, rest.trim());
  // What has the form of an address is one: no serial may pass for it.
  if (canonicalAddress(text) !== null) return at(inventory, text);
  for (const lookup of Object.values(kinds)) {
    const ids = lookup(inventory, text);
    if (ids.length > 0) return ids;
  }
  return [];
}

function withId(inventory: Inventory, text: string): readonly number[] {
  // With a zero in front it is part of a serial.
  return /^[1-9]\d{0,14}$/.test(text) ? idsOf(inventory, 'SELECT id FROM device WHERE id = @text', text) : [];
}

function at(inventory: Inventory, text: string): readonly number[] {
  const address = canonicalAddress(text);
  return address === null ? [] : idsOf(inventory, holders, address);
}

function withMac(inventory: Inventory, text: string): readonly number[] {
  const mac = canonicalMac(text);
  if (mac === null) return [];
  const owners = idsOf(inventory, ownersOfMac, mac);
  return owners.length > 0 ? owners : idsOf(inventory, byImportedMac, mac);
}

function withSerial(inventory: Inventory, text: string): readonly number[] {
  return idsOf(inventory, ownersOfSerial, text);
}

/** The device that a merged device is now part of, or the device itself. */
export function nowOf(inventory: Inventory, id: number): number {
  const row = inventory.get<{ id: number }>(
    `WITH RECURSIVE chain(id, next) AS (
       SELECT id, merged_into FROM device WHERE id = ?
       UNION ALL SELECT d.id, d.merged_into FROM chain JOIN device d ON d.id = chain.next)
     SELECT id FROM chain WHERE next IS NULL`,
    id,
  );
  return row?.id ?? id;
}

function idsOf(inventory: Inventory, sql: string, value: string): number[] {
  return inventory.all<{ id: number }>(sql, { text: value }).map(({ id }) => id);
}

// A camera that was replaced keeps the address it had; the device that answered there since is the one meant.
const holders = `SELECT id FROM (
    SELECT d.id, a.last_sweep, max(a.last_sweep) OVER (PARTITION BY d.site) AS newest
    FROM device_address a CROSS JOIN device d ON d.id = a.device
    WHERE a.address = @text AND a.last_sweep = d.last_sweep)
  WHERE last_sweep = newest`;

const ownersOfMac = `SELECT d.id FROM device d JOIN conclusion c ON c.id = d.conclusion WHERE c.mac = @text
  UNION SELECT device FROM identifier WHERE kind = 'mac' AND tail = @text`;

// Devices whose MAC address is known from an import only.
const byImportedMac = `SELECT DISTINCT device AS id FROM imported WHERE mac = @text AND matched_by = 'address'`;

const ownersOfSerial = `SELECT d.id FROM conclusion c JOIN device d ON d.conclusion = c.id WHERE c.serial = @text COLLATE NOCASE`;
