import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { accountOf, type StoredAccount } from './accounts.ts';

/** A session that is not used for so long is over, in minutes. */
const idleMinutes = 60;
/** It is over so long after its login, however it is used, in minutes. */
const longestMinutes = 12 * 60;
/** The use of a session is noted again after so many minutes: pages need not write each time. */
const notedMinutes = 5;

/** So many digits of a digest distinguish the sessions of an account. */
const markDigits = 16;

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
  {
    digest,
    at,
    client,
  }: { readonly digest: Uint8Array; readonly at: string; readonly client?: string | null },
): void {
  inventory.run(
    'DELETE FROM session WHERE last_used <= ? OR started_at <= ?',
    before(at, idleMinutes),
    before(at, longestMinutes),
  );
  inventory.run(
    'INSERT INTO session (digest, account, started_at, last_used, client) VALUES (?, ?, ?, ?, ?)',
    digest,
    id,
    instant(at),
    instant(at),
    client ?? null,
  );
}

/** Notes that a session was used, so that it goes on. */
export function noteUse(inventory: Inventory, digest: Uint8Array, at: string): void {
  inventory.run('UPDATE session SET last_used = ? WHERE digest = ?', instant(at), digest);
}

/** A session, as a person recognises it. */
export interface ListedSession {
  /** Names it in forms; it is no secret. */
  readonly mark: string;
  readonly account: number;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601, some minutes old. */
  readonly lastUsed: string;
  /** The address that it was started from; null for this machine. */
  readonly client: string | null;
}

/** The sessions that go on at a time (ISO 8601), the newest first; `account`: of this one alone. */
export function listSessions(
  inventory: Inventory,
  now: string,
  { account }: { readonly account?: number } = {},
): readonly ListedSession[] {
  return inventory.all<ListedSession>(
    `SELECT substr(hex(digest), 1, ${markDigits}) AS mark, account, started_at AS startedAt, last_used AS lastUsed, client
     FROM session WHERE last_used > ? AND started_at > ? AND (? IS NULL OR account = ?) ORDER BY started_at DESC, mark`,
    before(now, idleMinutes),
    before(now, longestMinutes),
    account ?? null,
    account ?? null,
  );
}

/** What {@link ListedSession} calls the session with this digest. */
export function markOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex').toUpperCase().slice(0, markDigits);
}

/** Ends sessions of an account: the one with a mark, or all; returns how many. */
export function endSessions(inventory: Inventory, { id }: StoredAccount, mark: string | null): number {
  return inventory.run(
    `DELETE FROM session WHERE account = ? AND (? IS NULL OR substr(hex(digest), 1, ${markDigits}) = ?)`,
    id,
    mark,
    mark,
  ).changes;
}

/** Ends a session, if there is such a one. */
export function endSession(inventory: Inventory, digest: Uint8Array): void {
  inventory.run('DELETE FROM session WHERE digest = ?', digest);
}

function before(now: string, minutes: number): string {
  return instant(new Date(Date.parse(now) - minutes * 60_000).toISOString());
}
