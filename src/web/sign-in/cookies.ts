import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

const names = {
  login: 'camcensus_login',
  session: 'camcensus_session',
  provider: 'camcensus_provider',
  device: 'camcensus_device',
} as const;

/** How long a browser keeps its mark, in seconds. It keeps every other cookie until it is closed. */
const markedFor = 180 * 86_400;

/** Which cookie: the one from before the login, that of a session, a login that is pending at the identity provider, or the mark of a browser that has logged in. */
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
    return value !== undefined && /^[\w.-]{43,4000}$/.test(value) ? value : null;
  }

  /** Sets it in the browser. */
  set(context: Context, use: CookieUse, value: string): void {
    const options = use === 'device' ? { ...this.#options, maxAge: markedFor } : this.#options;
    setCookie(context, names[use], value, options);
  }

  /** Makes the browser forget it. */
  drop(context: Context, use: CookieUse): void {
    deleteCookie(context, names[use], this.#options);
  }
}
