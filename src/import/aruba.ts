import type { ImportReading } from '../model/imported.ts';
import { readTable, type TableLayout } from './table.ts';

const procurve = '(?<mac>[\\da-f]{6}-[\\da-f]{6})';
const colons = '(?<mac>(?:[\\da-f]{2}:){5}[\\da-f]{2})';
const comware = '(?<mac>[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4})';
const ip = '(?<ip>[\\d.]{7,15})';
const port = '(?<port>[A-Za-z-]{0,24}\\d[\\w/.]{0,20})';

// ProCurve numbers ports `3`, `A12`, `1/A3`, trunks `Trk1`.
const portOrTrunk = '(?<port>[A-Za-z]{0,4}\\d[\\w/]{0,12})';

const layout: TableLayout = {
  rows: [
    // ArubaOS-Switch, ProCurve: `show arp`, `show mac-address`.
    new RegExp(`^\\s*${ip}\\s+${procurve}\\s+(?:dynamic|static|permanent)(?:\\s+${port})?\\s*$`, 'i'),
    new RegExp(`^\\s*${procurve}\\s+${portOrTrunk}(?:\\s+(?<vlan>\\d{1,4}))?\\s*$`, 'i'),
    // ArubaOS-CX: `show arp`, `show mac-address-table`.
    new RegExp(
      `^\\s*${ip}\\s+${colons}\\s+(?:vlan(?<vlan>\\d{1,4})|\\S{1,40})\\s+${port}\\s+\\w{1,20}(?:\\s+\\S{1,40})?\\s*$`,
      'i',
    ),
    new RegExp(`^\\s*${colons}\\s+(?<vlan>\\d{1,4})\\s+[\\w-]{1,40}\\s+${port}\\s*$`, 'i'),
    // Comware: `display arp`, `display mac-address`.
    new RegExp(
      `^\\s*${ip}\\s+${comware}\\s+(?<vlan>\\d{1,4})\\s+${port}\\s+(?:\\d{1,8}|--|N/A)\\s+\\w{1,4}\\s*$`,
      'i',
    ),
    new RegExp(`^\\s*${comware}\\s+(?<vlan>\\d{1,4})\\s+\\w{1,20}\\s+${port}\\s+\\w{1,20}\\s*$`, 'i'),
  ],
  passing: [
    [/\b(?:failed|incomplete)\b/i, 'no host replied there'],
    [
      /^\s*(?:[\da-f]{2}:){5}[\da-f]{2}\s+\d{1,4}\s+[\w-]{1,40}\s+(?:vxlan\S{0,60}|--|blackhole)\s*$/i,
      'it is behind another switch',
    ],
  ],
};

/**
 * Reads `show arp` and `show mac-address` of ArubaOS-Switch and ProCurve, `show arp` and `show mac-address-table` of
 * ArubaOS-CX, `display arp` and `display mac-address` of Comware, as they were at `at`. Total.
 */
export function readAruba(text: string, at: string): ImportReading {
  return readTable(text, at, layout);
}
