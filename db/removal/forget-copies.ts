import { copiesBeside, deleteCopy, holdsAny, type Sought } from '../file/copies.ts';
import type { Inventory } from '../inventory.ts';

/** What became of the copies beside the inventory in which a forgotten host was; `unreadable` ones may hold it. */
export type CopiesForgotten = Readonly<
  Record<'deleted' | 'kept' | 'aside' | 'unreadable', readonly string[]>
>;

/**
 * Deletes the copies that were made before upgrades and hold a forgotten host; with `keep` it only names them. An inventory that a
 * restore put aside is only named: it may be the only one of its time.
 */
export function forgetInCopies(
  { path }: Inventory,
  sought: Sought,
  { keep }: { readonly keep: boolean },
): CopiesForgotten {
  const found = {
    deleted: [] as string[],
    kept: [] as string[],
    aside: [] as string[],
    unreadable: [] as string[],
  };
  for (const { file, kind } of copiesBeside(path)) {
    const holds = holdsAny(file, sought);
    if (holds === false) continue;
    if (holds === null) found.unreadable.push(file);
    else if (kind === 'aside') found.aside.push(file);
    else if (keep) found.kept.push(file);
    else {
      deleteCopy(file);
      found.deleted.push(file);
    }
  }
  return found;
}
