import type { Inventory } from '../inventory.ts';

// Delivered on every channel, long ago. Messages that wait or may not have arrived are kept.
const over = `FROM outbox o WHERE o.state = 'delivered' AND o.ended_at < @at
  AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.notice = o.notice AND (p.state <> 'delivered' OR p.ended_at >= @at))`;

/** How many messages were delivered before a time, on all of their channels. */
export function deliveredBefore(inventory: Inventory, at: string): number {
  return inventory.get<{ n: number }>(`SELECT count(*) AS n ${over}`, { at })?.n ?? 0;
}

/**
 * Deletes messages delivered before a time, and the content of their digests; that something was announced is kept, so that it is not
 * announced again. Returns how many. Inside a transaction.
 */
export function dropDelivered(inventory: Inventory, at: string): number {
  const notices = inventory.all<{ notice: number }>(`SELECT DISTINCT o.notice ${over}`, { at });
  const ids = JSON.stringify(notices.map(({ notice }) => notice));
  const { changes } = inventory.run(
    'DELETE FROM outbox WHERE notice IN (SELECT value FROM json_each(?))',
    ids,
  );
  inventory.run("UPDATE notice SET events = '[]' WHERE id IN (SELECT value FROM json_each(?))", ids);
  return changes;
}
