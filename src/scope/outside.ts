import { addressAt, ipv4Block, isIpv4 } from '../model/address-line.ts';
import { ScopeError } from './error.ts';
import { parseItem } from './item.ts';
import { type Range, subtract, union } from './range.ts';

const ipv6 = [
  { first: 0n, last: ipv4Block.first - 1n },
  { first: ipv4Block.last + 1n, last: 2n ** 128n - 1n },
];

/** Every address outside some networks, as texts of exclusions. Throws ScopeError for a text that is no address, block or range. */
export function outsideOf(networks: readonly string[]): readonly string[] {
  const inside = networks.flatMap((text): readonly Range[] => {
    const item = parseItem(text);
    if (item.kind === 'addresses') return item.ranges;
    throw new ScopeError([`"${text}" is no network of addresses.`]);
  });
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
