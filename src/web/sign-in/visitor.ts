import type { Account } from '../../model/account.ts';
import type { Zones } from '../dashboard/local-time.ts';

/** For which account a request is answered. */
export interface Visitor {
  readonly account: Account;
  /** The token of the forms of a session; null without a login. */
  readonly csrf: string | null;
}

/** What the middlewares of the dashboard pass on to its routes. */
export interface Env {
  Variables: {
    visitor: Visitor;
    /** In which zones pages show moments. */
    zones: Zones;
    /** The client's address, where it is not this machine's; else null. */
    client: string | null;
  };
}

/** Who is on this machine, as long as there is no account. */
export const everyone: Visitor = { account: { name: '', role: 'viewer', sites: null }, csrf: null };

/** A visitor before the login, who sees no site. */
export const beforeLogin: Visitor = { account: { name: '', role: 'viewer', sites: [] }, csrf: null };

/** The token of the forms of a visitor who may change something; null for others. */
export function editingOf({ account, csrf }: Visitor): string | null {
  return account.role === 'viewer' ? null : csrf;
}
