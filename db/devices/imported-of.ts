import type { ImportKind, MatchedBy } from '../../src/model/imported.ts';
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

/** The values of a device in an imported file, and their place in it. */
export interface ImportedStatement {
  readonly import: number;
  readonly kind: ImportKind;
  readonly file: string;
  readonly line: number;
  /** When and by which person it was imported. */
  readonly at: string;
  readonly who: string;
  /** The span in which it is known to have been true; ISO 8601, UTC. */
  readonly from: string;
  readonly to: string;
  readonly matchedBy: MatchedBy;
  /** Whether this unit is certainly meant. */
  readonly certain: boolean;
  /** How many MAC addresses are on the switch's port; null if no port is named. */
  readonly portMacs: number | null;
  /** The values by field name; fields without a value are left out. */
  readonly values: Readonly<Record<string, string>>;
}

const names = {
  address: 'address',
  mac: 'mac',
  serial: 'serial',
  host_name: 'hostName',
  vendor_class: 'vendorClass',
  switch_name: 'switchName',
  switch_port: 'switchPort',
  vlan: 'vlan',
  open_ports: 'openPorts',
  asset_tag: 'assetTag',
  location: 'location',
  owner: 'owner',
  name: 'name',
} as const satisfies Partial<Record<keyof ImportedRow, string>>;

type Row = ImportedRow & {
  readonly matched_by: MatchedBy;
  readonly file: string;
  readonly at: string;
  readonly who: string;
};

/** Everything that imported files state about a device, newest first. */
export function importedOf(inventory: Inventory, device: number): readonly ImportedStatement[] {
  return inventory
    .all<Row>(
      `SELECT l.*, i.file, i.at, i.who FROM imported l JOIN import i ON i.id = l.import
       WHERE l.device = ? ORDER BY l.seen_to DESC, l.id`,
      device,
    )
    .map((row) => ({
      import: row.import,
      kind: row.kind,
      file: row.file,
      line: row.line,
      at: row.at,
      who: row.who,
      from: row.seen_from,
      to: row.seen_to,
      matchedBy: row.matched_by,
      certain: row.certain === 1,
      portMacs: row.port_macs,
      values: valuesOf(row),
    }));
}

function valuesOf(row: Row): Readonly<Record<string, string>> {
  const columns = Object.keys(names) as (keyof typeof names)[];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = row[column];
      return value === null ? [] : [[names[column], value]];
    }),
  );
}
