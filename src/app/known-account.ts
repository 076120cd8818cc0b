import { accountNamed, isSameName, listAccounts, type StoredAccount } from '../../db/accounts/accounts.ts';
import { addAuditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { checkRole } from './account.ts';

/** The longest name of an account, and of a token's label, in characters. */
const longest = 64;

/** Which account is meant, and when something is done to it (ISO 8601). */
export interface Named {
  readonly name: string;
  readonly at: string;
}

/** Throws Refused unless the account is an administrator of all sites. */
export function checkAdmin(account: Account): void {
  checkRole(account, 'admin');
  if (account.sites !== null)
    throw new Refused(
      `${account.name} sees some sites only, and accounts are for all. Ask an administrator.`,
    );
}

/** Throws Refused unless the account is the one with this name, or an administrator of all sites. */
export function checkOwn(account: Account, name: string): void {
  if (!isSameName(account.name, clean(name).trim())) checkAdmin(account);
}

/** The account with a name. Throws Refused if there is none. */
export function known(inventory: Inventory, name: string): StoredAccount {
  const found = accountNamed(inventory, clean(name).trim());
  if (found !== null) return found;
  throw new Refused(`There is no account "${clean(name)}". \`camcensus users list\` shows them.`);
}

/** Throws Refused if others exist and none of them is an administrator of all sites: someone has to look after them. */
export function checkOtherAdmin(inventory: Inventory, found: StoredAccount): void {
  if (!isAdminOfAll(found)) return;
  const others = listAccounts(inventory).filter(({ id }) => id !== found.id);
  if (others.length > 0 && !others.some(isAdminOfAll))
    throw new Refused(
      `${found.name} is the only admin. Add another one first, or remove the other accounts before.`,
    );
}

function isAdminOfAll({ role, sites }: Account): boolean {
  return role === 'admin' && sites === null;
}

/** Throws Refused for an account whose role and password are its identity provider's. */
export function checkLocal({ name, provider }: StoredAccount): void {
  if (provider !== null)
    throw new Refused(`${name} logs in with ${provider.issuer}, which has its role and password.`);
}

/** A name or label, cleaned. Throws Refused for one that is empty or too long; `what` names it. */
export function usable(text: string, what: string): string {
  const found = clean(text).trim();
  if (found !== '' && [...found].length <= longest) return found;
  throw new Refused(`A ${what} has 1 to ${longest} characters.`);
}

/** The sites of an account in words. */
export function sitesText({ sites }: Pick<Account, 'sites'>): string {
  return sites === null ? 'all sites' : sites.map(clean).join(', ');
}

/** Records what was done to an account. */
export function audit(
  inventory: Inventory,
  { name: who }: Account,
  entry: { at: string; action: string; message: string; detail: unknown },
): void {
  addAuditEntry(inventory, { who, device: null, ...entry });
}
