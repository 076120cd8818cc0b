import { randomBytes } from 'node:crypto';
import { InventoryError } from '../errors.ts';
import { isCertainlyDead, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** An inventory that is a site's. */
export interface Enrolment {
  readonly site: string;
  /** Random, 32 hexadecimal digits: another inventory with the same key has another one. */
  readonly stream: string;
  /** Sweeps up to this number were recorded before, and were not queued. */
  readonly afterSweep: number;
  /** The newest sequence number; 0 before the first message. */
  readonly lastSequence: number;
}

const columns = 'site, stream, after_sweep AS afterSweep, last_sequence AS lastSequence';

/** What the inventory is enrolled as; null if it is no site's. */
export function enrolment(inventory: Inventory): Enrolment | null {
  return inventory.get<Enrolment>(`SELECT ${columns} FROM enrolment`) ?? null;
}

/**
 * Makes the inventory a site's, once: from now on what it records of the site is queued for the hub. Throws InventoryError `usage` if it is
 * another site's, or holds devices of another one.
 */
export function enrol(inventory: Inventory, site: string, at: string): Enrolment {
  return inventory.write(() => {
    const known = enrolment(inventory);
    if (known !== null && known.site !== site)
      throw new InventoryError(
        'usage',
        `${inventory.path} is the inventory of site ${known.site}, and not of ${site}. Give ${site} an inventory of its own.`,
      );
    if (known !== null) return known;
    const other = inventory.get<{ name: string }>('SELECT name FROM site WHERE name <> ? LIMIT 1', site);
    if (other !== undefined)
      throw new InventoryError(
        'usage',
        `${inventory.path} holds site ${other.name}, and a collector's inventory holds its own site alone, which is ${site}. Give it a new inventory.`,
      );
    inventory.run(
      `INSERT INTO enrolment (id, site, stream, enrolled_at, after_sweep, last_hash)
       VALUES (1, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM sweep), zeroblob(32))`,
      site,
      randomBytes(16).toString('hex'),
      instant(at),
    );
    return enrolment(inventory) as Enrolment;
  });
}

/** Records that this process sends the queue, and whether it is connected; `problem` is a sentence for people. */
export function noteConnection(
  inventory: Inventory,
  connected: boolean,
  problem: string | null = null,
): void {
  const { host, pid, processStarted } = thisProcess();
  inventory.run(
    'UPDATE enrolment SET host = ?, pid = ?, process_started = ?, connected = ?, problem = ?',
    host,
    pid,
    processStarted,
    connected ? 1 : 0,
    problem,
  );
}

/** Whether a collector that still runs is connected, and what its last problem was. */
export function connection(inventory: Inventory): {
  readonly connected: boolean;
  readonly problem: string | null;
} {
  const row = inventory.get<ProcessId & { connected: number; problem: string | null }>(
    'SELECT host, pid, process_started AS processStarted, connected, problem FROM enrolment WHERE pid IS NOT NULL',
  );
  if (row === undefined) return { connected: false, problem: null };
  return { connected: row.connected === 1 && !isCertainlyDead(row), problem: row.problem };
}
