import { listAccounts, type StoredAccount } from '../../../db/accounts/accounts.ts';
import { type ListedSession, listSessions, markOf } from '../../../db/accounts/sessions.ts';
import { type ApiToken, listTokens, tokensOf } from '../../../db/accounts/tokens.ts';
import { siteNames } from '../../../db/devices/sites.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { digestOf } from '../../app/secret.ts';
import { byName } from '../../model/name-order.ts';
import type { Door } from './gate.ts';

/** What came of a form, for the page that is shown again. */
export interface Happened {
  /** Why nothing was changed. */
  readonly problem?: string;
  readonly status?: 400 | 403;
  /** A new token, which is shown this once. */
  readonly token?: { readonly id: number; readonly token: string };
}

/** One account, as its page shows it. */
export interface AccountShown {
  readonly account: StoredAccount;
  readonly isOwn: boolean;
  readonly sessions: readonly ListedSession[];
  /** What the session of this browser is called, if it is one of these. */
  readonly here: string | null;
  readonly tokens: readonly ApiToken[];
  /** All sites that there are, to choose from. */
  readonly sites: readonly string[];
  /** What the form before did. */
  readonly done: string | undefined;
}

/** All accounts, as their page shows them. */
export interface AccountsShown {
  readonly accounts: readonly (StoredAccount & {
    readonly sessions: readonly ListedSession[];
    readonly tokens: readonly ApiToken[];
  })[];
  readonly sites: readonly string[];
  readonly done: string | undefined;
}

/** `secret`: of the session of this browser. */
export function accountShown(
  door: Door,
  account: StoredAccount,
  {
    secret,
    isOwn,
    done,
  }: { readonly secret: string | null; readonly isOwn: boolean; readonly done: string | undefined },
): AccountShown {
  return door.signIn.accounts.read((inventory, now) => ({
    account,
    isOwn,
    done,
    sessions: listSessions(inventory, now, { account: account.id }),
    here: secret === null ? null : markOf(digestOf(secret)),
    tokens: tokensOf(inventory, account),
    // The form with sites is an administrator's only.
    sites: isOwn ? [] : sitesIn(inventory, door),
  }));
}

/** All accounts. */
export function accountsShown(door: Door, done: string | undefined): AccountsShown {
  return door.signIn.accounts.read((inventory, now) => {
    const [sessions, tokens] = [listSessions(inventory, now), listTokens(inventory)];
    const accounts = listAccounts(inventory).map((account) => ({
      ...account,
      sessions: sessions.filter((one) => one.account === account.id),
      tokens: tokens.filter((one) => one.account === account.id),
    }));
    return { accounts, sites: sitesIn(inventory, door), done };
  });
}

function sitesIn(inventory: Inventory, { declared }: Door): readonly string[] {
  return [...new Set([...siteNames(inventory), ...declared()])].sort(byName);
}

/** What people call an account: the name without the provider's subject. */
export function shownName({ name, provider }: Pick<StoredAccount, 'name' | 'provider'>): string {
  return provider === null ? name : name.replace(` (${provider.subject})`, '');
}
