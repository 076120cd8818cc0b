import { canonicalMac } from '../../src/model/address.ts';
import type { Device } from '../../src/model/device.ts';
import { byName } from '../../src/model/name-order.ts';
import type { Inventory } from '../inventory.ts';
import { typedAddress } from '../values/typed-address.ts';
import { type PresentRow, presentDevice, selectDevice } from './device-row.ts';

/**
 * The devices that a person may mean by an id, an address, a MAC (in any notation) or a serial (in any case), ordered by site
 * and id; of one site if given. An address means the device that answered there last, one for each site.
 */
export function findDevices(
  inventory: Inventory,
  text: string,
  query: { readonly site?: string } = {},
): Device[] {
  const ids = [...new Set(meant(inventory, text.trim()).map((id) => nowOf(inventory, id)))];
  const found = inventory
    .all<PresentRow>(
      `${selectDevice} WHERE d.id IN (SELECT value FROM json_each(@ids)) AND (@site IS NULL OR d.site = @site)
       ORDER BY d.id`,
      { ids: JSON.stringify(ids), site: query.site ?? null },
    )
    .map((row) => presentDevice(row));
  return found.sort((a, b) => byName(a.site, b.site) || a.id - b.id);
}

function meant(inventory: Inventory, text: string): number[] {
  const ids: number[] = /^\d{1,15}$/.test(text) ? [Number(text)] : [];
  const address = typedAddress(text);
  if (address !== null) ids.push(...idsOf(inventory, holders, address));
  const mac = canonicalMac(text);
  if (mac !== null) {
    const owners = idsOf(inventory, ownersOfMac, mac);
    ids.push(...(owners.length > 0 ? owners : idsOf(inventory, byImportedMac, mac)));
  }
  return [...ids, ...idsOf(inventory, ownersOfSerial, text)];
}

/** The device that a merged device is now part of, or the device itself. */
function nowOf(inventory: Inventory, id: number): number {
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
