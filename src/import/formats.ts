import type { FileKind, ImportKind, ImportReading } from '../model/imported.ts';
import { readArp } from './arp.ts';
import { readAruba } from './aruba.ts';
import { readAssets } from './assets.ts';
import { readCisco } from './cisco.ts';
import { readDnsmasq } from './dnsmasq.ts';
import { readIpNeigh } from './ip-neigh.ts';
import { readIscDhcpd } from './isc-dhcpd.ts';
import { readKea } from './kea.ts';
import { readNmap } from './nmap.ts';
import { heading } from './table.ts';
import { readWindowsDhcp } from './windows-dhcp.ts';

/** A format: what it is called in sentences, and how a file of it is read that says how things were at `at`. */
export interface ImportFormat {
  readonly says: string;
  /** `onProgress`: of a format whose files take long, the hosts read so far and all. */
  read(text: string, at: string, onProgress?: (done: number, all: number) => void): ImportReading;
}

/** Every format; in the order in which several files are best imported: who has which address first. */
export const importFormats: Readonly<Record<FileKind, ImportFormat>> = {
  dnsmasq: { says: 'leases of dnsmasq', read: readDnsmasq },
  'isc-dhcpd': { says: 'leases of ISC dhcpd', read: readIscDhcpd },
  kea: { says: 'leases of Kea', read: readKea },
  'windows-dhcp': { says: 'leases of Windows DHCP', read: readWindowsDhcp },
  'ip-neigh': { says: 'neighbour table of Linux', read: readIpNeigh },
  arp: { says: 'ARP table of a computer', read: readArp },
  nmap: { says: 'results of nmap', read: readNmap },
  cisco: { says: 'ARP and MAC tables of Cisco', read: readCisco },
  aruba: { says: 'ARP and MAC tables of HP or Aruba', read: readAruba },
  assets: { says: 'list of assets', read: readAssets },
};

const kinds = Object.keys(importFormats) as FileKind[];

/** Where knowledge of a kind comes from, in words. */
export function kindWords(kind: ImportKind): string {
  return kind === 'snmp' ? 'tables of a switch, asked by SNMP' : importFormats[kind].says;
}

/** How much of a file is read to find out what it is, in characters. */
const sample = 131_072;

/**
 * What a file is: the format that makes the most of its beginning; a list of assets, which anything with headings could be,
 * only where no other format finds anything. Null where none can read a single line.
 */
export function guessKind(text: string): FileKind | null {
  const beginning = text.slice(0, sample);
  const scores = kinds.map((kind) => ({ kind, ...scoreOf(importFormats[kind], beginning) }));
  const right = scores.filter((one) => one.right > 0).sort((a, b) => b.score - a.score);
  return (right.find(({ kind }) => kind !== 'assets') ?? right[0])?.kind ?? null;
}

function scoreOf(format: ImportFormat, text: string): { readonly right: number; readonly score: number } {
  const { lines, problemCount, passed } = format.read(text, '2100-01-01T00:00:00Z');
  const { [heading]: _, ...telling } = passed;
  const right = lines.length + Object.values(telling).reduce((sum, count) => sum + count, 0);
  return { right, score: right - problemCount };
}
