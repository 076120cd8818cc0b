import {
  accountNamed,
  deleteAccount,
  hasAccounts,
  insertAccount,
  passwordOf,
  type StoredAccount,
  setPassword,
  updateAccount,
} from '../../db/accounts/accounts.ts';
import { deleteTokens } from '../../db/accounts/tokens.ts';
import { siteNames } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account, Role } from '../model/account.ts';
import { counted } from '../model/counted.ts';
import { Refused } from '../model/refused.ts';
import { sitesMeant } from '../model/site-hint.ts';
import { operator } from './account.ts';
import {
  audit,
  checkAdmin,
  checkLocal,
  checkOtherAdmin,
  known,
  type Named,
  sitesText,
  usable,
} from './known-account.ts';
import { hashOf, isPassword } from './password.ts';

/** A role, and the sites that it is for. */
export interface Granted {
  readonly role: Role;
  /** Null: all. */
  readonly sites: readonly string[] | null;
  /** The sites of the config, which may be unswept. */
  readonly declared: readonly string[];
}

/** An account to add. `at` is ISO 8601. */
export interface NewUser extends Granted, Named {
  readonly password: string;
}

/**
 * Adds an account to the dashboard. Takes the role admin. Throws Refused for a name that is taken or unusable, a short password or an
 * unknown site.
 */
export async function addUser(inventory: Inventory, account: Account, user: NewUser): Promise<StoredAccount> {
  checkAdmin(account);
  const { role, at } = user;
  const name = usable(user.name, 'name of an account');
  const password = await hashOf(user.password);
  return inventory.write(() => {
    if (accountNamed(inventory, name) !== null)
      throw new Refused(`There is an account ${name} already. Names differ by more than capitals.`);
    const sites = sitesOf(inventory, user);
    insertAccount(inventory, { name, role, sites, password, at });
    audit(inventory, account, {
      at,
      action: 'add account',
      message: `Account ${name} was added: ${role}, ${sitesText({ sites })}.`,
      detail: { account: name, role, sites },
    });
    return known(inventory, name);
  });
}

/**
 * Adds the first account, an administrator of all sites, for one who has shown the set-up code. Throws Refused once there is any account, and
 * for a name or password that is unusable.
 */
export async function addFirstUser(
  inventory: Inventory,
  { name, password, at }: Named & { readonly password: string },
): Promise<StoredAccount> {
  const first = { name: usable(name, 'name of an account'), role: 'admin', sites: null } as const;
  const hash = await hashOf(password);
  return inventory.write(() => {
    if (hasAccounts(inventory))
      throw new Refused('There is an account by now, and the set-up code holds no longer. Log in.');
    insertAccount(inventory, { ...first, password: hash, at });
    audit(inventory, operator('set-up code'), {
      at,
      action: 'add account',
      message: `Account ${first.name} was added with the set-up code: admin, all sites.`,
      detail: { account: first.name, role: first.role, sites: null },
    });
    return known(inventory, first.name);
  });
}

/** Removes an account with its sessions and tokens. Takes the role admin. Throws Refused for the last admin while others exist. */
export function removeUser(inventory: Inventory, account: Account, { name, at }: Named): void {
  checkAdmin(account);
  inventory.write(() => {
    const found = known(inventory, name);
    checkOtherAdmin(inventory, found);
    deleteAccount(inventory, found);
    audit(inventory, account, {
      at,
      action: 'remove account',
      message: `Account ${found.name} was removed, with its sessions and tokens.`,
      detail: { account: found.name },
    });
  });
}

/**
 * Gives an account another role or other sites, which ends its sessions. Takes the role admin. Returns false if it has both already. Throws
 * Refused for the last admin, an unknown site, and an account whose role comes from its identity provider.
 */
export function changeRole(
  inventory: Inventory,
  account: Account,
  { name, at, ...granted }: Named & Granted,
): boolean {
  checkAdmin(account);
  return inventory.write(() => {
    const found = known(inventory, name);
    checkLocal(found);
    const { role } = granted;
    const sites = sitesOf(inventory, granted);
    if (found.role === role && sitesText(found) === sitesText({ sites: sites && [...sites].sort() }))
      return false;
    if (role !== 'admin' || sites !== null) checkOtherAdmin(inventory, found);
    updateAccount(inventory, found, { name: found.name, role, sites });
    audit(inventory, account, {
      at,
      action: 'change role',
      message: `Account ${found.name} is now ${role}, ${sitesText({ sites })}; it was ${found.role}, ${sitesText(found)}. Its sessions ended.`,
      detail: { account: found.name, role, sites, was: { role: found.role, sites: found.sites } },
    });
    return true;
  });
}

/** A new password. `endTokens`: whether the tokens of the account end, too. */
export interface NewPassword {
  readonly password: string;
  readonly endTokens: boolean;
}

/** Changes the password of an account, which ends its sessions. Takes the role admin. */
export async function changePassword(
  inventory: Inventory,
  account: Account,
  { name, password, endTokens, at }: Named & NewPassword,
): Promise<void> {
  checkAdmin(account);
  checkLocal(known(inventory, name));
  const hash = await hashOf(password);
  inventory.write(() => storePassword(inventory, account, { name, at, hash, endTokens }));
}

/** A password in place of another. `verify` checks the former one. */
export interface OwnPassword extends NewPassword {
  readonly former: string;
  readonly at: string;
  readonly verify?: typeof isPassword;
}

/**
 * Changes the password of the account itself, which ends its sessions. Throws Refused if the former password is wrong, was changed
 * meanwhile, or is its identity provider's.
 */
export async function changeOwnPassword(
  inventory: Inventory,
  account: Account,
  { former, password, endTokens, at, verify = isPassword }: OwnPassword,
): Promise<void> {
  const stored = await checkPassword(inventory, account, { typed: former, verify });
  const hash = await hashOf(password);
  inventory.write(() => {
    if (passwordOf(inventory, known(inventory, account.name)) !== stored) throw new Refused(wrongPassword);
    storePassword(inventory, account, { name: account.name, at, hash, endTokens });
  });
}

const wrongPassword = 'The present password is wrong.';

/**
 * Checks that the one who is logged in typed its own password again; returns its hash. Throws Refused if it is wrong, or its identity
 * provider's.
 */
export async function checkPassword(
  inventory: Inventory,
  { name }: Pick<Account, 'name'>,
  { typed, verify }: { readonly typed: string; readonly verify: typeof isPassword },
): Promise<string> {
  const found = known(inventory, name);
  checkLocal(found);
  const stored = passwordOf(inventory, found);
  if (!(await verify(typed, stored))) throw new Refused(wrongPassword);
  return stored;
}

function storePassword(
  inventory: Inventory,
  account: Account,
  { name, at, hash, endTokens }: Named & Pick<NewPassword, 'endTokens'> & { readonly hash: string },
): void {
  const found = known(inventory, name);
  setPassword(inventory, found, hash);
  const tokens = endTokens ? deleteTokens(inventory, found) : 0;
  const ended = tokens === 0 ? 'its sessions ended' : `its sessions and ${counted(tokens, 'token')} ended`;
  audit(inventory, account, {
    at,
    action: 'change password',
    message: `The password of account ${found.name} was changed, and ${ended}.`,
    detail: { account: found.name, tokens },
  });
}

function sitesOf(inventory: Inventory, { sites, declared }: Granted): readonly string[] | null {
  if (sites === null) return null;
  if (sites.length === 0) throw new Refused('Name the sites that the account sees, or let it see all.');
  return sitesMeant(sites, [...siteNames(inventory), ...declared], 'There is none.');
}
