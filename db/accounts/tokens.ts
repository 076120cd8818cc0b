import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { accountOf, type StoredAccount } from './accounts.ts';

/** A token of the API, without the token itself, which is not kept. */
export interface ApiToken {
  readonly id: number;
  readonly account: number;
  readonly label: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A token to store, as its digest. */
export interface NewToken {
  readonly digest: Uint8Array;
  readonly label: string;
  readonly at: string;
}

/** All tokens, oldest first. */
export function listTokens(inventory: Inventory): readonly ApiToken[] {
  return inventory.all<ApiToken>(
    'SELECT id, account, label, created_at AS createdAt FROM api_token ORDER BY id',
  );
}

/** The tokens of an account, oldest first. */
export function tokensOf(inventory: Inventory, { id }: Pick<StoredAccount, 'id'>): readonly ApiToken[] {
  return listTokens(inventory).filter(({ account }) => account === id);
}

/** Stores a token of an account; returns its number. */
export function insertToken(
  inventory: Inventory,
  { id }: Pick<StoredAccount, 'id'>,
  { digest, label, at }: NewToken,
): number {
  return inventory.run(
    'INSERT INTO api_token (account, digest, label, created_at) VALUES (?, ?, ?, ?)',
    id,
    digest,
    label,
    instant(at),
  ).id;
}

/** Deletes a token; false if the account has none with this number. */
export function deleteToken(inventory: Inventory, { id }: StoredAccount, token: number): boolean {
  return inventory.run('DELETE FROM api_token WHERE id = ? AND account = ?', token, id).changes > 0;
}

/** Deletes all tokens of an account; returns how many there were. */
export function deleteTokens(inventory: Inventory, { id }: Pick<StoredAccount, 'id'>): number {
  return inventory.run('DELETE FROM api_token WHERE account = ?', id).changes;
}

/** The account whose token has this digest; null if there is none. */
export function accountOfToken(inventory: Inventory, digest: Uint8Array): StoredAccount | null {
  const row = inventory.get<{ account: number }>('SELECT account FROM api_token WHERE digest = ?', digest);
  return row === undefined ? null : accountOf(inventory, row.account);
}
