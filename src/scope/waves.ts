import { isIpv4 } from '../model/address-line.ts';
import { networkAround } from '../model/network-of.ts';
import { permutation } from './permutation.ts';
import { type Range, sizeOf, startOf } from './range.ts';

/**
 * A wave is full from this size: four networks of 256 addresses. More than a sweep at its default rate has in progress,
 * so that no single network takes all of it, and few enough that hosts wait only seconds for their network's turn.
 */
export const fullWave = 1_024n;
/** Of IPv6, a range with more addresses is not scanned: at the highest rates that would take days, and of a whole /64 thousands of years. */
const largestScanned = 1_073_741_824n;
/** More parts than this are not listed: such a scope will never be finished. */
const mostParts = 1_048_576n;

/**
 * Divides sorted, disjoint ranges into waves: each takes networks from across the scope, in an order set by the seed. A
 * network is whole in one wave, unless it has more addresses than fill one (as in IPv6): then its waves take 1,024 addresses
 * each, in the order of their addresses. Null if there are too many parts to list.
 */
export function wavesOf(ranges: readonly Range[], seed: number): Iterable<readonly Range[]> | null {
  return mostPartsOf(ranges) > mostParts ? null : waves(networksOf(ranges).flatMap(partsOf), seed);
}

function* waves(parts: readonly (readonly Range[])[], seed: number): Generator<readonly Range[]> {
  if (parts.length === 0) return;
  const shuffled = permutation(parts.length, seed);
  let wave: Range[] = [];
  let size = 0n;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[shuffled(index)] ?? [];
    wave.push(...part);
    size += sizeOf(part);
    if (size < fullWave) continue;
    yield wave;
    [wave, size] = [[], 0n];
  }
  if (wave.length > 0) yield wave;
}

/** The parts of the ranges that can be scanned: all of IPv4, and the parts of an IPv6 /64 that are small enough. */
export function scannable(ranges: readonly Range[]): readonly Range[] {
  return ranges.flatMap((range) => {
    const { first, last } = range;
    if (isIpv4(first)) return range;
    const [whole, tail] = [networkAround(first), networkAround(last)];
    const parts =
      whole.last >= last
        ? [range]
        : [
            { first, last: whole.last },
            { first: tail.first, last },
          ];
    // What lies between these two are whole networks.
    return parts.filter((part) => part.last - part.first < largestScanned);
  });
}

/** An upper bound of the number of parts. */
function mostPartsOf(ranges: readonly Range[]): bigint {
  let count = 0n;
  for (const { first, last } of ranges) {
    const network = networkAround(first);
    count += (last - network.first) / sizeOf([network]) + 1n + (last - first) / fullWave;
  }
  return count;
}

/** A network in parts that fill a wave. */
function partsOf(network: readonly Range[]): readonly (readonly Range[])[] {
  const parts: Range[][] = [[]];
  let room = fullWave;
  for (const { first, last } of network)
    for (let start = first; start <= last; ) {
      const end = last - start < room ? last : start + room - 1n;
      if (room === fullWave) parts.push([]);
      parts.at(-1)?.push({ first: start, last: end });
      room = room === end - start + 1n ? fullWave : room - (end - start + 1n);
      start = end + 1n;
    }
  return parts.slice(1);
}

/** The ranges by network. */
function networksOf(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const networks: Range[][] = [];
  let before: bigint | null = null;
  for (const { first, last } of ranges) {
    for (let start = first; start <= last; ) {
      const part = startOf({ first: start, last });
      const network = networkAround(start);
      if (network.first === before) networks.at(-1)?.push(part);
      else networks.push([part]);
      before = network.first;
      start = part.last + 1n;
    }
  }
  return networks;
}
