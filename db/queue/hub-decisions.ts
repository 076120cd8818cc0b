import { randomBytes } from 'node:crypto';
import type { DecisionMessage } from '../../src/model/site-message.ts';
import type { Inventory } from '../inventory.ts';
import { utcNow } from '../values/time.ts';
import { queueOf } from './queue.ts';

/** A decision of the hub that goes to a site. */
export interface HubDecision {
  readonly id: string;
  readonly message: DecisionMessage;
}

/**
 * Sends a decision to the other side, in the transaction that records it: from a site's inventory to its hub, from a hub's to the site of the
 * device. Returns the id that a hub gave it; null otherwise.
 */
export function sendDecision(
  inventory: Inventory,
  device: { readonly site: string },
  message: () => DecisionMessage,
): string | null {
  queueOf(inventory, device.site)?.(message());
  const isOurs = inventory.get(
    'SELECT 1 FROM hub_site WHERE site = ? AND stream IS NOT NULL AND removed_at IS NULL',
    device.site,
  );
  return isOurs === undefined ? null : queueForSite(inventory, device.site, message());
}

/** Puts a decision of a hub at the end of what a site is to get; returns its id. */
export function queueForSite(inventory: Inventory, site: string, message: DecisionMessage): string {
  const id = randomBytes(16).toString('hex');
  const sql = 'INSERT INTO hub_decision (id, site, message) VALUES (?, ?, ?)';
  inventory.run(sql, id, site, JSON.stringify(message));
  return id;
}

/** The sites that have yet to confirm decisions of the hub, and a text that changes with what waits. */
export function sitesToHear(
  inventory: Inventory,
): readonly { readonly site: string; readonly state: string }[] {
  return inventory.all(
    "SELECT site, min(number) || ' ' || max(number) || ' ' || count(*) AS state FROM hub_decision GROUP BY site",
  );
}

/** The decisions of the hub that a site has not confirmed, oldest first. */
export function decisionsFor(inventory: Inventory, site: string, limit: number): readonly HubDecision[] {
  return inventory
    .all<{ id: string; message: string }>(
      'SELECT id, message FROM hub_decision WHERE site = ? ORDER BY number LIMIT ?',
      site,
      limit,
    )
    .map(({ id, message }) => ({ id, message: JSON.parse(message) as DecisionMessage }));
}

/** Takes a decision off, which the site has confirmed. False if it was not waiting. */
export function confirmDecision(inventory: Inventory, id: string): boolean {
  return inventory.run('DELETE FROM hub_decision WHERE id = ?', id).changes > 0;
}

/** Whether a statement about a device that was made here, at a hub, is still to be confirmed by its site. */
export function isUnconfirmed(inventory: Inventory, device: number): boolean {
  const sql = `SELECT 1 FROM audit a JOIN hub_decision h ON h.id = a.detail ->> '$.id'
     WHERE a.device = ? AND a.detail ->> '$.finding.from.at' IS NOT a.detail ->> '$.finding.to.at'`;
  return inventory.get(sql, device) !== undefined;
}

/** Notes at a site that a decision of the hub is taken; false if it was before. */
export function takeDecision(inventory: Inventory, id: string): boolean {
  return (
    inventory.run(
      'INSERT INTO hub_decision_taken (id, taken_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
      id,
      utcNow(),
    ).changes > 0
  );
}
