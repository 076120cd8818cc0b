import type { Hono } from 'hono';
import type { Inventory } from '../../db/inventory.ts';
import { apiApp } from './api/app.ts';
import type { InForce } from './dashboard/answers/in-force.ts';
import { type DashboardParts, dashboardApp } from './dashboard/app.tsx';
import { zonesOf } from './dashboard/local-time.ts';
import { accountsOf } from './sign-in/accounts.ts';
import { Cookies } from './sign-in/cookies.ts';
import { Csrf } from './sign-in/csrf.ts';
import { SignIn, type SignInParts } from './sign-in/sign-in.ts';
import type { Env } from './sign-in/visitor.ts';
import { Views } from './views.ts';

/** What the dashboard on an inventory takes besides. */
export interface DashboardOptions extends Pick<DashboardParts, 'failed' | 'note'>, SignInParts {
  readonly inForce: () => InForce;
  /** Whether TLS is used, so that cookies are for it only. */
  readonly secure?: boolean;
  now?(): Date;
}

/**
 * The pages and the API on an inventory. `inventory` only reads, and sees what others write; connections of its own for accounts of some
 * sites and for sessions are opened once they are needed, and closed with `close`.
 */
export function dashboardOn(
  inventory: Inventory,
  { inForce, failed, note, secure = false, now = () => new Date(), ...parts }: DashboardOptions,
): { readonly app: Hono<Env>; close(): void } {
  const accounts = accountsOf(inventory, now);
  const views = new Views(inventory, inForce);
  const door = { signIn: new SignIn(accounts, parts), cookies: new Cookies(secure), csrf: new Csrf() };
  const app = dashboardApp({
    censusOf: (account) => views.of(account).census,
    zones: () => zonesOf(inForce().config.sites),
    door,
    failed,
    note,
  });
  app.route(
    '/api/v1',
    apiApp((account) => views.of(account).resources, failed),
  );
  return {
    app,
    close: () => {
      views.close();
      accounts.close();
    },
  };
}
