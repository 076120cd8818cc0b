import { Hono } from 'hono';
import { isUnwritable } from '../../../db/errors.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import type { Sweep } from '../../model/sweep.ts';
import { onlyBy } from '../guard.ts';
import { locally } from '../reach.ts';
import { addAccounts } from '../sign-in/account-routes.tsx';
import { type Door, gate, passedOn, takesForms } from '../sign-in/gate.ts';
import { addProvider } from '../sign-in/provider-routes.tsx';
import { addLogin, lateForm, type Note } from '../sign-in/routes.tsx';
import { addSetup } from '../sign-in/setup-routes.tsx';
import type { Env } from '../sign-in/visitor.ts';
import { problem } from './answer.tsx';
import { type ChangeParts, formLimit } from './changing/form-post.ts';
import { addChanges, addForms, type QueriesOf } from './changing/routes.tsx';
import type { DashboardQueries } from './dashboard-queries.ts';
import { headers } from './headers.ts';
import type { Zones } from './local-time.ts';
import { Busy, ThreadLost } from './reader-pool.ts';
import type { Readers } from './readers.ts';
import { addDevices, type SavedViews } from './routes/devices.tsx';
import { addRules } from './routes/rules.tsx';
import { addSites } from './routes/sites.tsx';
import { addSweeps } from './routes/sweeps.tsx';
import { addStatic } from './static.ts';
import { addEvents } from './sweeping/events.ts';
import { addSweepForms } from './sweeping/sweep-forms.ts';
import type { AskService } from './sweeping/wishes.ts';

/** What the dashboard is made of. */
export interface DashboardParts {
  /** The pages' queries, as an account sees the inventory. */
  queriesOf(account: Account): DashboardQueries;
  /** Null in a thread that answers for others: its requests come with the account that the gate let through. */
  readonly door: Door | null;
  /** What forms change the inventory with; a thread without it takes none. */
  readonly forms?: Omit<ChangeParts, 'failed'>;
  /** The threads that answer; without any, this one does. */
  readonly readers?: Readers;
  /** Whether a service runs sweeps, and so starts them on request. */
  readonly isInService: boolean;
  /** Sends a wish to that service; left out where there is none, and in a thread that answers for others. */
  readonly ask?: AskService | undefined;
  /** The saved views that an account sees. */
  readonly savedViews: SavedViews;
  /** The sweeps that are running, of all sites. */
  running(): readonly Sweep[];
  /** In which zones pages show moments, by the config in force. */
  zones(): Zones;
  /** Receives internal errors. */
  failed(error: unknown): void;
  /** Receives what happened at the login, for the log. */
  readonly note: Note;
}

/**
 * The routes of the dashboard. What forms change is written through src/app; nothing is sent. Behind the {@link gate} every route, also one that is
 * added later, answers for the account that is logged in.
 */
export function dashboardApp(all: DashboardParts): Hono<Env> {
  const { door, readers, forms, failed, note, ...parts } = all;
  const queriesOf: QueriesOf = (context) => parts.queriesOf(context.var.visitor.account);
  const app = new Hono<Env>();
  app.use(headers(door?.reach ?? locally));
  app.use(async (context, next) => {
    context.set('zones', parts.zones());
    await next();
  });
  if (door === null) app.use(passedOn);
  else {
    app.use(onlyBy(door.reach, (path) => takesForms(door, path)));
    app.use(gate(door, (context) => lateForm(context, door)));
    app.post('*', formLimit);
    addStatic(app);
    app.get('/health/live', (context) => context.text('ok\n'));
    addLogin(app, door, note);
    if (door.provider !== null) addProvider(app, door, door.provider, note);
    addSetup(app, door, note);
    addAccounts(app, door, note);
    addSweepForms(app, { failed, ask: parts.ask ?? null });
    addEvents(app, { door, failed, running: parts.running });
    // What follows is answered by threads, where there are any.
    if (readers !== undefined) app.use(readers.middleware());
  }
  if (forms !== undefined) addChanges(app, { failed, ...forms });
  addDevices(app, queriesOf, parts.savedViews);
  addSites(app, queriesOf);
  addSweeps(app, queriesOf, parts.isInService);
  addForms(app, queriesOf);
  addRules(app, queriesOf);
  app.notFound((context) => problem(context, 404, 'There is no such page.'));
  app.onError((error, context) => {
    if (error instanceof Refused) return problem(context, 400, error.message);
    if (error instanceof Busy || error instanceof ThreadLost) {
      context.header('retry-after', error instanceof Busy ? '60' : '5');
      return problem(context, 503, error.message);
    }
    if (isUnwritable(error)) {
      failed(error);
      context.header('retry-after', '5');
      return problem(
        context,
        503,
        'The inventory cannot be written just now; the log of the service says why. Try again in a minute.',
      );
    }
    // Nothing failed: the client is gone, and the answer goes nowhere.
    if (context.req.raw.signal.aborted) return context.body(null, 400);
    failed(error);
    return problem(context, 500, 'The inventory could not be read; the log of the service says why.');
  });
  return app;
}
