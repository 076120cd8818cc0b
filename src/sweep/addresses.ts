import type { Address } from '../model/address.ts';
import type { SweepOptions } from './options.ts';

/** The known addresses of the scope that are still to be asked: they come first. */
export function knownFirst({ scope, known, before }: SweepOptions): Set<Address> {
  return new Set(known.filter((address) => scope.contains(address) && before?.has(address) !== true));
}

/**
 * Known addresses first, then the whole scope in its spread-out order; each once, and none that the sweeps which this one
 * continues had asked. Lazy: a scope of sixteen million costs nothing.
 */
export function* addressesInOrder(options: SweepOptions): Generator<Address> {
  const { scope, seed, before } = options;
  const first = knownFirst(options);
  yield* first;
  for (const address of scope.addresses(seed))
    if (!first.has(address) && before?.has(address) !== true) yield address;
}
