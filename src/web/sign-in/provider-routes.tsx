import type { Context, Hono } from 'hono';
import { enterFromProvider, leaveByProvider } from '../../app/provider-account.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import { problem } from '../dashboard/answer.tsx';
import { enter, from } from './forms.ts';
import { type Door, ownPath } from './gate.ts';
import { type Pending, type Provider, ProviderRefusal, type ProviderUser } from './provider.ts';
import type { Note } from './routes.tsx';
import { Seal } from './seal.ts';
import type { Env } from './visitor.ts';

/** A login that is begun and not ended within so long is forgotten, in milliseconds. */
const longestMs = 10 * 60_000;

/** A cookie of more than 4 kB is dropped by browsers; the longest list of the dashboard is far below. */
const longestNext = 2_000;

interface Begun extends Pending {
  readonly next: string;
  readonly at: number;
}

/** The routes of a login with the identity provider. */
export function addProvider(app: Hono<Env>, door: Door, provider: Provider, note: Note): void {
  // In the browser alone, sealed: no number of logins that others begin can push one out.
  const seal = new Seal<Begun>();
  const failed = (context: Context<Env>, error: unknown) => {
    if (!(error instanceof ProviderRefusal)) throw error;
    note('a login with the provider failed', { why: clean(error.message), ...from(context) });
    const { label } = provider.settings;
    return error.unreachable
      ? problem(
          context,
          503,
          `${label} does not answer. Try again in a minute, or log in with a password here.`,
        )
      : problem(
          context,
          403,
          `The login with ${label} failed, or took too long. Go to the login and try again.`,
        );
  };

  app.get('/login/provider', async (context) => {
    const wanted = ownPath(context.req.query('next') ?? '/');
    const next = wanted.length > longestNext ? '/' : wanted;
    try {
      const { url, pending } = await provider.begin();
      door.cookies.set(context, 'provider', seal.close({ ...pending, next, at: performance.now() }));
      return context.redirect(url, 303);
    } catch (error) {
      return failed(context, error);
    }
  });

  app.get('/login/callback', async (context) => {
    const pending = seal.open(door.cookies.read(context, 'provider') ?? '');
    // What was begun ends once in its browser, however it ends; the provider takes its code once.
    door.cookies.drop(context, 'provider');
    try {
      if (pending === null || performance.now() - pending.at > longestMs)
        throw new ProviderRefusal('no login was begun in this browser, or too long ago', {
          unreachable: false,
        });
      const user = await provider.finish(new URL(context.req.url).search, pending);
      return entered(context, { door, note, user, next: pending.next, label: provider.settings.label });
    } catch (error) {
      return failed(context, error);
    }
  });
}

interface Entering {
  readonly door: Door;
  readonly note: Note;
  readonly user: ProviderUser;
  readonly next: string;
  readonly label: string;
}

function entered(context: Context<Env>, { door, note, user, next, label }: Entering) {
  const { accounts } = door.signIn;
  const { granted, ...who } = user;
  if (granted === null) {
    accounts.change((inventory, at) => leaveByProvider(inventory, { ...who, at }));
    note('an account of the provider has no role', { subject: clean(who.subject), ...from(context) });
    return problem(
      context,
      403,
      `${clean(who.shown) || 'Your account'} is known to ${label}, and has no role here. Ask those who look after the camera inventory for one.`,
    );
  }
  try {
    const account = accounts.change((inventory, at) =>
      enterFromProvider(inventory, { ...who, ...granted, at }),
    );
    const known = accounts.named(account.name);
    const secret = known && accounts.start(known, context.var.client);
    if (secret === null) throw new ProviderRefusal('the account is gone', { unreachable: false });
    enter(context, door, secret);
    note('logged in', { account: account.name, ...from(context) });
    return context.redirect(next, 303);
  } catch (error) {
    if (error instanceof Refused) return problem(context, 403, error.message);
    throw error;
  }
}
