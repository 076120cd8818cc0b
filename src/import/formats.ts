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

/** A format: its name in sentences, and the reader of a file that was written at `at`. */
export interface ImportFormat {
  readonly label: string;
  /** `onProgress`: hosts read so far and in all, for a format with slow files. */
  read(text: string, at: string, onProgress?: (done: number, all: number) => void): ImportReading;
}

/** Every format, in the best order for importing several files: first those that map addresses to MAC addresses. */
export const importFormats: Readonly<Record<FileKind, ImportFormat>> = {
  dnsmasq: { label: 'leases of dnsmasq', read: readDnsmasq },
  'isc-dhcpd': { label: 'leases of ISC dhcpd', read: readIscDhcpd },
  kea: { label: 'leases of Kea', read: readKea },
  'windows-dhcp': { label: 'leases of Windows DHCP', read: readWindowsDhcp },
  'ip-neigh': { label: 'neighbour table of Linux', read: readIpNeigh },
  arp: { label: 'ARP table of a computer', read: readArp },
  nmap: { label: 'results of nmap', read: readNmap },
  cisco: { label: 'ARP and MAC tables of Cisco', read: readCisco },
  aruba: { label: 'ARP and MAC tables of HP or Aruba', read: readAruba },
  assets: { label: 'list of assets', read: readAssets },
};

const kinds = Object.keys(importFormats) as FileKind[];

/** The source of an import kind, in words. */
export function typeWords(kind: ImportKind): string {
  if (kind === 'snmp') return 'tables of a switch, read by SNMP';
  return kind === 'decisions' ? 'list with decisions' : importFormats[kind].label;
}

/** Characters of a file that are read to recognise its format. */
const sample = 131_072;

/**
 * Recognises a file's format: the one that reads most lines of its beginning. A list of assets, which any table with headings could be,
 * only if no other format reads a line. Null if none does.
 */
export function guessKind(text: string): FileKind | null {
  const beginning = text.slice(0, sample);
  const scores = kinds.map((kind) => ({ kind, ...scoreOf(importFormats[kind], beginning) }));
  const right = scores.filter((one) => one.right > 0).sort((a, b) => b.score - a.score);
  return (right.find(({ kind }) => kind !== 'assets') ?? right[0])?.kind ?? null;
}

function scoreOf(format: ImportFormat, text: string): { readonly right: number; readonly score: number } {
  const { lines, problemCount, passed } = format.read(text, '2100-01-01T00:00:00Z');
  const { [heading]: _, ...informative } = passed;
  const right = lines.length + Object.values(informative).reduce((sum, count) => sum + count, 0);
  return { right, score: right - problemCount };
}
