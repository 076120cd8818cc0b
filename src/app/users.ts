import {
  accountNamed,
  deleteAccount,
  insertAccount,
  listAccounts,
  type StoredAccount,
  setPassword,
} from '../../db/accounts/accounts.ts';
import { deleteToken, insertToken } from '../../db/accounts/tokens.ts';
import { siteNames } from '../../db/devices/sites.ts';
import { addAuditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account, Role } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { checkRole } from './account.ts';
import { hashOf } from './password.ts';
import { digestOf, newSecret } from './secret.ts';

/** The longest name of an account, and of a token's label, in characters. */
const longest = 64;

/** An account to add; `declared` are the sites of the config, which may be unswept. `at` is ISO 8601. */
export interface NewUser {
  readonly name: string;
  readonly role: Role;
  /** Null: all. */
  readonly sites: readonly string[] | null;
  readonly declared: readonly string[];
  readonly password: string;
  readonly at: string;
}

/**
 * Adds an account to the dashboard. Takes the role admin. Throws Refused for a name that is taken or unusable, a short password or an
 * unknown site.
 */
export async function addUser(inventory: Inventory, account: Account, user: NewUser): Promise<StoredAccount> {
  checkAdmin(account);
  const { role, sites, at, declared } = user;
  const name = usable(user.name, 'name of an account');
  const password = await hashOf(user.password);
  return inventory.write(() => {
    if (accountNamed(inventory, name) !== null)
      throw new Refused(`There is an account ${name} already. Names differ by more than capitals.`);
    checkSites(sites ?? [], [...siteNames(inventory), ...declared]);
    insertAccount(inventory, { name, role, sites, password, at });
    const where = sites === null ? 'all sites' : sites.map(clean).join(', ');
    audit(inventory, account, {
      at,
      action: 'add account',
      message: `Account ${name} was added: ${role}, ${where}.`,
      detail: { account: name, role, sites },
    });
    return known(inventory, name);
  });
}

/** Removes an account with its sessions and tokens. Takes the role admin. Throws Refused for the last admin while others exist. */
export function removeUser(inventory: Inventory, account: Account, { name, at }: Named): void {
  checkAdmin(account);
  inventory.write(() => {
    const found = known(inventory, name);
    const others = listAccounts(inventory).filter(({ id }) => id !== found.id);
    if (found.role === 'admin' && others.length > 0 && others.every(({ role }) => role !== 'admin'))
      throw new Refused(
        `${found.name} is the only admin. Add another one first, or remove the other accounts before.`,
      );
    deleteAccount(inventory, found);
    audit(inventory, account, {
      at,
      action: 'remove account',
      message: `Account ${found.name} was removed, with its sessions and tokens.`,
      detail: { account: found.name },
    });
  });
}

/** Changes the password of an account, which ends its sessions. Takes the role admin. */
export async function changePassword(
  inventory: Inventory,
  account: Account,
  { name, password, at }: Named & { readonly password: string },
): Promise<void> {
  checkAdmin(account);
  const hash = await hashOf(password);
  inventory.write(() => {
    const found = known(inventory, name);
    setPassword(inventory, found, hash);
    audit(inventory, account, {
      at,
      action: 'change password',
      message: `The password of account ${found.name} was changed, and its sessions ended.`,
      detail: { account: found.name },
    });
  });
}

/** Makes a token of the API for an account, and returns it: it is kept as its digest only. Takes the role admin. */
export function addToken(
  inventory: Inventory,
  account: Account,
  { name, label, at }: Named & { readonly label: string },
): { readonly id: number; readonly token: string } {
  checkAdmin(account);
  const text = label === '' ? '' : usable(label, 'label of a token');
  // Programs that look for secrets in files know it by its beginning.
  const token = `camcensus_${newSecret()}`;
  return inventory.write(() => {
    const found = known(inventory, name);
    const id = insertToken(inventory, found, { digest: digestOf(token), label: text, at });
    audit(inventory, account, {
      at,
      action: 'add token',
      message: `Token ${id}${text === '' ? '' : ` (${text})`} of account ${found.name} was made.`,
      detail: { account: found.name, token: id },
    });
    return { id, token };
  });
}

/** Revokes a token of an account. Takes the role admin. Throws Refused if the account has none with this number. */
export function revokeToken(
  inventory: Inventory,
  account: Account,
  { name, token, at }: Named & { readonly token: number },
): void {
  checkAdmin(account);
  inventory.write(() => {
    const found = known(inventory, name);
    if (!deleteToken(inventory, found, token))
      throw new Refused(`Account ${found.name} has no token ${token}. \`camcensus users list\` shows them.`);
    audit(inventory, account, {
      at,
      action: 'revoke token',
      message: `Token ${token} of account ${found.name} was revoked.`,
      detail: { account: found.name, token },
    });
  });
}

/** Which account is meant, and when something is done to it (ISO 8601). */
export interface Named {
  readonly name: string;
  readonly at: string;
}

function checkAdmin(account: Account): void {
  checkRole(account, 'admin');
  if (account.sites !== null)
    throw new Refused(
      `${account.name} sees some sites only, and accounts are for all. Ask an administrator.`,
    );
}

function known(inventory: Inventory, name: string): StoredAccount {
  const found = accountNamed(inventory, clean(name).trim());
  if (found !== null) return found;
  throw new Refused(`There is no account "${clean(name)}". \`camcensus users list\` shows them.`);
}

function usable(text: string, what: string): string {
  const found = clean(text).trim();
  if (found !== '' && [...found].length <= longest) return found;
  throw new Refused(`A ${what} has 1 to ${longest} characters.`);
}

function checkSites(sites: readonly string[], existing: readonly string[]): void {
  const unknown = sites.find((site) => !existing.includes(site));
  if (unknown === undefined) return;
  const has = existing.length === 0 ? 'There is none.' : `There are: ${[...new Set(existing)].join(', ')}.`;
  throw new Refused(`There is no site "${clean(unknown)}" in the inventory or the config. ${has}`);
}

function audit(
  inventory: Inventory,
  { name: who }: Account,
  entry: { at: string; action: string; message: string; detail: unknown },
): void {
  addAuditEntry(inventory, { who, device: null, ...entry });
}
