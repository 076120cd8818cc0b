import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { accountOf, type StoredAccount } from './accounts.ts';

/** A session that is not used for so long is over, in minutes. */
const idleMinutes = 60;
/** It is over so long after its login, however it is used, in minutes. */
const longestMinutes = 12 * 60;
/** The use of a session is noted again after so many minutes: pages need not write each time. */
const notedMinutes = 5;

/** A session that goes on. */
export interface Session {
  readonly account: StoredAccount;
  /** Whether its use is to be noted ({@link noteUse}). */
  readonly stale: boolean;
}

/** The session with this digest at a time (ISO 8601); null if there is none, or it is over. */
export function sessionAt(inventory: Inventory, digest: Uint8Array, now: string): Session | null {
  const row = inventory.get<{ account: number; last_used: string }>(
    'SELECT account, last_used FROM session WHERE digest = ? AND last_used > ? AND started_at > ?',
    digest,
    before(now, idleMinutes),
    before(now, longestMinutes),
  );
  const account = row && accountOf(inventory, row.account);
  return account ? { account, stale: row.last_used <= before(now, notedMinutes) } : null;
}

/** Starts a session of an account, and deletes all that are over. */
export function startSession(
  inventory: Inventory,
  { id }: Pick<StoredAccount, 'id'>,
  { digest, at }: { readonly digest: Uint8Array; readonly at: string },
): void {
  inventory.run(
    'DELETE FROM session WHERE last_used <= ? OR started_at <= ?',
    before(at, idleMinutes),
    before(at, longestMinutes),
  );
  inventory.run(
    'INSERT INTO session (digest, account, started_at, last_used) VALUES (?, ?, ?, ?)',
    digest,
    id,
    instant(at),
    instant(at),
  );
}

/** Notes that a session was used, so that it goes on. */
export function noteUse(inventory: Inventory, digest: Uint8Array, at: string): void {
  inventory.run('UPDATE session SET last_used = ? WHERE digest = ?', instant(at), digest);
}

/** Ends a session, if there is such a one. */
export function endSession(inventory: Inventory, digest: Uint8Array): void {
  inventory.run('DELETE FROM session WHERE digest = ?', digest);
}

function before(now: string, minutes: number): string {
  return instant(new Date(Date.parse(now) - minutes * 60_000).toISOString());
}
