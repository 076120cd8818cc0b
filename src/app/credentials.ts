import { endSessions } from '../../db/accounts/sessions.ts';
import { deleteToken, insertToken, tokensOf } from '../../db/accounts/tokens.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { counted } from '../model/counted.ts';
import { Refused } from '../model/refused.ts';
import { audit, checkOwn, known, type Named, usable } from './known-account.ts';
import { digestOf, newSecret } from './secret.ts';

/** The most tokens of an account: one for each program, and some that were forgotten. */
const mostTokens = 20;

/**
 * Makes a token of the API for an account, and returns it: it is kept as its digest only. Takes the account itself, or the role admin. Throws
 * Refused for an account of an identity provider: nothing here would end its token when it leaves.
 */
export function addToken(
  inventory: Inventory,
  account: Account,
  { name, label, at }: Named & { readonly label: string },
): { readonly id: number; readonly token: string } {
  checkOwn(account, name);
  const text = label === '' ? '' : usable(label, 'label of a token');
  // Programs that look for secrets in files know it by its beginning.
  const token = `camcensus_${newSecret()}`;
  return inventory.write(() => {
    const found = known(inventory, name);
    if (found.provider !== null)
      throw new Refused(
        `${found.name} logs in with ${found.provider.issuer}. Make tokens for an account with a password here.`,
      );
    if (tokensOf(inventory, found).length >= mostTokens)
      throw new Refused(`Account ${found.name} has ${mostTokens} tokens. Revoke one first.`);
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

/** Revokes a token of an account. Takes the account itself, or the role admin. Throws Refused if it has none with this number. */
export function revokeToken(
  inventory: Inventory,
  account: Account,
  { name, token, at }: Named & { readonly token: number },
): void {
  checkOwn(account, name);
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

/**
 * Ends a session of an account, or all of them (`session` null). Takes the account itself, or the role admin. Throws Refused if the session is
 * over already.
 */
export function revokeSessions(
  inventory: Inventory,
  account: Account,
  { name, session, at }: Named & { readonly session: string | null },
): void {
  checkOwn(account, name);
  inventory.write(() => {
    const found = known(inventory, name);
    const ended = endSessions(inventory, found, session);
    if (ended === 0 && session !== null) throw new Refused('This session is over already.');
    if (ended === 0) return;
    audit(inventory, account, {
      at,
      action: 'end sessions',
      message: `${counted(ended, 'session')} of account ${found.name} ended.`,
      detail: { account: found.name, sessions: ended },
    });
  });
}
