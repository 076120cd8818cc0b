import type { Account, Role } from '../../src/model/account.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** An account as it is stored, without its password. */
export interface StoredAccount extends Account {
  readonly id: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The identity provider that it logs in with; null if it has a password here. */
  readonly provider: Provider | null;
}

/** Who an account is at its identity provider. */
export interface Provider {
  /** The provider's URL. */
  readonly issuer: string;
  /** What the provider calls the account, and never changes. */
  readonly subject: string;
}

/** An account to store; `password` is its scrypt hash with its parameters. */
export interface NewAccount extends Account {
  readonly password: string;
  readonly at: string;
}

/** Whether there is any account: from the first one on, the dashboard takes a login. */
export function hasAccounts(inventory: Inventory): boolean {
  return inventory.get('SELECT 1 FROM account LIMIT 1') !== undefined;
}

/** All accounts, by name. */
export function listAccounts(inventory: Inventory): readonly StoredAccount[] {
  return inventory.all<AccountRow>(`${selectAccount} ORDER BY a.name_key`).map(toAccount);
}

/** The account with this name, in any case; null if there is none. */
export function accountNamed(inventory: Inventory, name: string): StoredAccount | null {
  return read(inventory, 'a.name_key = ?', nameKey(name));
}

/** The account with this number; null if there is none. */
export function accountOf(inventory: Inventory, id: number): StoredAccount | null {
  return read(inventory, 'a.id = ?', id);
}

/** The account of a provider; null if it has none here yet. */
export function accountBySubject(inventory: Inventory, { issuer, subject }: Provider): StoredAccount | null {
  const row = inventory.get<{ account: number }>(
    'SELECT account FROM account_subject WHERE issuer = ? AND subject = ?',
    issuer,
    subject,
  );
  return row === undefined ? null : accountOf(inventory, row.account);
}

/** Its password's hash, with the parameters. */
export function passwordOf(inventory: Inventory, { id }: StoredAccount): string {
  return inventory.get<{ password: string }>('SELECT password FROM account WHERE id = ?', id)?.password ?? '';
}

/** Stores an account; its name must be free. Returns its number. */
export function insertAccount(inventory: Inventory, account: NewAccount): number {
  const { name, role, sites, password, at } = account;
  const { id } = inventory.run(
    'INSERT INTO account (name, name_key, role, all_sites, password, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    name,
    nameKey(name),
    role,
    sites === null ? 1 : 0,
    password,
    instant(at),
  );
  insertSites(inventory, id, sites);
  return id;
}

/** Records with which provider an account logs in. */
export function insertSubject(inventory: Inventory, account: number, { issuer, subject }: Provider): void {
  inventory.run(
    'INSERT INTO account_subject (account, issuer, subject) VALUES (?, ?, ?)',
    account,
    issuer,
    subject,
  );
}

/** Changes name, role and sites, and ends every session of the account. The name must be free. */
export function updateAccount(
  inventory: Inventory,
  { id }: StoredAccount,
  { name, role, sites }: Account,
): void {
  inventory.run(
    'UPDATE account SET name = ?, name_key = ?, role = ?, all_sites = ? WHERE id = ?',
    name,
    nameKey(name),
    role,
    sites === null ? 1 : 0,
    id,
  );
  inventory.run('DELETE FROM account_site WHERE account = ?', id);
  insertSites(inventory, id, sites);
  inventory.run('DELETE FROM session WHERE account = ?', id);
}

function insertSites(inventory: Inventory, id: number, sites: readonly string[] | null): void {
  for (const site of new Set(sites))
    inventory.run('INSERT INTO account_site (account, site) VALUES (?, ?)', id, site);
}

/** Changes the password, and ends every session of the account. */
export function setPassword(inventory: Inventory, { id }: StoredAccount, password: string): void {
  inventory.run('UPDATE account SET password = ? WHERE id = ?', password, id);
  inventory.run('DELETE FROM session WHERE account = ?', id);
}

/** Deletes an account with its sessions and tokens. */
export function deleteAccount(inventory: Inventory, { id }: StoredAccount): void {
  inventory.run('DELETE FROM account WHERE id = ?', id);
}

/** Whether two names are one account's. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Names that differ only in case or in how their letters are encoded are one. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

interface AccountRow {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly all_sites: number;
  readonly created_at: string;
  readonly sites: string;
  readonly issuer: string | null;
  readonly subject: string | null;
}

const selectAccount = `SELECT a.id, a.name, a.role, a.all_sites, a.created_at, s.issuer, s.subject,
  (SELECT json_group_array(site) FROM (SELECT site FROM account_site WHERE account = a.id ORDER BY site)) AS sites
  FROM account a LEFT JOIN account_subject s ON s.account = a.id`;

function read(inventory: Inventory, where: string, value: string | number): StoredAccount | null {
  const row = inventory.get<AccountRow>(`${selectAccount} WHERE ${where}`, value);
  return row === undefined ? null : toAccount(row);
}

function toAccount(row: AccountRow): StoredAccount {
  const { id, name, role, all_sites, created_at, sites, issuer, subject } = row;
  const provider = issuer === null || subject === null ? null : { issuer, subject };
  return {
    id,
    name,
    role,
    sites: all_sites === 1 ? null : JSON.parse(sites),
    createdAt: created_at,
    provider,
  };
}
