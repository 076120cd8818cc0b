import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newSecret } from '../../app/secret.ts';
import type { Door } from './gate.ts';
import type { Env } from './visitor.ts';

/** Refuses a form without a login that is larger than 8 kB. */
export const formLimit = limitOf(8_192);

/** Refuses a form of a session that is larger than 128 kB: it may name each of some hundred sites. */
export const longFormLimit = limitOf(131_072);

function limitOf(maxSize: number) {
  return bodyLimit({ maxSize, onError: (context) => context.text('This form is too large.\n', 413) });
}

/** The token of a form for one who is not logged in; sets the cookie that goes with it. */
export function tokenBefore(context: Context<Env>, { cookies, csrf }: Door): string {
  const known = cookies.read(context, 'login');
  const cookie = known ?? newSecret();
  if (known === null) cookies.set(context, 'login', cookie);
  return csrf.token('login', cookie);
}

/** Whether a form was made here for one who is not logged in. */
export function isFormBefore(context: Context<Env>, form: URLSearchParams, { cookies, csrf }: Door): boolean {
  const cookie = cookies.read(context, 'login');
  return cookie !== null && csrf.isToken(form.get('csrf') ?? '', 'login', cookie);
}

/** Whether a form was made here for this session. */
export function isFormOfSession(
  context: Context<Env>,
  form: URLSearchParams,
  { cookies, csrf }: Door,
): boolean {
  const secret = cookies.read(context, 'session');
  return secret !== null && csrf.isToken(form.get('csrf') ?? '', 'session', secret);
}

/** Where the client is, for the log: programs that block addresses read it. */
export function from({ var: { client } }: Context<Env>): Readonly<Record<string, unknown>> {
  return client === null ? {} : { client };
}

/** Gives the browser a new session in place of the one that it has. */
export function enter(context: Context<Env>, { signIn, cookies, csrf, kept }: Door, secret: string): void {
  const former = cookies.read(context, 'session');
  if (former !== null) signIn.accounts.end(former);
  const before = cookies.read(context, 'login');
  if (before !== null) kept.move(csrf.token('login', before), csrf.token('session', secret));
  cookies.drop(context, 'login');
  cookies.set(context, 'session', secret);
}
