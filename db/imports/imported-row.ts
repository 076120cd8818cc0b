import { createHash } from 'node:crypto';
import type { ImportedKnowledge, ImportKind, MatchedBy } from '../../src/model/imported.ts';
import type { Inventory } from '../inventory.ts';

/** One imported statement, as stored. */
export interface ImportedRow {
  readonly id: number;
  readonly kind: ImportKind;
  readonly address: string | null;
  readonly mac: string | null;
  readonly serial: string | null;
  readonly host_name: string | null;
  readonly vendor_class: string | null;
  readonly switch_name: string | null;
  readonly switch_port: string | null;
  readonly vlan: string | null;
  readonly open_ports: string | null;
  readonly asset_tag: string | null;
  readonly location: string | null;
  readonly owner: string | null;
  readonly name: string | null;
  readonly seen_from: string;
  readonly seen_to: string;
  readonly import: number;
  readonly line: number;
  readonly port_macs: number | null;
  readonly device: number | null;
  readonly matched_by: MatchedBy | null;
  readonly certain: number;
}

/** A row matched to a device; `fresh`: matched, or certain, only since now. */
export type LinkedRow = ImportedRow & { readonly device: number; readonly fresh: boolean };

/** All imported rows of a site, in the order in which they were first imported. */
export function importedRows(inventory: Inventory, site: string): readonly ImportedRow[] {
  return inventory.all<ImportedRow>('SELECT * FROM imported WHERE site = ? ORDER BY id', site);
}

/** What distinguishes one statement from another: everything but its time and place in the file. */
export function knowledgeDigest(said: ImportedKnowledge): string {
  return createHash('sha256')
    .update(JSON.stringify(knowledgeValues(said)))
    .digest('hex')
    .slice(0, 32);
}

/** The values of the columns `address` to `name`, in order. */
export function knowledgeValues(said: ImportedKnowledge): readonly (string | null)[] {
  return [
    said.address,
    said.mac,
    said.serial,
    said.hostName,
    said.vendorClass,
    said.switchName,
    said.switchPort,
    said.vlan,
    said.openPorts,
    said.assetTag,
    said.location,
    said.owner,
    said.name,
  ];
}
