import type { Inventory } from '../inventory.ts';

/** A sweep that has ended, and the newest version of any device then; null if nothing had been recorded. */
export interface Ended {
  readonly id: number;
  readonly version: number | null;
}

/**
 * A site's last sweep that has ended (of those up to `upTo`, if given), and the one to compare it with: the one before it and before those that it continues, which
 * are part of it.
 */
export function lastTwo(
  inventory: Inventory,
  site: string,
  upTo = Number.MAX_SAFE_INTEGER,
): { readonly last: Ended | undefined; readonly previous: Ended | undefined } {
  const [last, ...before] = inventory.all<Ended & { continues: number | null }>(
    "SELECT id, continues, last_version AS version FROM sweep WHERE site = ? AND outcome <> 'running' AND id <= ? ORDER BY id DESC",
    site,
    upTo,
  );
  const parts = new Set<number | null>([last?.continues ?? null]);
  const previous = before.find(({ id, continues }) => {
    if (parts.has(id)) parts.add(continues);
    return !parts.has(id);
  });
  return { last, previous };
}

/** The site of the newest sweep, also of one that is running; undefined before the first. */
export function sweptLast(inventory: Inventory): string | undefined {
  return inventory.get<{ site: string }>('SELECT site FROM sweep ORDER BY id DESC LIMIT 1')?.site;
}
