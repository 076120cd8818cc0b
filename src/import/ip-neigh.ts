import type { ImportReading } from '../model/imported.ts';
import { readTable, type TableLayout } from './table.ts';

const layout: TableLayout = {
  rows: [/^(?<ip>[\da-f.:]{2,60}) dev \S{1,40} (?:.{0,80} )?lladdr (?<mac>[\da-f:]{2,20})(?: .{0,80})?$/i],
  passing: [
    [/^[\da-f.:]{2,60} dev \S{1,40} .{0,100}\b(?:FAILED|INCOMPLETE)\s*$/, 'no host replied there'],
    [/^[\da-f.:]{2,60} dev \S{1,40} .{0,100}\bNOARP\s*$/, 'it is the address of a group'],
  ],
};

/** Reads `ip neigh` of Linux, IPv4 and IPv6, as it was at `at`. Total. */
export function readIpNeigh(text: string, at: string): ImportReading {
  return readTable(text, at, layout);
}
