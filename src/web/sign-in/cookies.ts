import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

const names = { login: 'camcensus_login', session: 'camcensus_session' } as const;

/** Which cookie: the one from before the login, or that of a session. */
export type CookieUse = keyof typeof names;

/** The cookies of the dashboard. `secure`: TLS is used, so that they are bound to this host and never sent without it. */
export class Cookies {
  readonly #options: CookieOptions;

  constructor({ secure }: { readonly secure: boolean }) {
    const always = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;
    this.#options = secure ? { ...always, secure: true, prefix: 'host' } : always;
  }

  /** Its value as the client sends it; null if it sends none that was made here. */
  read(context: Context, use: CookieUse): string | null {
    const { prefix } = this.#options;
    const value =
      prefix === undefined ? getCookie(context, names[use]) : getCookie(context, names[use], prefix);
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
  }

  /** Sets it until the browser is closed. */
  set(context: Context, use: CookieUse, value: string): void {
    setCookie(context, names[use], value, this.#options);
  }

  /** Makes the browser forget it. */
  drop(context: Context, use: CookieUse): void {
    deleteCookie(context, names[use], this.#options);
  }
}
