import { addressAt, ipv4Block, isIpv4 } from '../model/address-line.ts';
import { clean } from '../model/text.ts';
import { entries, type Sources } from './entry.ts';
import { ScopeError } from './error.ts';
import { parseItem } from './item.ts';
import { type Range, subtract, union } from './range.ts';

const ipv6 = [
  { first: 0n, last: ipv4Block.first - 1n },
  { first: ipv4Block.last + 1n, last: 2n ** 128n - 1n },
];

/** Every address outside some networks, as texts of exclusions. Throws ScopeError for a text that is no address, block or range. */
export function outsideOf(networks: readonly string[]): readonly string[] {
  const inside = networks.flatMap(rangesOf);
  const of = (wanted: (range: Range) => boolean) => union(inside.filter(wanted));
  return [
    ...subtract(
      [ipv4Block],
      of(({ first }) => isIpv4(first)),
    ),
    ...subtract(
      ipv6,
      of(({ first }) => !isIpv4(first)),
    ),
  ].map(({ first, last }) => `${addressAt(first)}-${addressAt(last)}`);
}

/**
 * Which addresses of some targets lie outside what is permitted, as texts; none if all are inside. The targets are addresses, blocks and
 * ranges; what is permitted may also be names and files. Throws ScopeError for anything else.
 */
export async function beyond(
  targets: readonly string[],
  permitted: readonly string[],
  sources: Pick<Sources, 'resolve' | 'readFile'>,
): Promise<readonly string[]> {
  const wanted = targets.flatMap(rangesOf);
  const found = await entries(permitted, { ...sources, role: 'exclusion' });
  const problems = found.filter((one) => typeof one === 'string');
  if (problems.length > 0) throw new ScopeError(problems);
  const inside = found.flatMap((one) => (typeof one === 'string' ? [] : one.ranges));
  return subtract(union(wanted), union(inside)).map(rangeText);
}

function rangesOf(text: string): readonly Range[] {
  const item = parseItem(text);
  if (item.kind === 'addresses') return item.ranges;
  throw new ScopeError([`"${clean(text)}" is no network of addresses.`]);
}

function rangeText({ first, last }: Range): string {
  return first === last ? addressAt(first) : `${addressAt(first)}-${addressAt(last)}`;
}
