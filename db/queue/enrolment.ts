import { isCertainlyDead, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';

/** An inventory that is a site's. */
export interface Enrolment {
  readonly site: string;
  /** Random, 32 hexadecimal digits: another inventory with the same key has another one. */
  readonly stream: string;
  /** Sweeps up to this number were recorded before: the hub knows what they found, and not how. */
  readonly afterSweep: number;
  /** The newest entry of the audit trail then. */
  readonly afterAudit: number;
  /** The newest sequence number; 0 before the first message. */
  readonly lastSequence: number;
}

const columns =
  'site, stream, after_sweep AS afterSweep, after_audit AS afterAudit, last_sequence AS lastSequence';

/** What the inventory is enrolled as; null if it is no site's. */
export function enrolment(inventory: Inventory): Enrolment | null {
  return inventory.get<Enrolment>(`SELECT ${columns} FROM enrolment`) ?? null;
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
