import type { Context, Hono } from 'hono';
import { pageFor } from '../dashboard/answer.tsx';
import { formOf } from '../dashboard/changing/form-post.ts';
import { pageText } from '../dashboard/page.tsx';
import { AgainPage } from '../dashboard/pages/again.tsx';
import { LoginPage } from '../dashboard/pages/login.tsx';
import { enter, formLimit, from, isFormBefore, isFormOfSession, tokenBefore } from './forms.ts';
import { type Door, isDemanded, ownPath } from './gate.ts';
import { longestKept } from './kept-forms.ts';
import { TooManyLogins } from './password-queue.ts';
import type { From, LogIn } from './sign-in.ts';
import type { Env } from './visitor.ts';

/** Receives what happened, for the log. */
export type Note = (message: string, fields: Readonly<Record<string, unknown>>) => void;

/** Why there is no session: an attempt that failed; `old`: its form was not made here, or too long ago; `late`: another form came without one. */
type Failed =
  | Exclude<LogIn, { readonly kind: 'in' }>
  | { readonly kind: 'old' | 'busy' }
  | { readonly kind: 'late'; readonly kept: boolean };

/** Forms about passwords are not kept, nor are files. */
const unkept = /^\/(?:log(?:in|out)|accounts?|imports)(?:\/|$)/;

/** The login in answer to a form whose session has ended. What was filled in is kept for who logs in, and shown to be sent again. */
export async function lateForm(context: Context<Env>, door: Door): Promise<Response> {
  const { path } = context.req;
  const size = Number(context.req.header('content-length') ?? Number.NaN);
  if (unkept.test(path) || !(size <= longestKept))
    return loginPage(context, door, { next: path, failed: { kind: 'late', kept: false } });
  const token = tokenBefore(context, door);
  door.kept.keep(token, { path, fields: [...(await formOf(context))], client: context.var.client });
  return loginPage(context, door, { next: '/again', failed: { kind: 'late', kept: true }, token });
}

/** The routes of the login. `note` receives what happened, for the log. */
export function addLogin(app: Hono<Env>, door: Door, note: Note): void {
  const { signIn, cookies } = door;

  app.get('/login', (context) => {
    const next = ownPath(context.req.query('next') ?? '/');
    const secret = cookies.read(context, 'session');
    const isIn = secret !== null && signIn.accounts.bySession(secret) !== null;
    if (isIn || !isDemanded(door)) return context.redirect(next, 303);
    return loginPage(context, door, { next });
  });

  app.post('/login', formLimit, async (context) => {
    const form = await formOf(context);
    const next = ownPath(form.get('next') ?? '/');
    const outcome = isFormBefore(context, form, door)
      ? await attempt(door, form, { client: context.var.client, mark: cookies.read(context, 'device') })
      : ({ kind: 'old' } as const);
    if (outcome.kind !== 'in') {
      if (outcome.kind === 'wrong') note('a login failed', from(context));
      return loginPage(context, door, { next, failed: outcome });
    }
    enter(context, door, outcome.secret);
    cookies.set(context, 'device', outcome.mark);
    note('logged in', { account: outcome.account.name, ...from(context) });
    return context.redirect(next, 303);
  });

  app.get('/again', (context) => {
    const { csrf } = context.var.visitor;
    const kept = csrf === null ? null : door.kept.of(csrf);
    if (csrf === null || kept === null) return context.redirect('/', 303);
    const children = <AgainPage kept={kept} csrf={csrf} />;
    return pageFor(context, { title: 'Send it again?', at: '', children });
  });

  app.post('/logout', formLimit, async (context) => {
    const form = await formOf(context);
    const secret = cookies.read(context, 'session');
    if (secret === null) return context.redirect('/login', 303);
    if (!isFormOfSession(context, form, door))
      return context.text('This form was not made here, or too long ago. Go back and try again.\n', 403);
    signIn.accounts.end(secret);
    cookies.drop(context, 'session');
    return context.redirect('/login', 303);
  });
}

async function attempt({ signIn }: Door, form: URLSearchParams, where: From): Promise<LogIn | Failed> {
  try {
    return await signIn.logIn(form.get('name') ?? '', form.get('password') ?? '', where);
  } catch (error) {
    if (error instanceof TooManyLogins) return { kind: 'busy' };
    throw error;
  }
}

const statuses = { late: 403, old: 403, wrong: 403, wait: 429, busy: 503 } as const;

/** The form, and why it comes again. What was typed is not repeated: it may be a password in the wrong field. */
function loginPage(
  context: Context<Env>,
  door: Door,
  {
    next,
    failed,
    token = tokenBefore(context, door),
  }: { readonly next: string; readonly failed?: Failed; readonly token?: string },
) {
  const provider = door.provider?.settings.label ?? null;
  if (failed === undefined) {
    const children = <LoginPage next={next} csrf={token} provider={provider} />;
    return context.html(
      pageText({ title: 'Log in', at: '', children, zones: context.var.zones, visitor: null }),
    );
  }
  if (failed.kind === 'wait') context.header('retry-after', String(failed.seconds));
  if (failed.kind === 'busy') context.header('retry-after', '10');
  const children = <LoginPage next={next} csrf={token} problem={whyAgain(failed)} provider={provider} />;
  const text = pageText({
    title: failed.kind === 'late' ? 'Log in again' : 'Log in: try again',
    at: '',
    children,
    zones: context.var.zones,
    visitor: null,
  });
  return context.html(text, statuses[failed.kind]);
}

function whyAgain(failed: Failed): string {
  switch (failed.kind) {
    case 'late':
      return failed.kept
        ? 'Your session has ended, and nothing was changed. Log in within 15 minutes: what you filled in comes back, to be sent again.'
        : 'Your session has ended, and nothing was changed. Log in, and fill in the form again.';
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
