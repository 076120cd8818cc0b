import { lookup, Resolver } from 'node:dns/promises';
import type { Address } from '../model/address.ts';
import { clean } from '../model/text.ts';

const timeoutMs = 5000;
const tries = 2;

/**
 * The addresses of a host name, IPv4 first, by the system's own way (hosts file included). Throws an Error that says
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

/** The first reverse DNS name of an address, cleaned, or null where there is none within ten seconds. Never throws. */
export async function reverseName(address: Address): Promise<string | null> {
  try {
    const [name = ''] = await new Resolver({ timeout: timeoutMs, tries }).reverse(address);
    return clean(name) || null;
  } catch {
    // Most addresses have no name; a server that fails is no reason to end a sweep either.
    return null;
  }
}
