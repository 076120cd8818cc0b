import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the token of a form is bound to: the cookie from before the login, or the session. */
export type CsrfUse = 'login' | 'session';

/** Makes and checks the tokens of forms. They hold as long as this process runs. */
export class Csrf {
  readonly #key = randomBytes(32);

  /** The token for the holder of this cookie. */
  token(use: CsrfUse, cookie: string): string {
    return this.#mac(use, cookie).toString('base64url');
  }

  /** Whether a form was made here for the holder of this cookie. */
  isToken(text: string, use: CsrfUse, cookie: string): boolean {
    return isSameToken(text, this.token(use, cookie));
  }

  #mac(use: CsrfUse, cookie: string): Buffer {
    return createHmac('sha256', this.#key).update(`${use} ${cookie}`).digest();
  }
}

/** Whether a text is this token, found out in the same time wherever they differ. */
export function isSameToken(text: string, token: string): boolean {
  const [found, expected] = [Buffer.from(text), Buffer.from(token)];
  return found.length === expected.length && timingSafeEqual(found, expected);
}
