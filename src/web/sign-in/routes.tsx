import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newSecret } from '../../app/secret.ts';
import { pageText } from '../dashboard/page.tsx';
import { LoginPage } from '../dashboard/pages/login.tsx';
import { type Door, isDemanded, ownPath } from './gate.ts';
import { TooManyLogins } from './password-queue.ts';
import type { LogIn } from './sign-in.ts';
import type { Env } from './visitor.ts';

/** The largest form, in bytes. */
const maxSize = 8_192;

/** An attempt that ended without a session; `old`: its form was not made here, or too long ago. */
type Failed = Exclude<LogIn, { readonly kind: 'in' }> | { readonly kind: 'old' | 'busy' };

/** The routes of the login. `note` receives what happened, for the log. */
export function addLogin(
  app: Hono<Env>,
  door: Door,
  note: (message: string, fields: Readonly<Record<string, unknown>>) => void,
): void {
  const { signIn, cookies, csrf } = door;
  const limit = bodyLimit({
    maxSize,
    onError: (context) => context.text('This form is too large.\n', 413),
  });

  app.get('/login', (context) => {
    const next = ownPath(context.req.query('next') ?? '/');
    const secret = cookies.read(context, 'session');
    const isIn = secret !== null && signIn.accounts.bySession(secret) !== null;
    if (isIn || !isDemanded(door)) return context.redirect(next, 303);
    return loginPage(context, door, { next });
  });

  app.post('/login', limit, async (context) => {
    const form = await formOf(context);
    const next = ownPath(form.get('next') ?? '/');
    const before = cookies.read(context, 'login');
    const isOwn = before !== null && csrf.isToken(form.get('csrf') ?? '', 'login', before);
    const outcome = isOwn ? await attempt(door, form, context.var.client) : ({ kind: 'old' } as const);
    if (outcome.kind !== 'in') {
      if (outcome.kind === 'wrong') note('a login failed', from(context));
      return loginPage(context, door, { next, failed: outcome });
    }
    const former = cookies.read(context, 'session');
    if (former !== null) signIn.accounts.end(former);
    cookies.drop(context, 'login');
    cookies.set(context, 'session', outcome.secret);
    note('logged in', { account: outcome.account.name, ...from(context) });
    return context.redirect(next, 303);
  });

  app.post('/logout', limit, async (context) => {
    const form = await formOf(context);
    const secret = cookies.read(context, 'session');
    if (secret === null) return context.redirect('/login', 303);
    if (!csrf.isToken(form.get('csrf') ?? '', 'session', secret))
      return context.text('This form was not made here, or too long ago. Go back and try again.\n', 403);
    signIn.accounts.end(secret);
    cookies.drop(context, 'session');
    return context.redirect('/login', 303);
  });
}

/** Where the client is, for the log: programs that block addresses read it. */
function from({ var: { client } }: Context<Env>): Readonly<Record<string, unknown>> {
  return client === null ? {} : { client };
}

async function formOf(context: Context<Env>): Promise<URLSearchParams> {
  return new URLSearchParams(await context.req.text());
}

async function attempt(
  { signIn }: Door,
  form: URLSearchParams,
  client: string | null,
): Promise<LogIn | Failed> {
  try {
    return await signIn.logIn(form.get('name') ?? '', form.get('password') ?? '', client);
  } catch (error) {
    if (error instanceof TooManyLogins) return { kind: 'busy' };
    throw error;
  }
}

const statuses = { old: 403, wrong: 403, wait: 429, busy: 503 } as const;

/** The form, and why it comes again. What was typed is not repeated: it may be a password in the wrong field. */
function loginPage(
  context: Context<Env>,
  { cookies, csrf }: Door,
  { next, failed }: { readonly next: string; readonly failed?: Failed },
) {
  const known = cookies.read(context, 'login');
  const cookie = known ?? newSecret();
  if (known === null) cookies.set(context, 'login', cookie);
  const token = csrf.token('login', cookie);
  if (failed === undefined) {
    const children = <LoginPage next={next} csrf={token} />;
    return context.html(
      pageText({ title: 'Log in', at: '', children, zones: context.var.zones, visitor: null }),
    );
  }
  if (failed.kind === 'wait') context.header('retry-after', String(failed.seconds));
  if (failed.kind === 'busy') context.header('retry-after', '10');
  const children = <LoginPage next={next} csrf={token} problem={whyAgain(failed)} />;
  const text = pageText({
    title: 'Log in: try again',
    at: '',
    children,
    zones: context.var.zones,
    visitor: null,
  });
  return context.html(text, statuses[failed.kind]);
}

function whyAgain(failed: Failed): string {
  switch (failed.kind) {
    case 'old':
      return 'This form was open for too long. Log in again.';
    case 'wrong':
      return 'The name or the password is wrong.';
    case 'wait':
      return `There were too many wrong passwords. Try again in ${failed.seconds} s.`;
    case 'busy':
      return 'Too many people are logging in. Try again in a minute.';
  }
}
