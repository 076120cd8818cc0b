import { scryptSync } from 'node:crypto';
import type { Address } from '../../src/model/address.ts';
import { type Identifier, identifierText } from '../../src/model/device.ts';
import { inventorySalt } from '../file/inventory-salt.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds, instant, seconds } from '../values/time.ts';

/** By what a forgotten host can be recognised. */
export interface Traces {
  readonly site: string;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
}

/** Days for which nothing is stored at an address of a host known by its address only: after that another will have it. */
export const addressDays = 90;

/** Identifiers of one unit and no other, wherever they appear. A certificate may be on thousands. */
const strong: readonly Identifier['kind'][] = ['serial', 'endpoint', 'mac'];

/**
 * Records that a host must not be stored again: by a salted hash of each strong identifier, for good; if it has none, by its addresses
 * at its site, for {@link addressDays} days. Returns which.
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

/** Whether a host was forgotten, by any of its identifiers or, for a while, by its address. */
export function isForgotten(inventory: Inventory, traces: Traces, at: string): boolean {
  // Hashing is slow on purpose; without any tombstone it is skipped.
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
 * scrypt with the inventory's own salt, at a cost of about a millisecond, because it runs for every new host of a sweep. It keeps a
 * forgotten host from being read out of the file; a person with the file and a guess can still test it.
 */
function markOf(inventory: Inventory, name: string): string {
  const salt = Buffer.from(inventorySalt(inventory), 'hex');
  return scryptSync(JSON.stringify(['tombstone', name]), salt, 24, { N: 256 }).toString('hex');
}
