import type { ImportReading } from '../model/imported.ts';
import { heading, readTable, type TableLayout } from './table.ts';

const layout: TableLayout = {
  rows: [
    // Linux, BSD, macOS: `arp -a`, `arp -an`.
    /^(?:\?|(?<host>\S{1,253})) \((?<ip>[\d.]{7,15})\) at (?<mac>[\da-f:]{11,17})(?: .{0,120})?$/i,
    // Windows, in any language.
    /^\s*(?<ip>[\d.]{7,15})\s{1,20}(?<mac>(?:[\da-f]{2}-){5}[\da-f]{2})\s{1,20}\S{1,40}\s*$/i,
    // Linux: `arp`, `arp -n`, where the host's name may stand for its address.
    /^(?<ip>[\d.]{7,15})\s{1,40}ether\s{1,20}(?<mac>[\da-f:]{17})\s.{0,80}$/i,
    // /proc/net/arp; the third column is 0 for an entry that is not complete.
    /^(?<ip>[\d.]{7,15})\s{1,40}0x\d{1,4}\s{1,20}0x[1-9a-f]\d{0,3}\s{1,20}(?<mac>[\da-f:]{17})\s.{0,80}$/i,
  ],
  passing: [
    [/^\S{1,253} \([\d.]{7,15}\) at [<(]incomplete[>)]/, 'no host replied there'],
    [/^[\d.]{7,15}\s{1,40}\(incomplete\)\s/, 'no host replied there'],
    [/^[\d.]{7,15}\s{1,40}0x\d{1,4}\s{1,20}0x0\s/, 'no host replied there'],
    // `Interface: 10.0.0.5 --- 0x7`.
    [/^\S{1,40}(?: \S{1,40})?\s?: [\d.]{7,15} --- 0x[\da-f]{1,8}\s*$/, heading],
  ],
};

/** Reads `arp -a` of Linux, BSD, macOS and Windows, `arp -n` and /proc/net/arp, as they were at `at`. Total. */
export function readArp(text: string, at: string): ImportReading {
  return readTable(text, at, layout);
}
