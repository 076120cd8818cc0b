import type { Address } from '../../src/model/address.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds, seconds } from '../values/time.ts';

/** An observation with its times: `at` is when it was first seen, `until` when it ended; null while it holds. */
export interface PastObservation extends Observation {
  readonly until: string | null;
}

/** An observation that still holds, with the number of its row. */
export interface HeldObservation extends Observation {
  readonly id: number;
}

/** Most ended values kept for one field of one scanner at one port, so that a value that flaps cannot fill a disk. */
export const keptPastValues = 50;

interface Row {
  readonly id: number;
  readonly address: Address;
  readonly port: number | null;
  readonly scanner: string;
  readonly field: Field;
  readonly value: string;
  readonly seen_from: number;
  readonly seen_to: number | null;
}

// The address comes last: a device that only moved must read the same.
const order = 'ORDER BY o.port, o.scanner, f.field, f.value, o.address';
const select = `SELECT o.id, o.address, o.port, o.scanner, f.field, f.value, o.seen_from, o.seen_to
  FROM observation o JOIN fact f ON f.id = o.fact`;

/** What holds for a device now, in an order that depends on nothing but the facts. `at` is when it began to hold. */
export function currentObservations(inventory: Inventory, device: number): readonly HeldObservation[] {
  return inventory
    .all<Row>(`${select} WHERE o.device = ? AND o.seen_to IS NULL ${order}`, device)
    .map((row) => ({ id: row.id, ...observed(row) }));
}

/** Every observation of a device that is kept: first what holds, then what has ended, newest first. */
export function deviceObservations(inventory: Inventory, device: number): readonly PastObservation[] {
  const sql = `${select} WHERE o.device = ?
    ORDER BY o.seen_to IS NOT NULL, o.seen_to DESC, o.address, o.port, o.scanner, f.field, f.value`;
  return inventory.all<Row>(sql, device).map((row) => ({
    ...observed(row),
    until: row.seen_to === null ? null : fromSeconds(row.seen_to),
  }));
}

function observed({ field, value, address, port, scanner, seen_from }: Row): Observation {
  return { field, value, address, port, scanner, at: fromSeconds(seen_from) };
}

/**
 * Stores what a host reported as changes to `current`, what held for the device until now: new facts begin, and facts at the host's
 * address end if their scanner and port answered without them. Writes nothing if nothing changed; returns whether anything
 * did.
 */
export function storeObservations(
  inventory: Inventory,
  device: number,
  change: { readonly host: SweptHost; readonly current: readonly HeldObservation[]; readonly at: string },
): boolean {
  const { host, current, at } = change;
  const here = current.filter(({ address }) => address === host.address);
  const before = new Set(here.map(key));
  const seen = new Map(host.observations.map((observation) => [key(observation), observation]));
  const isOver = overBy(host);
  const over = here.filter((observation) => !seen.has(key(observation)) && isOver(observation));
  const started = [...seen].filter(([name]) => !before.has(name));
  for (const [, observation] of started) begin(inventory, device, host.address, observation);
  end(inventory, device, over, at);
  return started.length > 0 || over.length > 0;
}

/** Whether an older observation that was not repeated has ended, given which scanners and ports answered. */
function overBy({ answered, observations }: SweptHost): (older: Observation) => boolean {
  const whole = new Set<string>();
  const partly = new Set<string>();
  for (const one of answered) (one.partly ? partly : whole).add(`${one.scanner} ${one.port}`);
  const anew = new Set(observations.map(({ scanner, port, field }) => `${scanner} ${port} ${field}`));
  return ({ scanner, port, field }) =>
    whole.has(`${scanner} ${port}`) ||
    (partly.has(`${scanner} ${port}`) && anew.has(`${scanner} ${port} ${field}`));
}

/** Ends all observations at an address that the device has left. */
export function endObservationsAt(inventory: Inventory, device: number, address: Address, at: string): void {
  const there = currentObservations(inventory, device).filter((one) => one.address === address);
  end(inventory, device, there, at);
}

function begin(inventory: Inventory, device: number, address: Address, seen: Observation): void {
  inventory.run(
    'INSERT INTO fact (field, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
    seen.field,
    seen.value,
  );
  inventory.run(
    `INSERT INTO observation (device, address, port, scanner, fact, seen_from)
     SELECT ?, ?, ?, ?, id, ? FROM fact WHERE field = ? AND value = ?`,
    device,
    address,
    seen.port,
    seen.scanner,
    seconds(seen.at),
    seen.field,
    seen.value,
  );
}

function end(inventory: Inventory, device: number, rows: readonly HeldObservation[], at: string): void {
  for (const { id } of rows)
    inventory.run('UPDATE observation SET seen_to = ? WHERE id = ?', seconds(at), id);
  const past = inventory.get<{ n: number }>(
    'SELECT count(*) AS n FROM observation WHERE device = ? AND seen_to IS NOT NULL',
    device,
  );
  if ((past?.n ?? 0) <= keptPastValues) return;
  const places = new Map(rows.map((row) => [`${row.port} ${row.scanner} ${row.field}`, row]));
  for (const place of places.values()) prune(inventory, device, place);
}

function prune(inventory: Inventory, device: number, { port, scanner, field }: HeldObservation): void {
  const dropped = inventory.all<{ fact: number }>(
    `DELETE FROM observation WHERE id IN (
       SELECT o.id FROM observation o JOIN fact f ON f.id = o.fact
       WHERE o.device = ? AND o.seen_to IS NOT NULL AND o.port IS ? AND o.scanner = ? AND f.field = ?
       ORDER BY o.seen_to DESC, o.id DESC LIMIT -1 OFFSET ?) RETURNING fact`,
    device,
    port,
    scanner,
    field,
    keptPastValues,
  );
  for (const { fact } of dropped)
    inventory.run(
      'DELETE FROM fact WHERE id = @fact AND NOT EXISTS (SELECT 1 FROM observation WHERE fact = @fact)',
      { fact },
    );
}

function key(of: Pick<Observation, 'port' | 'scanner' | 'field' | 'value'>): string {
  return `${of.port} ${of.scanner} ${of.field} ${of.value}`;
}

/** Deletes those of some facts that no device shows any more, now or in the past. */
export function deleteUnseenFacts(inventory: Inventory, facts: readonly number[]): void {
  inventory.run(
    `DELETE FROM fact WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.fact = fact.id)`,
    JSON.stringify(facts),
  );
}
