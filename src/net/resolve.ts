import { lookup, Resolver } from 'node:dns/promises';
import { deadline } from '../abort/deadline.ts';
import { onAbort } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import { clean } from '../model/text.ts';
import { pointerName } from './pointer-name.ts';

/** The longest that a reverse name is waited for, in milliseconds. */
const longestMs = 10_000;
/** Replies of a name server that has no name, or refuses or fails to give one; all else is silence (`dns` module, Error codes). */
const answers = new Set(['ENODATA', 'ENOTFOUND', 'EREFUSED', 'ESERVFAIL', 'EFORMERR', 'ENOTIMP']);

/**
 * The addresses of a host name, IPv4 first, by the system's resolver (hosts file included). Throws an Error that states
 * which name could not be resolved and what to do. Only for names that the operator wrote.
 */
export async function resolveName(name: string): Promise<readonly Address[]> {
  try {
    const found = await lookup(name, { all: true, order: 'ipv4first' });
    return found.map(({ address }) => address);
  } catch (error) {
    throw new Error(
      `The name ${clean(name)} could not be resolved. Check the spelling and this machine's DNS, or write the address.`,
      { cause: error },
    );
  }
}

/** How a reverse name is looked up. */
export interface ReverseOptions {
  readonly signal: AbortSignal;
  /** The name servers to query; the system's by default. */
  readonly servers?: readonly string[];
}

/** The first reverse DNS name of an address, cleaned, or null; `answered`: false if no server answered in time. */
export interface ReverseName {
  readonly name: string | null;
  readonly answered: boolean;
}

/**
 * Looks up the reverse DNS name of an address, for ten seconds at most. Never throws. Queries the PTR record itself:
 * `reverse()` reports silence, too, as a name that does not exist.
 */
export async function reverseName(
  address: Address,
  { signal, servers }: ReverseOptions,
): Promise<ReverseName> {
  if (signal.aborted) return { name: null, answered: false };
  const resolver = new Resolver();
  const limit = deadline(signal, longestMs);
  const forget = onAbort(limit.signal, () => resolver.cancel());
  try {
    if (servers !== undefined) resolver.setServers(servers);
    const [name = ''] = await resolver.resolvePtr(pointerName(address));
    return { name: clean(name) || null, answered: true };
  } catch (error) {
    // Most addresses have no name, and a failing server must not end a sweep.
    return { name: null, answered: answers.has(String((error as NodeJS.ErrnoException).code)) };
  } finally {
    forget();
    limit.release();
  }
}
