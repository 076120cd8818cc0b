import { accountNamed, hasAccounts, passwordOf, type StoredAccount } from '../../../db/accounts/accounts.ts';
import { endSession, noteUse, sessionAt, startSession } from '../../../db/accounts/sessions.ts';
import { accountOfToken } from '../../../db/accounts/tokens.ts';
import { isUnwritable } from '../../../db/errors.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { digestOf, newSecret } from '../../app/secret.ts';
import { addFirstUser } from '../../app/users.ts';
import type { Account } from '../../model/account.ts';

/** How long a login waits for a sweep's transaction, in milliseconds: meanwhile no page is answered. */
const busyMs = 500;

/** An account and the hash of its password. */
export interface WithPassword {
  readonly account: StoredAccount;
  readonly hash: string;
}

/** The accounts of an inventory, and their sessions. Throws InventoryError `locked` where another process writes for too long. */
export interface Accounts {
  /** Whether there is any: then a login is demanded. */
  exist(): boolean;
  named(name: string): WithPassword | null;
  /** Whose session a secret is; null if there is none, or it is over. Notes its use. */
  bySession(secret: string): Account | null;
  /** The same without noting its use: a page that is only open uses nothing. */
  holderOf(secret: string): Account | null;
  byToken(token: string): Account | null;
  /** Starts a session and returns its secret; null if the account is gone, or has another password meanwhile. */
  start(known: WithPassword, client: string | null): string | null;
  end(secret: string): void;
  /** Adds the first account ({@link addFirstUser}). */
  addFirst(name: string, password: string): Promise<StoredAccount>;
  /** Reads accounts, for pages about them. */
  read<Result>(work: (inventory: Inventory, now: string) => Result): Result;
  /** Changes accounts by functions of src/app. */
  change<Result>(work: (inventory: Inventory, now: string) => Result): Result;
  close(): void;
}

/** `reader` is a connection that sees what others write; another one for sessions is opened when it is needed. */
export function accountsOf(reader: Inventory, now: () => Date): Accounts {
  let opened: Inventory | null = null;
  const writer = () => {
    if (opened !== null) return opened;
    const inventory = openInventory(reader.path, { create: false });
    inventory.get(`PRAGMA busy_timeout = ${busyMs}`);
    opened = inventory;
    return inventory;
  };
  const at = () => now().toISOString();
  const withPassword = (inventory: Inventory, name: string): WithPassword | null => {
    const account = accountNamed(inventory, name);
    return account && { account, hash: passwordOf(inventory, account) };
  };
  return {
    exist: () => hasAccounts(reader),
    named: (name) => reader.read(() => withPassword(reader, name)),
    bySession: (secret) => {
      const digest = digestOf(secret);
      const session = reader.read(() => sessionAt(reader, digest, at()));
      if (session === null) return null;
      if (session.stale) orLater(() => writer().writeSoon(() => noteUse(writer(), digest, at())));
      return session.account;
    },
    holderOf: (secret) => reader.read(() => sessionAt(reader, digestOf(secret), at()))?.account ?? null,
    byToken: (token) => reader.read(() => accountOfToken(reader, digestOf(token))),
    start: ({ account, hash }, client) => {
      const inventory = writer();
      return inventory.write(() => {
        const now = withPassword(inventory, account.name);
        if (now?.account.id !== account.id || now.hash !== hash) return null;
        const secret = newSecret();
        startSession(inventory, account, { digest: digestOf(secret), at: at(), client });
        return secret;
      });
    },
    end: (secret) => writer().write(() => endSession(writer(), digestOf(secret))),
    addFirst: (name, password) => addFirstUser(writer(), { name, password, at: at() }),
    read: (work) => reader.read(() => work(reader, at())),
    change: (work) => work(writer(), at()),
    close: () => opened?.close(),
  };
}

/**
 * That a session was used is noted with one of its next requests if that is not possible now: pages are read although another process
 * writes, or the disk is full.
 */
function orLater(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}
