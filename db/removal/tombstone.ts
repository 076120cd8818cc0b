import { scryptSync } from 'node:crypto';
import type { Address } from '../../src/model/address.ts';
import { type Identifier, identifierText } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';
import { inventorySalt } from '../sweeps/credential-attempts.ts';
import { fromSeconds, instant, seconds } from '../values/time.ts';

/** By what a host can be known again that was forgotten. */
export interface Traces {
  readonly site: string;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
}

/** For so many days nobody is stored at an address of which nothing but the address was known: by then another has it. */
export const addressDays = 90;

/** What names one unit and no other, wherever it turns up. A certificate may be in thousands. */
const strong: readonly Identifier['kind'][] = ['serial', 'endpoint', 'mac'];

/**
 * Remembers that a host is not to be stored again: by a salted mark of each strong identifier, for good; of one that has none, by
 * its addresses at its site, for {@link addressDays} days. Gives which it was.
 */
export function addTombstone(
  inventory: Inventory,
  traces: Traces,
  at: string,
): 'identifiers' | 'addresses' | 'nothing' {
  const names = namesOf(traces);
  const until = fromSeconds(seconds(at) + addressDays * 86_400);
  const by = names.length > 0 ? 'identifiers' : traces.addresses.length > 0 ? 'addresses' : 'nothing';
  const marked = by === 'identifiers' ? names : addressNames(traces);
  for (const name of marked)
    inventory.run(
      `INSERT INTO tombstone (mark, at, until) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET at = excluded.at, until = excluded.until`,
      markOf(inventory, name),
      instant(at),
      by === 'identifiers' ? null : until,
    );
  return by;
}

/** Whether a host was forgotten, by any of its identifiers or, for a while, its address. */
export function isForgotten(inventory: Inventory, traces: Traces, at: string): boolean {
  // A mark takes its time on purpose: whoever forgot nobody pays nothing.
  if (inventory.get('SELECT 1 FROM tombstone LIMIT 1') === undefined) return false;
  return [...namesOf(traces), ...addressNames(traces)].some(
    (name) =>
      inventory.get(
        'SELECT 1 FROM tombstone WHERE mark = ? AND (until IS NULL OR until > ?)',
        markOf(inventory, name),
        at,
      ) !== undefined,
  );
}

function namesOf({ identifiers }: Traces): readonly string[] {
  return identifiers.filter(({ kind }) => strong.includes(kind)).map(identifierText);
}

function addressNames({ site, addresses }: Traces): readonly string[] {
  return addresses.map((address) => `address ${site} ${address}`);
}

/**
 * scrypt with the inventory's own salt, at a cost of about a millisecond: every new host of a sweep is asked about. It keeps a forgotten host from being
 * read out of the file; whoever has the file and a suspicion can test it.
 */
function markOf(inventory: Inventory, name: string): string {
  const salt = Buffer.from(inventorySalt(inventory), 'hex');
  return scryptSync(JSON.stringify(['tombstone', name]), salt, 24, { N: 256 }).toString('hex');
}
