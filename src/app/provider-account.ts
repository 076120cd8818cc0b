import {
  accountBySubject,
  accountNamed,
  insertAccount,
  insertSubject,
  type Provider,
  type StoredAccount,
  updateAccount,
} from '../../db/accounts/accounts.ts';
import { endSessions } from '../../db/accounts/sessions.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { audit, known, sitesText } from './known-account.ts';
import { hashOfNothing } from './password.ts';

/** Who has logged in with the identity provider, and what the provider lets it do. */
export interface ProviderLogin extends Provider, Pick<Account, 'role' | 'sites'> {
  /** What people call it, such as its mail address. */
  readonly shown: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The account of a person who has logged in with the identity provider: added at the first login, and given the role, sites and name that the
 * provider has for it now, which ends its other sessions where they differ.
 */
export function enterFromProvider(inventory: Inventory, login: ProviderLogin): StoredAccount {
  const { role, sites, at } = login;
  const name = nameOf(login);
  return inventory.write(() => {
    const found = accountBySubject(inventory, login);
    const next = { name, role, sites };
    const other = accountNamed(inventory, name);
    if (other !== null && other.id !== found?.id)
      throw new Refused(`There is another account ${name} here. An administrator has to remove it first.`);
    if (found === null) {
      const id = insertAccount(inventory, { ...next, password: hashOfNothing(), at });
      insertSubject(inventory, id, login);
    } else if (found.name === name && found.role === role && sitesText(found) === sitesText(next))
      return found;
    else updateAccount(inventory, found, next);
    const was = found === null ? '' : ` It was ${found.name}: ${found.role}, ${sitesText(found)}.`;
    audit(inventory, next, {
      at,
      action: found === null ? 'add account' : 'change role',
      message: `Account ${name} logged in with ${login.issuer}: ${role}, ${sitesText(next)}.${was}`,
      detail: { account: name, issuer: login.issuer, subject: login.subject, role, sites },
    });
    return known(inventory, name);
  });
}

/** Ends the sessions of an account that the identity provider lets do nothing any more; it may have none here. */
export function leaveByProvider(
  inventory: Inventory,
  { issuer, subject, at }: Provider & { readonly at: string },
): void {
  inventory.write(() => {
    const found = accountBySubject(inventory, { issuer, subject });
    if (found === null || endSessions(inventory, found, null) === 0) return;
    audit(inventory, found, {
      at,
      action: 'end sessions',
      message: `Account ${found.name} has no role at ${issuer} any more, and its sessions ended.`,
      detail: { account: found.name },
    });
  });
}

/** The shown name can change and be another's later; the subject cannot. */
function nameOf({ shown, subject }: ProviderLogin): string {
  const plain = clean(shown).trim().slice(0, 64);
  return plain === '' ? clean(subject) : `${plain} (${clean(subject)})`;
}
