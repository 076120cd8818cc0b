import type { Hono } from 'hono';
import type { Inventory } from '../../db/inventory.ts';
import { runningSweeps } from '../../db/sweeps/sweeps.ts';
import { viewsSeen } from '../app/saved-views.ts';
import { given } from '../model/given.ts';
import { apiApp } from './api/app.ts';
import { type DashboardParts, dashboardApp } from './dashboard/app.tsx';
import type { ChangeParts } from './dashboard/changing/form-post.ts';
import { zonesOf } from './dashboard/local-time.ts';
import type { ActiveConfig } from './dashboard/queries/active-config.ts';
import { locally, type Reach } from './reach.ts';
import { accountsOf } from './sign-in/accounts.ts';
import { Cookies } from './sign-in/cookies.ts';
import { Csrf } from './sign-in/csrf.ts';
import { KeptForms } from './sign-in/kept-forms.ts';
import type { Provider } from './sign-in/provider.ts';
import { Setup } from './sign-in/setup.ts';
import { SignIn, type SignInParts } from './sign-in/sign-in.ts';
import type { Env } from './sign-in/visitor.ts';
import { Views } from './views.ts';
import { Writer } from './writer.ts';

/** What the dashboard on an inventory takes besides. */
export interface DashboardOptions
  extends Pick<DashboardParts, 'failed' | 'note' | 'readers' | 'ask'>,
    SignInParts {
  readonly activeConfig: () => ActiveConfig;
  /** From where it is reached; where TLS is used, cookies are for it only. Left out: by this machine alone. */
  readonly reach?: Reach;
  /** Whether a login is demanded also as long as there is no account. */
  readonly closed?: boolean;
  /** Whether the first account can be made with a set-up code, also where only this machine connects. */
  readonly setupCode?: boolean;
  /** The identity provider that people can log in with. */
  readonly provider?: Provider | null;
  now?(): Date;
  /** How forms conclude; left out where threads of `readers` take them. */
  readonly concluding?: ChangeParts['concluding'];
}

/** An app, and what closes the connections that it has opened itself. */
export interface OpenApp {
  readonly app: Hono<Env>;
  close(): void;
}

/** What is open to clients. */
export interface OpenDashboardApp extends OpenApp {
  /** A new set-up code, where it is needed: there is no account, and no code holds. It belongs into the log. */
  setUp(): string | null;
}

/**
 * The pages and the API on an inventory. `inventory` only reads, and sees what others write; connections of its own for accounts of some
 * sites and for sessions are opened once they are needed, and closed with `close`.
 */
export function dashboardOn(
  inventory: Inventory,
  {
    activeConfig,
    failed,
    note,
    readers,
    ask,
    reach = locally,
    closed = false,
    setupCode = false,
    provider = null,
    now = () => new Date(),
    concluding,
    ...parts
  }: DashboardOptions,
): OpenDashboardApp {
  const accounts = accountsOf(inventory, now);
  const cookies = new Cookies({ secure: reach.by !== 'local' });
  const setup = closed || setupCode ? new Setup(parts.ticks) : null;
  const declared = () => activeConfig().config.sites.map(({ name }) => name);
  const signIn = new SignIn(accounts, parts);
  const door = {
    signIn,
    cookies,
    csrf: new Csrf(),
    kept: new KeptForms(parts.ticks),
    reach,
    closed,
    setup,
    declared,
    provider,
  };
  const { app, close } = appOn(inventory, activeConfig, {
    door,
    failed,
    note,
    ask,
    isInService: ask !== undefined,
    ...given({ readers, forms: formsOn(inventory, concluding, now) }),
  });
  return {
    app,
    setUp: () => (setup === null || setup.holds || accounts.exist() ? null : setup.begin()),
    close: () => {
      close();
      accounts.close();
    },
  };
}

/** What a thread of the readers answers with. */
export interface ReaderOptions
  extends Pick<DashboardParts, 'failed' | 'isInService'>,
    Pick<DashboardOptions, 'activeConfig' | 'concluding'> {}

/**
 * What answers in a thread of the readers: the same pages and API, for the account that comes with each request; with `concluding` it takes
 * forms.
 */
export function readerOn(
  inventory: Inventory,
  { activeConfig, concluding, ...parts }: ReaderOptions,
): OpenApp {
  return appOn(inventory, activeConfig, {
    door: null,
    note: () => undefined,
    ...parts,
    ...given({ forms: formsOn(inventory, concluding) }),
  });
}

/** What forms write with: a connection of their own. */
function formsOn(
  { path }: Inventory,
  concluding: ChangeParts['concluding'] | undefined,
  now = () => new Date(),
): DashboardParts['forms'] {
  return concluding && { writer: new Writer(path), now, concluding };
}

function appOn(
  inventory: Inventory,
  activeConfig: () => ActiveConfig,
  parts: Omit<DashboardParts, 'queriesOf' | 'zones' | 'running' | 'savedViews'>,
): OpenApp {
  const views = new Views(inventory, activeConfig);
  const app = dashboardApp({
    queriesOf: (account) => views.of(account).queries,
    zones: () => zonesOf(activeConfig().config),
    running: () => runningSweeps(inventory),
    savedViews: (account) => inventory.read(() => viewsSeen(inventory, account)),
    ...parts,
  });
  app.route(
    '/api/v1',
    apiApp((account) => views.of(account).resources, parts.failed),
  );
  const close = () => {
    views.close();
    parts.forms?.writer.close();
  };
  return { app, close };
}
