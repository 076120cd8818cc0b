import { isIpv4, placeOf } from '../model/address-line.ts';
import { correction } from './correction.ts';
import { blockOf, type Range, withoutIpv4 } from './range.ts';

/** The parsed form of one target or exclusion. */
type Good =
  | { readonly kind: 'addresses'; readonly ranges: readonly Range[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** `bad` carries why it is not a target and what was probably meant, as sentences. */
export type Item = Good | { readonly kind: 'bad'; readonly reason: string };

/** The result before the closest form is sought; null if only that can show what is wrong. */
type Reading = Good | { readonly kind: 'bad'; readonly reason: string | null };

const forms = 'Write an address, a block (10.1.2.0/24), a range (10.1.2.3-40), a host name or @file.';

/** Parses one target, without commas. Total: an invalid target is returned as `bad`, with the closest form. */
export function parseItem(written: string): Item {
  const text = written.trim();
  const reading = read(text);
  if (reading.kind !== 'bad') return reading;
  const { why, meant } = correction(text);
  const reason = reading.reason ?? why ?? 'it has none of the forms of a target';
  const sure = meant
    ?.split(',')
    .every((part) => read(part).kind === 'addresses' || read(part).kind === 'name');
  const hint = sure === true ? `Did you mean ${meant}?` : forms;
  return { kind: 'bad', reason: `${reason}. ${hint}` };
}

function read(text: string): Reading {
  if (text === '') return bad('it is empty');
  if (text.startsWith('@')) return file(text);
  if (text.length > 253) return bad('it is longer than any address or host name');
  const place = placeOf(text);
  if (place !== null) return { kind: 'addresses', ranges: [{ first: place, last: place }] };
  if (text.includes('%')) return bad('zone ids are not supported: a scope holds addresses, not interfaces');
  if (text.includes('/')) return block(text);
  if (isRange(text)) return range(text);
  return isHostName(text) ? { kind: 'name', name: text } : bad(null);
}

function file(text: string): Reading {
  const path = text.slice(1).trim();
  return path === '' ? bad('@ needs the name of a file') : { kind: 'file', path };
}

function block(text: string): Reading {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,9})$/.exec(text) ?? [];
  if (placeOf(address) === null) return bad(null);
  if (/^0\d/.test(length)) return bad(null);
  const network = blockOf(address, Number(length));
  if (network === null) return bad(`a prefix length is 0 to ${address.includes(':') ? 128 : 32}`);
  return { kind: 'addresses', ranges: withoutIpv4(network) };
}

/** A dash makes a range of anything that cannot be a host name: digits and dots, or something with a colon. */
function isRange(text: string): boolean {
  return text.includes('-') && (text.includes(':') || /^[\d.\s-]+$/.test(text));
}

function range(text: string): Reading {
  const [start = '', end = '', ...more] = text.split('-').map((part) => part.trim());
  const short = /^(0|[1-9]\d{0,2})$/.test(end);
  const first = placeOf(start);
  const last = placeOf(short ? start.replace(/\d+$/, end) : end);
  if (first !== null && start.includes(':') && /^[\da-f]+$/i.test(end))
    return bad('an IPv6 range needs both addresses in full');
  if (first === null || last === null || more.length > 0) return bad(null);
  if (isIpv4(first) !== isIpv4(last))
    return bad('a range cannot begin in one address family and end in the other');
  if (last < first) return bad('the range ends before it begins');
  return { kind: 'addresses', ranges: withoutIpv4({ first, last }) };
}

/**
 * RFC 1123, section 2.1, underscores tolerated. The resolver would read a numeric last label as part of an address
 * (`0x7f.1` is 127.0.0.1), so that is not a name here.
 */
function isHostName(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;
  if (!labels.every((part) => label.test(part))) return false;
  return !/^(\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '');
}

function bad(reason: string | null): Reading {
  return { kind: 'bad', reason };
}
