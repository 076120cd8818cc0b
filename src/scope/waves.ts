import { isIpv4 } from './address-line.ts';
import { permutation } from './permutation.ts';
import { type Range, sizeOf } from './range.ts';

/**
 * A wave is full from here on: four networks of 256 addresses. That is more than a sweep at its default rate has in hand, so
 * that no network gets all of it, and little enough that those who wait for their network wait seconds.
 */
const fullWave = 1_024n;
/** More networks than that are not told apart: nobody will see the end of such a scope. */
const mostNetworks = 1_048_576n;
/** A network: the /24 of IPv4, the /64 of IPv6, as `src/model/network-of.ts` has them. */
const hostBits = (place: bigint) => (isIpv4(place) ? 8n : 64n);

/**
 * Cuts sorted, disjoint ranges into waves: each some networks out of the whole scope, in an order that the seed decides, and
 * each network whole in one wave. One wave where there are more networks than anybody could ask.
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

/** The parts of the ranges that lie in one network, for each network. */
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
