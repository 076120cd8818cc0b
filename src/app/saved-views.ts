import { accountNamed, listAccounts, type StoredAccount } from '../../db/accounts/accounts.ts';
import { deleteView, type SavedView, storeView, viewOf, viewsFor } from '../../db/accounts/saved-views.ts';
import { addAuditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { checkRole, NotThere, sees } from './account.ts';

/** The longest name of a view, and the longest query, in characters. */
const longestName = 64;
const longestQuery = 2_000;
/** So many views an account may have. */
const mostViews = 50;

/** A saved view as an account sees it. */
export interface SeenView extends SavedView {
  /** The name of the account that it belongs to. */
  readonly by: string;
  /** Whether it is the account's own. */
  readonly own: boolean;
  /** Whether the account may delete it. */
  readonly deletable: boolean;
}

/** A view to save. `at` is ISO 8601. */
export interface ViewToSave {
  readonly name: string;
  /** Filter, order and columns, as a query string without its question mark: as the web has parsed and written it. */
  readonly query: string;
  readonly shared: boolean;
  readonly at: string;
}

/**
 * The views that an account sees: its own, and those that others share. A shared one that names a site, or is of an account of some sites,
 * is for accounts that see that site, or one of these; any other is for accounts of all sites: its name and its words may reveal what is
 * there. None without a login.
 */
export function viewsSeen(inventory: Inventory, account: Account): readonly SeenView[] {
  const own = accountNamed(inventory, account.name);
  if (own === null) return [];
  const owners = new Map(listAccounts(inventory).map((one) => [one.id, one]));
  return viewsFor(inventory, own).flatMap((view): SeenView[] => {
    const owner = owners.get(view.account);
    if (owner === undefined || (owner.id !== own.id && !isFor(account, view, owner))) return [];
    const isOwn = owner.id === own.id;
    return [{ ...view, by: owner.name, own: isOwn, deletable: isOwn || account.role === 'admin' }];
  });
}

function isFor(account: Account, { query }: SavedView, owner: StoredAccount): boolean {
  const sites = new URLSearchParams(query).getAll('site');
  if (!sites.every((site) => sees(account, site))) return false;
  if (owner.sites === null) return sites.length > 0 || account.sites === null;
  return owner.sites.some((one) => sees(account, one));
}

/**
 * Saves a list under a name, in the place of the account's view of that name, and returns its number. To share it takes the role editor,
 * and leaves an entry in the audit trail. Throws Refused for an unusable name, or where the account has too many.
 */
export function saveView(
  inventory: Inventory,
  account: Account,
  { query, shared, at, ...typed }: ViewToSave,
): number {
  if (shared) checkRole(account, 'editor');
  const name = clean(typed.name).trim();
  if (name === '' || [...name].length > longestName)
    throw new Refused(`A name of a view has 1 to ${longestName} characters.`);
  if (query.length > longestQuery) throw new Refused('This list has too long a filter to be saved.');
  return inventory.write(() => {
    const own = accountNamed(inventory, account.name);
    if (own === null) throw new Refused('Views are saved by accounts. Log in first.');
    const mine = viewsFor(inventory, own).filter(({ account: of }) => of === own.id);
    if (mine.length >= mostViews && !mine.some((one) => one.name === name))
      throw new Refused(`You have ${mostViews} views. Delete one first.`);
    const id = storeView(inventory, own, { name, query, shared, at });
    if (shared)
      note(inventory, account, { at, action: 'share view', message: `View "${name}" was shared.`, view: id });
    return id;
  });
}

/** Deletes a view: the account's own, or as an admin any that it sees. Throws NotThere for others. */
export function removeView(
  inventory: Inventory,
  account: Account,
  { id, at }: { readonly id: number; readonly at: string },
): void {
  inventory.write(() => {
    const view = viewsSeen(inventory, account).find((one) => one.id === id);
    if (view === undefined || viewOf(inventory, id) === null) throw new NotThere(`There is no view ${id}.`);
    if (!view.deletable)
      throw new Refused(`View "${view.name}" is of ${view.by}, who can delete it, or an admin.`);
    deleteView(inventory, view);
    if (view.shared)
      note(inventory, account, {
        at,
        action: 'delete view',
        message: `Shared view "${view.name}" was deleted.`,
        view: id,
      });
  });
}

interface Noted {
  readonly at: string;
  readonly action: string;
  readonly message: string;
  readonly view: number;
}

function note(inventory: Inventory, { name: who }: Account, { at, action, message, view }: Noted): void {
  addAuditEntry(inventory, { at, who, action, device: null, message, detail: { view } });
}
