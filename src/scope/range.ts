import { ipv4Block, isIpv4, placeOf } from '../model/address-line.ts';
import { networkAround } from '../model/network-of.ts';

/** Places on the address line from `first` to `last`, both included. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

/** The block `address/prefixLength`, as a target is written, or null if either is not valid. */
export function blockOf(address: string, prefixLength: number): Range | null {
  const place = placeOf(address);
  if (place === null || !Number.isInteger(prefixLength) || prefixLength < 0) return null;
  const width = address.includes(':') ? 128 : 32;
  if (prefixLength > width) return null;
  const hostBits = BigInt(width - prefixLength);
  const first = (place >> hostBits) << hostBits;
  return { first, last: first + (1n << hostBits) - 1n };
}

/** The part of a range that lies in one network with its first place. */
export function startOf({ first, last }: Range): Range {
  const network = networkAround(first);
  return network.last < last ? { first, last: network.last } : { first, last };
}

/**
 * The parts of a range written in IPv6. IPv4 addresses lie inside the IPv6 line, but `::/0` as an exclusion means IPv6
 * and not both: so a range that begins outside the IPv4 block is taken without it. None begins in it and ends outside.
 */
export function withoutIpv4(range: Range): readonly Range[] {
  return isIpv4(range.first) ? [range] : subtract([range], [ipv4Block]);
}

/** Sorted, disjoint and not adjacent: ranges that overlap or touch become one. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const merged: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of sorted) {
    const before = merged.at(-1);
    if (before === undefined || first > before.last + 1n) merged.push({ first, last });
    else if (last > before.last) before.last = last;
  }
  return merged;
}

/** The part of `from` that is not in `less`; both sorted and disjoint, as {@link union} returns them. */
export function subtract(from: readonly Range[], less: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let at = 0;
  for (const { first, last } of from) {
    let start = first;
    while ((less[at]?.last ?? start) < start) at++;
    for (let next = at; start <= last; next++) {
      const hole = less[next];
      if (hole === undefined || hole.first > last) {
        left.push({ first: start, last });
        break;
      }
      if (hole.first > start) left.push({ first: start, last: hole.first - 1n });
      start = hole.last + 1n;
    }
  }
  return left;
}

/** The intersection of both; both sorted and disjoint. */
export function intersect(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  return subtract(a, subtract(a, b));
}

/** The number of addresses. */
export function sizeOf(ranges: readonly Range[]): bigint {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}
