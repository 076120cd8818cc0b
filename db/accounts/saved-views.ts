import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import type { StoredAccount } from './accounts.ts';

/** A list that an account has given a name. */
export interface SavedView {
  readonly id: number;
  /** The number of the account that it belongs to. */
  readonly account: number;
  readonly name: string;
  /** Filter, order and columns, as a query string without its question mark. */
  readonly query: string;
  readonly shared: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A view to store. */
export interface NewView extends Pick<SavedView, 'name' | 'query' | 'shared'> {
  readonly at: string;
}

interface ViewRow extends Omit<SavedView, 'shared'> {
  readonly shared: number;
}

const selectView = 'SELECT id, account, name, query, shared, created_at AS createdAt FROM saved_view';

/** The views of an account, and all that are shared; in the order in which they were saved. */
export function viewsFor(inventory: Inventory, { id }: Pick<StoredAccount, 'id'>): readonly SavedView[] {
  return inventory.all<ViewRow>(`${selectView} WHERE account = ? OR shared = 1 ORDER BY id`, id).map(toView);
}

/** The view with this number; null if there is none. */
export function viewOf(inventory: Inventory, id: number): SavedView | null {
  const row = inventory.get<ViewRow>(`${selectView} WHERE id = ?`, id);
  return row === undefined ? null : toView(row);
}

/** Stores a view of an account, in the place of its view of the same name. Returns its number. */
export function storeView(
  inventory: Inventory,
  { id }: Pick<StoredAccount, 'id'>,
  { name, query, shared, at }: NewView,
): number {
  const row = inventory.get<{ id: number }>(
    `INSERT INTO saved_view (account, name, query, shared, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account, name) DO UPDATE SET query = excluded.query, shared = excluded.shared,
       created_at = excluded.created_at RETURNING id`,
    id,
    name,
    query,
    shared ? 1 : 0,
    instant(at),
  );
  return row?.id ?? 0;
}

/** Deletes a view. */
export function deleteView(inventory: Inventory, { id }: Pick<SavedView, 'id'>): void {
  inventory.run('DELETE FROM saved_view WHERE id = ?', id);
}

function toView(row: ViewRow): SavedView {
  return { ...row, shared: row.shared === 1 };
}
