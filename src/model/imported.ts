import type { Address } from './address.ts';

/** The files that can be imported. The names are stored in inventories and used with `--kind`: add, never rename. */
export const fileKinds = [
  'dnsmasq',
  'isc-dhcpd',
  'kea',
  'windows-dhcp',
  'ip-neigh',
  'arp',
  'cisco',
  'aruba',
  'nmap',
  'assets',
] as const;

/** A name out of {@link fileKinds}. */
export type FileKind = (typeof fileKinds)[number];

/** The source of an import: a file, (`snmp`) the tables of a switch, or (`decisions`) a list with decisions filled in. */
export type ImportKind = FileKind | 'snmp' | 'decisions';

/** What another system's file says about one thing on the network. Null: it does not say. All texts are cleaned. */
export interface ImportedKnowledge {
  readonly address: Address | null;
  /** Canonical. */
  readonly mac: string | null;
  readonly serial: string | null;
  readonly hostName: string | null;
  /** The vendor class of a DHCP client (RFC 2132, option 60). */
  readonly vendorClass: string | null;
  readonly switchName: string | null;
  readonly switchPort: string | null;
  readonly vlan: string | null;
  /** Open ports, `80,554`. */
  readonly openPorts: string | null;
  readonly assetTag: string | null;
  readonly location: string | null;
  readonly owner: string | null;
  readonly name: string | null;
}

/** One line of a file, as read. */
export interface ImportedLine extends ImportedKnowledge {
  /** Its number in the file, from 1. */
  readonly line: number;
  /** The span for which the file says so; ISO 8601, UTC. Both equal if it has only one moment. */
  readonly from: string;
  readonly to: string;
}

/** A line that could not be read, or not completely. */
export interface ImportProblem {
  readonly line: number;
  /** A sentence for people. */
  readonly message: string;
}

/** A file as read. */
export interface ImportReading {
  readonly lines: readonly ImportedLine[];
  /** The first thousand. */
  readonly problems: readonly ImportProblem[];
  /** How many there are in total. */
  readonly problemCount: number;
  /** How many valid lines say nothing of use, by reason (`the lease is over`). */
  readonly passed: Readonly<Record<string, number>>;
  /** Titles of columns that were not read. */
  readonly unreadColumns: readonly string[];
}

/** How a line was matched to a device; `imported-mac`: by a MAC address that itself comes from an import. */
export type MatchedBy = 'mac' | 'serial' | 'address' | 'imported-mac';

/** The newest that imports say about a device; null if none does. A device is never recognised by it. */
export interface DeviceImport {
  /** Set if the network shows no MAC address of it. */
  readonly mac: string | null;
  readonly hostName: string | null;
  readonly vendorClass: string | null;
  readonly switchName: string | null;
  readonly switchPort: string | null;
  readonly vlan: string | null;
}
