import type { OrdersAnswer, SiteOrders, SweepAnswer } from '../../src/model/site-orders.ts';
import type { Inventory } from '../inventory.ts';
import { utcNow } from '../values/time.ts';

/** The newest orders of the hub; null if none ever came. */
export function hubOrders(inventory: Inventory): SiteOrders | null {
  const row = inventory.get<{ orders: string }>('SELECT orders FROM hub_orders');
  return row === undefined ? null : (JSON.parse(row.orders) as SiteOrders);
}

/** Keeps orders, if they are newer than those that are known. */
export function storeOrders(inventory: Inventory, orders: SiteOrders): boolean {
  return (
    inventory.run(
      `INSERT INTO hub_orders (id, number, orders, received_at) VALUES (1, @number, @orders, @at)
       ON CONFLICT DO UPDATE SET number = excluded.number, orders = excluded.orders, received_at = excluded.received_at
       WHERE excluded.number > number`,
      { number: orders.number, orders: JSON.stringify(orders), at: utcNow() },
    ).changes > 0
  );
}

/** Records what of the orders is not done, and why. */
export function noteRefused(inventory: Inventory, refused: readonly string[]): void {
  inventory.run('UPDATE hub_orders SET refused = ?', JSON.stringify(refused));
}

/** What became of the ordered sweep, and which sweep it is here, once it has begun. */
export interface SweepDone extends SweepAnswer {
  readonly sweep: number | null;
}

/** What became of the sweep that was ordered last; null if none was. */
export function sweepDone(inventory: Inventory): SweepDone | null {
  return (
    inventory.get<SweepDone>(
      `SELECT sweep_number AS number, sweep_state AS state, sweep_said AS said, sweep FROM hub_orders
       WHERE sweep_number IS NOT NULL`,
    ) ?? null
  );
}

/** Records what became of an ordered sweep. */
export function noteSweepDone(inventory: Inventory, { number, state, said, sweep }: SweepDone): void {
  inventory.run(
    'UPDATE hub_orders SET sweep_number = ?, sweep_state = ?, sweep_said = ?, sweep = ?',
    number,
    state,
    said,
    sweep,
  );
}

/** Records that the pack with a digest was tried, and why it was not taken; null: it was. */
export function noteKnowledge(inventory: Inventory, digest: string, message: string | null): void {
  inventory.run('UPDATE hub_orders SET knowledge_tried = ?, knowledge_said = ?', digest, message);
}

/** The digest of the pack that was tried last. */
export function knowledgeTried(inventory: Inventory): string | null {
  return (
    inventory.get<{ tried: string | null }>('SELECT knowledge_tried AS tried FROM hub_orders')?.tried ?? null
  );
}

/** The answer to the hub; null before it sent anything. */
export function ordersAnswer(inventory: Inventory): OrdersAnswer | null {
  const row = inventory.get<{
    number: number;
    refused: string;
    knowledgeSaid: string | null;
    issued: string | null;
  }>(
    `SELECT number, refused, knowledge_said AS knowledgeSaid, (SELECT issued_at FROM knowledge) AS issued FROM hub_orders`,
  );
  if (row === undefined) return null;
  const done = sweepDone(inventory);
  const { number, refused, knowledgeSaid, issued } = row;
  return {
    number,
    refused: [...(JSON.parse(refused) as string[]), ...(knowledgeSaid === null ? [] : [knowledgeSaid])],
    sweep: done === null ? null : { number: done.number, state: done.state, said: done.said },
    knowledge: issued,
  };
}
