import { parseIpv4 } from './ipv4.ts';

const group = /^[0-9a-f]{1,4}$/i;

/**
 * The value of an IPv6 address (RFC 4291, section 2.2, all three forms), 0 to 2^128 − 1, or null if the text is not
 * one. A zone id is not part of an address here: text with one gives null.
 */
export function parseIpv6(text: string): bigint | null {
  const digits = ipv6Digits(text);
  return digits === null ? null : BigInt(`0x${digits}`);
}

/** The 32 hexadecimal digits of an IPv6 address, in lower case; null as for {@link parseIpv6}. */
export function ipv6Digits(text: string): string | null {
  if (text.length > 45 || !text.includes(':')) return null;
  const hexOnly = dottedTailAsGroups(text);
  const halves = hexOnly?.split('::') ?? [];
  if (halves.length === 0 || halves.length > 2) return null;
  const head = groupsOf(halves[0] ?? '');
  const tail = groupsOf(halves[1] ?? '');
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const all = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return all
    .map((part) => part.padStart(4, '0'))
    .join('')
    .toLowerCase();
}

/** The canonical text of RFC 5952, section 4: lower case, the first longest run of two or more zero groups as `::`. */
export function formatIpv6(value: bigint): string {
  const groups = (value.toString(16).padStart(32, '0').match(/.{4}/g) ?? []).map((part) =>
    part.replace(/^0{1,3}/, ''),
  );
  const run = longestZeroRun(groups);
  if (run.length < 2) return groups.join(':');
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.length).join(':')}`;
}

/** `::ffff:1.2.3.4` with its dotted part written as two hexadecimal groups; null if that part is not IPv4. */
function dottedTailAsGroups(text: string): string | null {
  if (!text.includes('.')) return text;
  const colon = text.lastIndexOf(':');
  const value = parseIpv4(text.slice(colon + 1));
  if (value === null) return null;
  return `${text.slice(0, colon + 1)}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
}

function groupsOf(text: string): readonly string[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((part) => group.test(part)) ? groups : null;
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [at, part] of groups.entries()) {
    length = part === '0' ? length + 1 : 0;
    if (length > best.length) best = { start: at - length + 1, length };
  }
  return best;
}
