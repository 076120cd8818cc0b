import { listDevices } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { devicesSeenIn } from '../../db/sweeps/known-addresses.ts';
import { linked } from '../abort/linked.ts';
import type { Address } from '../model/address.ts';
import type { HostWriter } from '../model/sweep.ts';
import { type ReverseName, type ReverseOptions, reverseName } from '../net/resolve.ts';

/** Lookups in flight at once. */
const atOnce = 16;
/** After this many lookups in a row without an answer, the name server is assumed to be down. */
const mostUnanswered = 8;

/** The sweep whose devices get names. */
export interface Named {
  readonly writer: Pick<HostWriter, 'record'>;
  readonly inventory: Inventory;
  readonly site: string;
  readonly sweepId: number;
}

/**
 * Looks up the reverse DNS names of the devices that a sweep found and records them as observations, until the signal fires.
 * Only with --resolve, because the name server learns which addresses were found. Returns a sentence if not every address
 * was looked up, else null.
 */
export async function addNames(sweep: Named, { signal, servers }: ReverseOptions): Promise<string | null> {
  const addresses = addressesIn(sweep);
  const own = linked(signal);
  const options = { signal: own.signal, ...(servers && { servers }) };
  let [next, answers, inARow] = [0, 0, 0];
  const take = async (address: Address, { name, answered }: ReverseName) => {
    if (own.signal.aborted) return;
    answers += answered ? 1 : 0;
    inARow = answered ? 0 : inARow + 1;
    if (inARow >= mostUnanswered) own.abort();
    else if (name !== null) await record(sweep.writer, address, name);
  };
  const lookUp = async () => {
    for (let address = addresses[next++]; address !== undefined; address = addresses[next++])
      await take(address, await reverseName(address, options));
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, lookUp));
  } finally {
    own.abort();
    own.release();
  }
  if (answers === addresses.length) return null;
  const why = signal.aborted ? 'The name lookups were stopped' : 'The name server does not answer';
  return `${why}: ${addresses.length - answers} of ${addresses.length} addresses were not looked up.`;
}

/** The addresses of the devices that the sweep saw. */
function addressesIn({ inventory, site, sweepId }: Named): readonly Address[] {
  const seen = new Set(devicesSeenIn(inventory, sweepId));
  return listDevices(inventory, { site, allHosts: true })
    .filter(({ id }) => seen.has(id))
    .flatMap(({ addresses }) => addresses);
}

function record(writer: Named['writer'], address: Address, name: string): Promise<void> {
  const seenNow = { address, port: null, scanner: 'reverse-dns', at: new Date().toISOString() };
  return writer.record({
    address,
    observations: [{ field: 'dns.name', value: name, ...seenNow }],
    answered: [{ scanner: 'reverse-dns', port: null }],
  });
}
