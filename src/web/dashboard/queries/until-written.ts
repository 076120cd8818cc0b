import type { Inventory } from '../../../../db/inventory.ts';

/** Counts up whenever another connection has written to an inventory that this one only reads. */
export function stateOf(inventory: Inventory): number {
  return inventory.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
}

/** The result of a query, which runs again only once the inventory was written meanwhile. */
export function untilWritten<Result>(inventory: Inventory, query: () => Result): () => Result {
  let last: { readonly state: number; readonly result: Result } | null = null;
  return () => {
    const state = stateOf(inventory);
    if (last?.state !== state) last = { state, result: query() };
    return last.result;
  };
}
