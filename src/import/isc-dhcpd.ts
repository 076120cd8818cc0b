import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { stringIn, timeIn } from './isc-value.ts';
import { type Line, linesOf, longestLine } from './lines.ts';
import { addressIn, macIn } from './value.ts';

/** A lease, as far as it has been read. */
interface Lease {
  readonly line: number;
  readonly address: string;
  state: string;
  mac: string | null;
  hostName?: string;
  vendorClass?: string;
  from?: string;
  to?: string;
}

const opening = /^\s*lease\s+(\S+)\s*\{\s*$/;

/**
 * Reads `dhcpd.leases` of ISC dhcpd as it was at `at`. The file is a journal: the last entry of an address counts, and only
 * if the lease is active. Total.
 */
export function readIscDhcpd(text: string, at: string): ImportReading {
  const journal: Journal = { found: collect(at), last: new Map(), open: null, depth: 0 };
  for (const line of linesOf(text)) take(journal, line);
  unclosed(journal);
  for (const lease of journal.last.values()) report(journal.found, lease);
  return journal.found.reading();
}

/** The state of the reader. */
interface Journal {
  readonly found: Collector;
  /** The newest lease of each address. */
  readonly last: Map<string, Lease>;
  /** The lease of the next line, and the depth of its nested blocks. */
  open: Lease | null;
  depth: number;
}

function take(journal: Journal, line: Line): void {
  const { found, open } = journal;
  const address = opening.exec(line.text)?.[1];
  if (address !== undefined) {
    unclosed(journal);
    journal.open = leaseAt(found, line, address);
    journal.depth = 0;
  } else if (open === null) outside(found, line);
  else if (!/^\s*\}\s*$/.test(line.text)) {
    if (/\{\s*$/.test(line.text)) journal.depth += 1;
    statement(found, open, line);
  } else if (journal.depth > 0) journal.depth -= 1;
  else {
    journal.last.set(open.address, open);
    journal.open = null;
  }
}

function leaseAt(found: Collector, { number }: Line, text: string): Lease | null {
  const address = addressIn(text);
  if (address === null) found.problem(number, `“${text.slice(0, 100)}” is not an address.`);
  return address === null ? null : { line: number, address, state: 'active', mac: null };
}

function unclosed({ found, open }: Journal): void {
  if (open !== null) found.problem(open.line, `The lease of ${open.address} is not closed; it is ignored.`);
}

/** Reads a line between leases: a comment, a server setting, or an IPv6 lease, which has no MAC address. */
function outside(found: Collector, { number, text }: Line): void {
  if (/^\s*lease\b/.test(text)) found.problem(number, 'This lease has no address.');
  else if (/^\s*iaaddr\b/.test(text)) found.pass('it is a lease of IPv6');
}

const leaseStatement =
  /^\s*(starts|ends|binding state|hardware ethernet|client-hostname|set vendor-class-identifier =)\s+(?!\s)(.*?);\s*(?:#.*)?$/s;

function statement(found: Collector, lease: Lease, { number, text }: Line): void {
  const [, word = '', rest = ''] = text.length > longestLine ? [] : (leaseStatement.exec(text) ?? []);
  if (text.length > longestLine) found.problem(number, 'The line is too long for a lease.');
  else if (word === 'binding state') lease.state = rest;
  else if (word === 'client-hostname') lease.hostName = stringIn(rest);
  else if (word.startsWith('set ')) lease.vendorClass = stringIn(rest);
  else if (word === 'hardware ethernet') hardware(found, lease, number, rest);
  else if (word !== '') time(found, lease, number, word, rest);
}

function hardware(found: Collector, lease: Lease, line: number, text: string): void {
  lease.mac = macIn(text);
  if (lease.mac === null) found.problem(line, `“${text.slice(0, 100)}” is not a MAC address.`);
}

function time(found: Collector, lease: Lease, line: number, word: string, text: string): void {
  const at = timeIn(text);
  if (at !== null) lease[word === 'starts' ? 'from' : 'to'] = at;
  else if (text !== 'never') found.problem(line, `“${text.slice(0, 100)}” is not a time.`);
}

function report(found: Collector, lease: Lease): void {
  const { line, state, ...values } = lease;
  if (state !== 'active') found.pass('the lease is no longer active');
  else if (values.mac === null) found.pass('the lease has no MAC address');
  else found.add(line, values);
}
