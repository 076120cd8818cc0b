import type { ImportReading } from '../model/imported.ts';
import { readTable, type TableLayout } from './table.ts';

const mac = '(?<mac>[\\da-f]{4}\\.[\\da-f]{4}\\.[\\da-f]{4})';
const ip = '(?<ip>[\\d.]{7,15})';
const age = '(?<age>\\d{1,6}|\\d{1,4}:\\d\\d:\\d\\d|(?:\\d{1,4}[wdh]){1,2})';
const vlan = '[Vv]lan(?<vlan>\\d{1,4})';

const layout: TableLayout = {
  rows: [
    // IOS: `show ip arp`.
    new RegExp(`^\\s*Internet\\s+${ip}\\s+${age}\\s+${mac}\\s+ARPA(?:\\s+(?:${vlan}|\\S{1,60}))?\\s*$`, 'i'),
    // NX-OS and IOS-XR: `show ip arp`, `show arp`.
    new RegExp(
      `^\\s*${ip}\\s+${age}\\s+${mac}\\s+(?:Dynamic\\s+ARPA\\s+)?(?:${vlan}|\\S{1,60})(?:\\s+[*+#A-Z]{1,8})?\\s*$`,
      'i',
    ),
    // IOS, NX-OS, Catalyst 4500 and 6500: `show mac address-table`; flags before, ages and flags after the type.
    new RegExp(
      `^\\s*(?:[*+~GROC]+\\s+)?(?<vlan>\\d{1,4})\\s+${mac}\\s+(?:dynamic|secure|dot1x)\\b[^/]{0,60}?\\s(?<port>[A-Z][A-Za-z-]{0,24}[\\d/.]{1,16})\\s*$`,
      'i',
    ),
  ],
  passing: [
    [/\bincomplete\b/i, 'no host replied there'],
    [/^\s*Internet\s+\S{7,15}\s+-\s/, 'it is the switch’s own'],
    [/^\s*[\d.]{7,15}\s+-\s/, 'it is the switch’s own'],
    [
      /^\s*(?:[*+~GROC]+\s+)?(?:\d{1,4}|All|-|N\/A|---)\s+[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}\s+static\b/i,
      'it is the switch’s own',
    ],
    [
      /^\s*(?:[*+~GROC]+\s+)?\S{1,8}\s+[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}\s.{0,100}\b(?:CPU|Router|Switch|Drop|igmp)\b/i,
      'it is the switch’s own',
    ],
  ],
};

/** Reads `show ip arp` and `show mac address-table` of Cisco IOS, IOS-XE and NX-OS, as they were at `at`. Total. */
export function readCisco(text: string, at: string): ImportReading {
  return readTable(text, at, layout);
}
