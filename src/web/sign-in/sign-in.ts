import { hashOfNone, isPassword } from '../../app/password.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import type { Accounts } from './accounts.ts';
import { deviceOf, newMark } from './device-mark.ts';
import { passwordQueue } from './password-queue.ts';
import { LoginThrottle } from './throttle.ts';

/** What an attempt to log in came to: a session, the wrong name or password, or that it is to wait. */
export type LogIn =
  | { readonly kind: 'in'; readonly account: Account; readonly secret: string; readonly mark: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Where an attempt comes from: the client's address, if it is another machine's, and the mark of its browser, if it has one. */
export interface From {
  readonly client: string | null;
  readonly mark: string | null;
}

/** What checks passwords, and a steady clock in milliseconds. */
export interface SignInParts {
  readonly verify?: typeof isPassword;
  readonly ticks?: () => number;
}

/** Checks names and passwords, slowly after wrong ones. */
export class SignIn {
  readonly accounts: Accounts;
  readonly #verify: typeof isPassword;
  readonly #ticks: () => number;
  readonly #queue = passwordQueue();
  readonly #throttle = new LoginThrottle();

  constructor(
    accounts: Accounts,
    { verify = isPassword, ticks = () => performance.now() }: SignInParts = {},
  ) {
    this.accounts = accounts;
    this.#verify = verify;
    this.#ticks = ticks;
  }

  /**
   * Logs in. A name that does not exist costs the same check of a password, so that neither answer nor time reveals it. Throws TooManyLogins
   * where too many wait, InventoryError where the session cannot be written.
   */
  async logIn(typed: string, password: string, { client, mark }: From): Promise<LogIn> {
    const name = clean(typed);
    const found = this.accounts.named(name);
    const device = deviceOf(mark, found);
    const attempt = { name: name.normalize('NFKC').toLowerCase().slice(0, 100), client, device };
    const wait = this.#throttle.begin(attempt, this.#ticks());
    if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1_000) };
    try {
      const isRight = await this.#queue(() => this.#verify(password, found?.hash ?? hashOfNone), {
        first: device !== null || client === null,
      });
      const secret = found !== null && isRight ? this.accounts.start(found, client) : null;
      if (found === null || secret === null) return { kind: 'wrong' };
      this.#throttle.succeeded(attempt);
      return { kind: 'in', account: found.account, secret, mark: newMark(found) };
    } catch (error) {
      this.#throttle.takeBack(attempt);
      throw error;
    }
  }

  /**
   * Whether one who is logged in typed its own password again; `stored` is its hash. As slow after wrong ones as a login. Throws Refused
   * while it is to wait.
   */
  async verifyOwn(name: string, typed: string, stored: string): Promise<boolean> {
    const attempt = { name, client: null, device: `of ${name}, logged in` };
    const wait = this.#throttle.begin(attempt, this.#ticks());
    if (wait > 0)
      throw new Refused(`There were too many wrong passwords. Try again in ${Math.ceil(wait / 1_000)} s.`);
    try {
      const isRight = await this.#queue(() => this.#verify(typed, stored), { first: true });
      if (isRight) this.#throttle.succeeded(attempt);
      return isRight;
    } catch (error) {
      this.#throttle.takeBack(attempt);
      throw error;
    }
  }
}
