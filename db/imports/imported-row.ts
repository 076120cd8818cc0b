import { createHash } from 'node:crypto';
import type { ImportedKnowledge } from '../../src/model/imported.ts';
import type { ImportedRow } from '../devices/imported-of.ts';
import type { Inventory } from '../inventory.ts';

/** A row matched to a device; `fresh`: matched, or certain, only since now. */
export type LinkedRow = ImportedRow & { readonly device: number; readonly fresh: boolean };

/** All imported rows of a site, in the order in which they were first imported. */
export function importedRows(inventory: Inventory, site: string): readonly ImportedRow[] {
  return inventory.all<ImportedRow>('SELECT * FROM imported WHERE site = ? ORDER BY id', site);
}

/**
 * Those that may be about some devices by what these report and where they are, or that an import brought; and those with the same
 * MAC addresses, because these learn from each other whose it is.
 */
export function rowsConcerning(
  inventory: Inventory,
  site: string,
  { devices, import: of = 0 }: { readonly devices: readonly number[]; readonly import?: number },
): readonly ImportedRow[] {
  const own = (column: string, table: string, where: string) =>
    `(SELECT ${column} FROM ${table} WHERE ${where} device IN (SELECT value FROM json_each(@devices)))`;
  const found = `SELECT id, mac FROM imported WHERE site = @site AND (import = @of
    OR device IN (SELECT value FROM json_each(@devices))
    OR mac IN ${own('value', 'identifier', "kind = 'mac' AND")}
    OR lower(substr(serial, -8)) IN ${own('tail', 'identifier', "kind = 'serial' AND")}
    OR address IN ${own('address', 'device_address', '')})`;
  return inventory.all<ImportedRow>(
    `WITH found AS MATERIALIZED (${found})
     SELECT * FROM imported WHERE id IN (SELECT id FROM found UNION
       SELECT i.id FROM imported i WHERE i.site = @site AND i.mac IN (SELECT mac FROM found)) ORDER BY id`,
    { site, of, devices: JSON.stringify(devices) },
  );
}

/** Devices of a site about which imports stated something when that was last stored. */
export function importedDevices(inventory: Inventory, site: string): readonly number[] {
  return inventory
    .all<{ device: number }>(
      'SELECT i.device FROM device_import i JOIN device d ON d.id = i.device WHERE d.site = ?',
      site,
    )
    .map(({ device }) => device);
}

/** All lines about a device, newest first. */
export function rowsOfDevice(inventory: Inventory, device: number): readonly ImportedRow[] {
  return inventory.all<ImportedRow>(
    'SELECT * FROM imported WHERE device = ? ORDER BY seen_to DESC, id DESC',
    device,
  );
}

/** What distinguishes one statement from another: everything but its time and place in the file. */
export function knowledgeDigest(stated: ImportedKnowledge): string {
  return createHash('sha256')
    .update(JSON.stringify(knowledgeValues(stated)))
    .digest('hex')
    .slice(0, 32);
}

/** The values of the columns `address` to `name`, in order. */
export function knowledgeValues(stated: ImportedKnowledge): readonly (string | null)[] {
  return [
    stated.address,
    stated.mac,
    stated.serial,
    stated.hostName,
    stated.vendorClass,
    stated.switchName,
    stated.switchPort,
    stated.vlan,
    stated.openPorts,
    stated.assetTag,
    stated.location,
    stated.owner,
    stated.name,
  ];
}
