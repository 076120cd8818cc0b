import process from 'node:process';
import { accountNamed, listAccounts, type StoredAccount } from '../../../db/accounts/accounts.ts';
import { type ApiToken, listTokens } from '../../../db/accounts/tokens.ts';
import { operator } from '../../app/account.ts';
import { addToken, revokeToken } from '../../app/credentials.ts';
import { sitesText } from '../../app/known-account.ts';
import { addUser, changePassword, changeRole, removeUser } from '../../app/users.ts';
import { readSecret } from '../../config/private-file.ts';
import { type TableColumn, tableOf } from '../../export/fitted-grid.ts';
import type { Account, Role } from '../../model/account.ts';
import { minute } from '../../model/moment.ts';
import { clean } from '../../model/text.ts';
import type { PrintedOptions } from '../options/options.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, printText, roomFor, say } from '../terminal.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `users remove`. */
export interface UserOptions extends CommonOptions {
  readonly by?: string;
}

/** Options of `users list`. */
export interface UserListOptions extends CommonOptions, PrintedOptions {
  readonly wide?: boolean;
}

/** Options of `users password`. */
export interface PasswordOptions extends UserOptions {
  readonly passwordFile: string;
  readonly revokeTokens?: boolean;
}

/** Options of `users add`. */
export interface AddUserOptions extends PasswordOptions {
  readonly role: Role;
  readonly site?: readonly string[];
}

/** Options of `users role`. */
export interface RoleOptions extends UserOptions {
  readonly role: Role;
  readonly site?: readonly string[];
  readonly allSites?: boolean;
}

/** Options of `users token`. */
export interface TokenOptions extends UserOptions {
  readonly label?: string;
  readonly revoke?: number;
}

/** Adds an account. */
export function add(name: string, options: AddUserOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, { config }) => {
    const user = {
      name,
      role: options.role,
      sites: options.site ?? null,
      declared: config.sites.map((site) => site.name),
      password: await passwordIn(options),
      at: now(),
    };
    const added = await addUser(inventory, by(options), user);
    await printText(`Account ${added.name} was added: ${added.role}, ${sitesText(added)}.`);
  });
}

/** Prints the accounts. */
export function list(options: UserListOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const tokens = listTokens(inventory);
    const found = listAccounts(inventory).map((account) => ({
      ...account,
      tokens: tokens.filter((one) => one.account === account.id),
    }));
    if (options.format === 'json')
      await printJson(
        found.map(({ id: _, tokens: own, ...account }) => ({
          ...account,
          tokens: own.map(({ account: __, ...token }) => token),
        })),
      );
    else
      await print(
        found.length === 0
          ? 'No accounts yet: the dashboard takes no login.'
          : tableOf(columns, found, roomFor(options)),
      );
  });
}

/** Removes an account. */
export function remove(name: string, options: UserOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    removeUser(inventory, by(options), { name, at: now() });
    const left = listAccounts(inventory).length;
    const open = left > 0 ? '' : ' No account is left: the dashboard takes no login any more.';
    await printText(`Account ${clean(name)} was removed.${open}`);
  });
}

/** Changes a role, and with it the sites if they are named. */
export function role(name: string, options: RoleOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, { config }) => {
    const sites = options.site ?? (options.allSites === true ? null : accountNamed(inventory, name)?.sites);
    const granted = {
      role: options.role,
      sites: sites ?? null,
      declared: config.sites.map((site) => site.name),
    };
    const isNew = changeRole(inventory, by(options), { name, at: now(), ...granted });
    const rights = `${options.role}, ${sitesText(granted)}`;
    await printText(
      isNew
        ? `Account ${clean(name)} is now ${rights}. Its sessions ended.`
        : `Account ${clean(name)} is ${rights} already: nothing was changed.`,
    );
  });
}

/** Changes a password. */
export function password(name: string, options: PasswordOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    const { revokeTokens: endTokens = false } = options;
    const changed = { name, password: await passwordIn(options), endTokens, at: now() };
    await changePassword(inventory, by(options), changed);
    const ended = endTokens ? 'its sessions and tokens ended' : 'its sessions ended';
    await printText(`The password of ${clean(name)} was changed, and ${ended}.`);
  });
}

/** Makes a token and prints it, or revokes one. */
export function token(name: string, options: TokenOptions): Promise<void> {
  const { label = '', revoke } = options;
  return withInventory(options, { readonly: false }, async (inventory) => {
    if (revoke !== undefined) {
      revokeToken(inventory, by(options), { name, token: revoke, at: now() });
      return printText(`Token ${revoke} of ${clean(name)} was revoked.`);
    }
    const made = addToken(inventory, by(options), { name, label, at: now() });
    // Only the token goes to stdout, so that a script can take it.
    say(`Token ${made.id} of ${clean(name)}. It is not shown again.`);
    return printText(made.token);
  });
}

function passwordIn({ passwordFile }: PasswordOptions): Promise<string> {
  const { platform, env } = process;
  const systemdFolder = env.CREDENTIALS_DIRECTORY || undefined;
  return readSecret(passwordFile, 'password file', { cwd: process.cwd(), platform, systemdFolder });
}

/** Who can write the file may do everything in it. */
function by(options: UserOptions): Account {
  return operator(who(options.by));
}

function now(): string {
  return new Date().toISOString();
}

type Listed = StoredAccount & { readonly tokens: readonly ApiToken[] };

const columns: readonly TableColumn<Listed>[] = [
  { title: 'NAME', rank: 0, least: 8, text: ({ name }) => clean(name) },
  { title: 'ROLE', rank: 0, least: null, text: ({ role }) => role },
  { title: 'SITES', rank: 0, least: 8, text: sitesText },
  {
    title: 'TOKENS',
    rank: 1,
    least: 8,
    text: ({ tokens }) => tokens.map(({ id, label }) => `${id}${label && ` ${clean(label)}`}`).join(', '),
  },
  { title: 'ADDED (UTC)', rank: 2, least: null, text: ({ createdAt }) => minute(createdAt) },
];
