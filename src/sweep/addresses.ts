import type { Address } from '../model/address.ts';
import type { NetworkBarrier } from './network-barrier.ts';
import type { SweepOptions } from './options.ts';

/** The known addresses of the scope that are still to be scanned: they come first. */
export function knownFirst({ scope, known, before }: SweepOptions): Set<Address> {
  return new Set(known.filter((address) => scope.contains(address) && before?.has(address) !== true));
}

/**
 * Known addresses first, then those `found` on local segments, then the whole scope in waves; each once, and none that the continued sweeps had scanned. Lazy: a scope
 * of sixteen million addresses costs nothing. Reports each address to the barrier; with `knownBlocksNetwork`,
 * known and found addresses delay their network, too; else the found ones are a wave of their own.
 */
export function* addressesInOrder(
  options: SweepOptions,
  barrier: NetworkBarrier,
  { knownBlocksNetwork, found }: { readonly knownBlocksNetwork: boolean; readonly found: Iterable<Address> },
): Generator<Address> {
  const { scope, seed, before } = options;
  const first = knownFirst(options);
  const next = new Set([...found].filter((address) => !first.has(address) && before?.has(address) !== true));
  const isTaken = (address: Address) =>
    first.has(address) || next.has(address) || before?.has(address) === true;
  for (const address of first) {
    if (knownBlocksNetwork) barrier.takenUp(address);
    else barrier.takenUpBeforeWave(address);
    yield address;
  }
  for (const address of next) {
    barrier.takenUp(address);
    yield address;
  }
  if (!knownBlocksNetwork) barrier.waveTakenUp();
  for (const wave of scope.waves(seed)) {
    for (const address of wave) {
      if (isTaken(address)) continue;
      barrier.takenUp(address);
      yield address;
    }
    barrier.waveTakenUp();
  }
}
