import { isIpv4 } from './address-line.ts';
import { permutation } from './permutation.ts';
import { type Range, sizeOf } from './range.ts';

/**
 * A wave is full from this size: four networks of 256 addresses. More than a sweep at its default rate has in progress,
 * so that no single network takes all of it, and few enough that hosts wait only seconds for their network's turn.
 */
const fullWave = 1_024n;
/** More networks than this are not kept apart: such a scope will never be finished. */
const mostNetworks = 1_048_576n;
/** A network: the /24 of IPv4, the /64 of IPv6, as in `src/model/network-of.ts`. */
const hostBits = (place: bigint) => (isIpv4(place) ? 8n : 64n);

/**
 * Divides sorted, disjoint ranges into waves: each takes networks from across the scope, in an order set by the seed,
 * with every network whole in one wave. A single wave if there are too many networks to ever be asked.
 */
export function* wavesOf(ranges: readonly Range[], seed: number): Generator<readonly Range[]> {
  if (countNetworks(ranges) > mostNetworks) {
    yield ranges;
    return;
  }
  const networks = networksOf(ranges);
  if (networks.length === 0) return;
  const shuffled = permutation(networks.length, seed);
  let wave: Range[] = [];
  let size = 0n;
  for (let index = 0; index < networks.length; index++) {
    const network = networks[shuffled(index)] ?? [];
    wave.push(...network);
    size += sizeOf(network);
    if (size < fullWave) continue;
    yield wave;
    [wave, size] = [[], 0n];
  }
  if (wave.length > 0) yield wave;
}

function countNetworks(ranges: readonly Range[]): bigint {
  let count = 0n;
  for (const { first, last } of ranges) {
    const bits = hostBits(first);
    count += (last >> bits) - (first >> bits) + 1n;
  }
  return count;
}

/** The parts of the ranges by network. */
function networksOf(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const networks: Range[][] = [];
  let before: bigint | null = null;
  for (const { first, last } of ranges) {
    const bits = hostBits(first);
    for (let start = first; start <= last; ) {
      const end = ((start >> bits) << bits) + (1n << bits) - 1n;
      const part = { first: start, last: end < last ? end : last };
      const network: bigint = start >> bits;
      if (network === before) networks.at(-1)?.push(part);
      else networks.push([part]);
      before = network;
      start = part.last + 1n;
    }
  }
  return networks;
}
