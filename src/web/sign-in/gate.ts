import type { Context, MiddlewareHandler } from 'hono';
import type { Reach } from '../reach.ts';
import type { Cookies } from './cookies.ts';
import type { Csrf } from './csrf.ts';
import type { KeptForms } from './kept-forms.ts';
import type { Provider } from './provider.ts';
import type { Setup } from './setup.ts';
import type { SignIn } from './sign-in.ts';
import { beforeLogin, type Env, everyone, type Visitor } from './visitor.ts';

/** What a login takes. */
export interface Door {
  readonly signIn: SignIn;
  readonly cookies: Cookies;
  readonly csrf: Csrf;
  readonly reach: Reach;
  /** Whether others than this machine's programs can connect: then there is nothing without a login, also as long as there is no account. */
  readonly closed: boolean;
  /** The set-up code; null where the first account is made on the command line only. */
  readonly setup: Setup | null;
  /** The identity provider that people log in with, besides accounts with a password; null: none. */
  readonly provider: Provider | null;
  /** Forms whose session had ended. */
  readonly kept: KeptForms;
  /** The sites of the config in force, which may be unswept. */
  declared(): readonly string[];
}

/** Whether the first account can be made with a set-up code. */
export function isBeforeSetup({ setup, signIn }: Door): boolean {
  return setup !== null && !signIn.accounts.exist();
}

/** Whether a login is demanded. */
export function isDemanded({
  closed,
  signIn,
  provider,
}: Pick<Door, 'closed' | 'signIn' | 'provider'>): boolean {
  return closed || provider !== null || signIn.accounts.exist();
}

/** What is answered without a login: nothing of it is from the inventory. */
export const openPaths: readonly string[] = [
  '/login',
  '/logout',
  '/health/live',
  '/style.css',
  '/live.js',
  '/icon.svg',
];

/** What is open besides where there is an identity provider. */
export const providerPaths: readonly string[] = ['/login/provider', '/login/callback'];

/** Where forms are sent; `:id` is a number. */
const formPaths: readonly string[] = [
  '/login',
  '/logout',
  '/devices/:id',
  '/devices/:id/merge',
  '/devices/:id/split',
  '/devices/mark',
  '/audit/:id/undo',
  '/sweeps',
  '/sweeps/:id/stop',
  '/imports',
  '/account',
  '/accounts',
  '/accounts/:id',
  '/views',
  '/views/:id/delete',
];
const formPath = new RegExp(
  `^(?:${formPaths.map((path) => path.replaceAll(/:\w+/g, '[1-9]\\d{0,14}')).join('|')})$`,
);

/** Whether forms are sent to a path. */
export function takesForms(door: Door, path: string): boolean {
  if (path === '/setup') return isBeforeSetup(door);
  return isDemanded(door) && formPath.test(path);
}

/**
 * Lets through who is logged in, with the account for the routes; every program of this machine, as long as no login is demanded. Others
 * are sent to the login, and programs are refused, on every path, known or not. `late` answers a form whose session has ended.
 */
export function gate(
  door: Door,
  late: (context: Context<Env>) => Response | Promise<Response>,
): MiddlewareHandler<Env> {
  const { signIn, cookies, csrf } = door;
  return async (context, next) => {
    const visitor = isDemanded(door) ? visitorOf(context) : everyone;
    if (visitor === null) {
      if (isApi(context)) return refused(context);
      return context.req.method === 'POST' && !isBeforeSetup(door) ? late(context) : toLogin(context, door);
    }
    context.set('visitor', visitor);
    await next();
    return undefined;
  };

  function visitorOf(context: Context<Env>): Visitor | null {
    const { path } = context.req;
    if (isOpen(door, path)) return beforeLogin;
    if (isApi(context)) return programOf(context);
    const secret = cookies.read(context, 'session');
    const account = secret === null ? null : signIn.accounts.bySession(secret);
    return account && { account, csrf: csrf.token('session', secret ?? '') };
  }

  function programOf(context: Context<Env>): Visitor | null {
    const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
    const account = token === undefined ? null : signIn.accounts.byToken(token);
    return account && { account, csrf: null };
  }
}

function isOpen(door: Door, path: string): boolean {
  if (path === '/setup') return isBeforeSetup(door);
  return openPaths.includes(path) || (door.provider !== null && providerPaths.includes(path));
}

/** Passes on the account of a request that another thread has let through. */
export const passedOn: MiddlewareHandler<Env> = async (context, next) => {
  const { visitor } = context.env as { readonly visitor?: Visitor };
  if (visitor === undefined) throw new Error('a request came without its account');
  context.set('visitor', visitor);
  await next();
};

/** Whether a program sent the request. */
export function isApi({ req: { path } }: Context<Env>): boolean {
  return path === '/api' || path.startsWith('/api/');
}

function refused(context: Context<Env>): Response {
  context.header('www-authenticate', 'Bearer realm="camcensus"');
  const error =
    'This takes a token: Authorization: Bearer TOKEN. An administrator makes one: camcensus users token.';
  return context.json({ error }, 401);
}

function toLogin(context: Context<Env>, door: Door): Response {
  if (isBeforeSetup(door) && door.provider === null) return context.redirect('/setup', 303);
  const { pathname, search } = new URL(context.req.url);
  const next = pathname + search;
  return context.redirect(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`, 303);
}

/** The path of this dashboard that a text names, else `/`: a link may not lead elsewhere after the login. */
export function ownPath(text: string): string {
  // Browsers read a backslash as a slash, and drop control characters.
  if (!/^\/(?![/\\])[^\\\p{C}]{0,2000}$/u.test(text)) return '/';
  const { origin, pathname, search } = new URL(text, 'http://here');
  const isHere =
    origin === 'http://here' && !pathname.startsWith('//') && !/^\/log(?:in|out)(?:\/|$)/.test(pathname);
  return isHere ? pathname + search : '/';
}
