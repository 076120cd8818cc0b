import type { AnyOf } from '../../src/model/any-of.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';
import { instant } from '../values/time.ts';

/** Most messages that are kept of one site; the oldest make room. */
const mostKept = 100;
/** Most bytes of a message that are kept. */
const keptBytes = 256_000;

/** A message that was not taken in, and why. */
export interface Quarantined {
  readonly id: number;
  readonly site: string;
  readonly at: string;
  /** A sentence for people. */
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** How often it came. */
  readonly times: number;
}

/** Keeps a message that cannot be taken in; the same one again is only counted. Inside a transaction. */
export function quarantine(inventory: Inventory, message: Omit<Quarantined, 'id' | 'times'>): void {
  const { site, reason } = message;
  const headers = JSON.stringify(message.headers);
  const body = message.body.subarray(0, keptBytes);
  const again = inventory.run(
    'UPDATE hub_quarantine SET times = times + 1, at = ? WHERE site = ? AND reason = ? AND headers = ? AND body = ?',
    instant(message.at),
    site,
    reason,
    headers,
    body,
  );
  if (again.changes > 0) return;
  inventory.run(
    'INSERT INTO hub_quarantine (site, at, reason, headers, body) VALUES (?, ?, ?, ?, ?)',
    site,
    instant(message.at),
    reason,
    headers,
    body,
  );
  inventory.run(
    `DELETE FROM hub_quarantine WHERE id IN (
       SELECT id FROM hub_quarantine WHERE site = ? ORDER BY id DESC LIMIT -1 OFFSET ?)`,
    site,
    mostKept,
  );
}

/** What is in quarantine, oldest first; of one site, or of all. */
export function quarantined(inventory: Inventory, site?: AnyOf): readonly Quarantined[] {
  return inventory
    .all<Omit<Quarantined, 'headers'> & { headers: string }>(
      `SELECT id, site, at, reason, headers, body, times FROM hub_quarantine
       WHERE @site IS NULL OR ${isAmong('site', '@site')} ORDER BY id`,
      { site: listed(site) },
    )
    .map((row) => ({ ...row, headers: JSON.parse(row.headers) as Record<string, string> }));
}

/** Deletes messages from the quarantine: those with these numbers. Returns how many. */
export function dropQuarantined(inventory: Inventory, ids: readonly number[]): number {
  return inventory.run(
    'DELETE FROM hub_quarantine WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  ).changes;
}
