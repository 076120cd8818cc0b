import type { ImportReading } from '../model/imported.ts';
import { clean } from '../model/text.ts';
import { type Collector, collect } from './collect.ts';
import { type Line, linesOf, longestLine } from './lines.ts';
import { ofSeconds } from './moment.ts';
import { addressIn, macIn, macInDuid } from './value.ts';

/** The columns of both files, read or not needed (Kea 3.0). */
const known: readonly string[] = [
  'address',
  'hwaddr',
  'duid',
  'client_id',
  'valid_lifetime',
  'expire',
  'subnet_id',
  'pref_lifetime',
  'lease_type',
  'iaid',
  'prefix_len',
  'fqdn_fwd',
  'fqdn_rev',
  'hostname',
  'state',
  'user_context',
  'hwtype',
  'hwaddr_source',
  'pool_id',
];

/** The lifetime of a lease that never expires. */
const forever = 0xffff_ffff;

/**
 * Reads the lease file of Kea (memfile), IPv4 and IPv6, as it was at `at`. The file is a journal: the last line of an
 * address counts, and only if its state is active. Kea writes commas and the like as `&#x2c`. Total.
 */
export function readKea(text: string, at: string): ImportReading {
  const found = collect(at);
  let columns: readonly string[] | null = null;
  const last = new Map<string, { readonly number: number; readonly fields: ReadonlyMap<string, string> }>();
  for (const line of linesOf(text)) {
    const cells = line.text.length > longestLine ? [] : line.text.trimEnd().split(',');
    if (cells[0] === 'address' && (cells[1] === 'hwaddr' || cells[1] === 'duid')) {
      columns = cells;
      found.leave(
        cells.filter((title) => title !== '' && !known.includes(title)).map((title) => clean(title)),
      );
    } else {
      const fields = fieldsOf(found, line, columns, cells);
      if (fields !== null) last.set(fields.get('address') ?? '', { number: line.number, fields });
    }
  }
  for (const { number, fields } of last.values()) report(found, number, fields);
  return found.reading();
}

function fieldsOf(
  found: Collector,
  { number }: Line,
  columns: readonly string[] | null,
  cells: readonly string[],
): ReadonlyMap<string, string> | null {
  if (columns === null) {
    found.problem(number, 'No line above names the columns (address,hwaddr,…).');
    return null;
  }
  const address = addressIn(cells[0] ?? '');
  if (address === null || Math.abs(cells.length - columns.length) > 1) {
    found.problem(number, `This is not a lease of ${columns.length} columns that begins with an address.`);
    return null;
  }
  return new Map([
    ...columns.map((name, at) => [name, unescaped(cells[at] ?? '')] as const),
    ['address', address] as const,
  ]);
}

function report(found: Collector, line: number, fields: ReadonlyMap<string, string>): void {
  const [lifetime, expiry] = [Number(fields.get('valid_lifetime')), Number(fields.get('expire'))];
  // 1: declined, 2: expired and reclaimed, 3: released; a lifetime of 0 marks a deleted lease.
  if ((fields.get('state') ?? '0') !== '0' || lifetime === 0) {
    found.pass('the lease is no longer active');
    return;
  }
  const hardware = fields.get('hwaddr') ?? '';
  const mac = macIn(hardware) ?? macInDuid(fields.get('duid') ?? '');
  if (mac === null && hardware !== '') {
    found.problem(line, `“${hardware.slice(0, 100)}” is not a MAC address.`);
    return;
  }
  const [from, to] = lifetime === forever ? [null, null] : [ofSeconds(expiry - lifetime), ofSeconds(expiry)];
  found.add(line, {
    address: fields.get('address') ?? null,
    mac,
    hostName: fields.get('hostname') ?? null,
    ...(from === null || to === null ? {} : { from, to }),
  });
}

function unescaped(text: string): string {
  return text.replace(/&#x([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
