import { type Address, withoutZone } from '../model/address.ts';
import { addressAt, placeOf } from '../model/address-line.ts';
import type { Scope } from '../model/target.ts';
import { finder, lastNotAbove } from './finder.ts';
import { permutation, widePermutation, widestNumber } from './permutation.ts';
import { blockOf, type Range, sizeOf, withoutIpv4 } from './range.ts';
import { fullWave, scannable, wavesOf } from './waves.ts';

/**
 * A scope over sorted disjoint ranges. Memory grows with the ranges, never with the addresses: membership is a binary
 * search, and the order is computed during iteration.
 */
export function scopeOver(
  ranges: readonly Range[],
  written: { readonly targets: readonly string[]; readonly exclusions: readonly string[] },
): Scope {
  const size = sizeOf(ranges);
  const toScan = scannable(ranges);
  const find = finder(ranges);
  const holds = (wanted: Range) => {
    const range = find(wanted.first);
    return range !== undefined && wanted.first >= range.first && wanted.last <= range.last;
  };
  return {
    targets: [...written.targets],
    exclusions: [...written.exclusions],
    size,
    unsearched: size - sizeOf(toScan),
    contains(address) {
      const place = placeOf(withoutZone(address));
      return place !== null && holds({ first: place, last: place });
    },
    containsNetwork(address, prefixLength) {
      const network = blockOf(withoutZone(address), prefixLength);
      return network !== null && withoutIpv4(network).every(holds);
    },
    meetsNetwork(address, prefixLength) {
      const network = blockOf(withoutZone(address), prefixLength);
      const meets = ({ first, last }: Range) => ranges.some((one) => one.first <= last && one.last >= first);
      return network !== null && withoutIpv4(network).some(meets);
    },
    addresses: (seed) => (seed === undefined ? ascending(ranges) : spread(ranges, seed)),
    *waves(seed) {
      const waves = wavesOf(toScan, seed);
      if (waves === null) yield* slices(spread(toScan, seed), Number(fullWave));
      else for (const wave of waves) yield spread(wave, seed);
    },
  };
}

function* ascending(ranges: readonly Range[]): IterableIterator<Address> {
  for (const { first, last } of ranges)
    for (let place = first; place <= last; place++) yield addressAt(place);
}

function* spread(ranges: readonly Range[], seed: number): IterableIterator<Address> {
  const size = sizeOf(ranges);
  const placeAt = indexer(ranges);
  if (size <= BigInt(widestNumber)) {
    const count = Number(size);
    const shuffled = permutation(count, seed);
    for (let index = 0; index < count; index++) yield addressAt(placeAt(BigInt(shuffled(index))));
    return;
  }
  const shuffled = widePermutation(size, seed);
  for (let index = 0n; index < size; index++) yield addressAt(placeAt(shuffled(index)));
}

/** The same addresses, so many in each slice. A slice is read to its end before the next is taken. */
function* slices(addresses: Iterator<Address>, size: number): Generator<IterableIterator<Address>> {
  let next = addresses.next();
  function* slice(): Generator<Address> {
    for (let taken = 0; taken < size && next.done !== true; taken++) {
      yield next.value;
      next = addresses.next();
    }
  }
  while (next.done !== true) yield slice();
}

/** Returns the place of the address with a given index among all of them. */
function indexer(ranges: readonly Range[]): (index: bigint) => bigint {
  const starts: bigint[] = [];
  let before = 0n;
  for (const { first, last } of ranges) {
    starts.push(before);
    before += last - first + 1n;
  }
  const at = lastNotAbove(starts);
  return (index) => {
    const which = at(index);
    return (ranges[which]?.first ?? 0n) + index - (starts[which] ?? 0n);
  };
}
