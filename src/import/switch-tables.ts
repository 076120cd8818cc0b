import type { ImportReading } from '../model/imported.ts';
import { collect, type LineValues } from './collect.ts';
import { addressIn, macIn } from './value.ts';

/** The tables of a switch that are walked, by their names in the tree (RFC 4188, 4363, 2863, 4293). */
export const switchTables = {
  /** ipNetToMediaPhysAddress: interface and address to MAC address. */
  arp: '1.3.6.1.2.1.4.22.1.2',
  /** dot1qTpFdbPort: filtering database and MAC address to bridge port. */
  vlanPorts: '1.3.6.1.2.1.17.7.1.2.2.1.2',
  /** dot1dTpFdbPort: MAC address to bridge port, where the switch knows no VLANs. */
  ports: '1.3.6.1.2.1.17.4.3.1.2',
  /** dot1qVlanFdbId: time and VLAN to filtering database. */
  databases: '1.3.6.1.2.1.17.7.1.4.2.1.3',
  /** dot1dBasePortIfIndex: bridge port to interface. */
  interfaces: '1.3.6.1.2.1.17.1.4.1.2',
  /** ifName: interface to its name. */
  names: '1.3.6.1.2.1.31.1.1.1.1',
  /** sysName. */
  system: '1.3.6.1.2.1.1.5',
} as const;

/** A name out of {@link switchTables}. */
export type SwitchTable = keyof typeof switchTables;

/** A row of such a table: the index behind the table's OID, and the value. */
export interface SwitchRow {
  readonly name: string;
  readonly value: number | Uint8Array | null;
}

/** The rows of each table that a switch has; a table that it lacks is left out. */
export type SwitchTables = Readonly<Partial<Record<SwitchTable, readonly SwitchRow[]>>>;

/** Returns addresses, MAC addresses and ports from a switch's tables as they were at `at`; `address` names a switch without a sysName. Total. */
export function linesOfSwitch(tables: SwitchTables, address: string, at: string): ImportReading {
  const found = collect(at);
  const rows = [...addressesIn(tables), ...portsIn(tables, textOf(tables.system?.[0]?.value) ?? address)];
  for (const [index, one] of rows.entries()) {
    if (one === null) found.pass('it is no unit’s');
    else found.add(index + 1, one);
  }
  return found.reading();
}

/** The MAC address of an IP address; null for a multicast group or an invalid row. */
function addressesIn({ arp = [] }: SwitchTables): readonly (LineValues | null)[] {
  return arp.map(({ name, value }) => {
    const mac = value instanceof Uint8Array ? macIn(Buffer.from(value).toString('hex')) : null;
    const address = addressIn(name.split('.').slice(1).join('.'));
    return mac === null || address === null ? null : { mac, address };
  });
}

/** The port of a MAC address; null for a multicast group and for port 0 (not known to the switch). */
function portsIn(tables: SwitchTables, switchName: string): readonly (LineValues | null)[] {
  const port = portNames(tables);
  const vlans = vlansByDatabase(tables);
  // A switch with VLANs repeats these rows without VLANs in the older table.
  const { vlanPorts = [], ports = [] } = tables;
  const rows = vlanPorts.length > 0 ? vlanPorts : ports;
  return rows.map(({ name, value }) => {
    const numbers = name.split('.');
    const mac = macOf(numbers.slice(-6));
    if (mac === null || typeof value !== 'number' || value < 1) return null;
    const [database = ''] = numbers;
    const vlan = numbers.length > 6 ? (vlans.get(database) ?? database) : null;
    return { mac, switchName, switchPort: port(value), vlan };
  });
}

/** Bridge ports by the names of their interfaces; by their number where the switch has none. */
function portNames({ interfaces = [], names = [] }: SwitchTables): (port: number) => string {
  const interfaceOf = new Map(interfaces.map(({ name, value }) => [name, String(value)]));
  const nameOf = new Map(names.map(({ name, value }) => [name, textOf(value)]));
  return (port) => nameOf.get(interfaceOf.get(String(port)) ?? '') ?? String(port);
}

/** VLANs by filtering database; a database of several VLANs is left under its own number. */
function vlansByDatabase({ databases = [] }: SwitchTables): ReadonlyMap<string, string> {
  const vlans = new Map<string, Set<string>>();
  for (const { name, value } of databases) {
    const vlan = name.split('.').at(-1) ?? '';
    vlans.set(String(value), (vlans.get(String(value)) ?? new Set()).add(vlan));
  }
  return new Map(
    [...vlans].flatMap(([database, of]) => (of.size === 1 ? [[database, [...of][0] ?? '']] : [])),
  );
}

function macOf(numbers: readonly string[]): string | null {
  const bytes = numbers.map(Number);
  if (bytes.length !== 6 || bytes.some((byte) => !Number.isInteger(byte) || byte < 0 || byte > 255))
    return null;
  return macIn(Buffer.from(bytes).toString('hex'));
}

function textOf(value: SwitchRow['value'] | undefined): string | null {
  if (!(value instanceof Uint8Array)) return null;
  return Buffer.from(value).toString('utf8').trim() || null;
}
