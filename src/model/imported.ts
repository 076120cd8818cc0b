import type { Address } from './address.ts';

/** The files that can be imported. The names are kept in inventories and given with `--kind`: add, never rename. */
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

/** Where imported knowledge comes from: a file, or (`snmp`) the tables of a switch that was asked. */
export type ImportKind = FileKind | 'snmp';

/** What a file of another system says of one thing on the network. Null: it does not say. All texts are cleaned. */
export interface ImportedKnowledge {
  readonly address: Address | null;
  /** Canonical. */
  readonly mac: string | null;
  readonly serial: string | null;
  readonly hostName: string | null;
  /** What a DHCP client called its kind (RFC 2132, option 60). */
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

/** One line of a file, as it is read. */
export interface ImportedLine extends ImportedKnowledge {
  /** Its number in the file, from 1. */
  readonly line: number;
  /** From when until when the file says that it was so; ISO 8601, UTC. Equal where it only knows one moment. */
  readonly from: string;
  readonly to: string;
}

/** A line that could not be read, or not whole. */
export interface ImportProblem {
  readonly line: number;
  /** A sentence for people. */
  readonly says: string;
}

/** A file as it was read. */
export interface ImportReading {
  readonly lines: readonly ImportedLine[];
  /** The first thousand. */
  readonly problems: readonly ImportProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
  /** Lines that are right and bring nothing, by why (`the lease is over`), and how many. */
  readonly passed: Readonly<Record<string, number>>;
}

/** By what a line was found to be about a device; `imported-mac`: by a MAC address that itself comes from an import. */
export type MatchedBy = 'mac' | 'serial' | 'address' | 'imported-mac';

/** The newest that imports say of a device; null where none says it. Never what it is recognised by. */
export interface DeviceImport {
  /** Where the network shows no MAC address of it. */
  readonly mac: string | null;
  readonly hostName: string | null;
  readonly vendorClass: string | null;
  readonly switchName: string | null;
  readonly switchPort: string | null;
  readonly vlan: string | null;
}
