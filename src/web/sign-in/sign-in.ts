import { hashOfNone, isPassword } from '../../app/password.ts';
import type { Account } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import type { Accounts } from './accounts.ts';
import { passwordQueue } from './password-queue.ts';
import { type Attempt, LoginThrottle } from './throttle.ts';

/** What an attempt to log in came to: a session, the wrong name or password, or that it is to wait. */
export type LogIn =
  | { readonly kind: 'in'; readonly account: Account; readonly secret: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

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
   * Logs in; `client`: its address, if it is another machine's. A name that does not exist costs the same check of a password, so that neither answer nor time reveals it. Throws TooManyLogins
   * where too many wait, InventoryError where the session cannot be written.
   */
  async logIn(typed: string, password: string, client: string | null): Promise<LogIn> {
    const name = clean(typed);
    const attempt = attemptOf(name, client);
    const wait = this.#throttle.begin(attempt, this.#ticks());
    if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1_000) };
    try {
      const found = this.accounts.named(name);
      const isRight = await this.#queue(() => this.#verify(password, found?.hash ?? hashOfNone));
      const secret = found !== null && isRight ? this.accounts.start(found, client) : null;
      if (found === null || secret === null) return { kind: 'wrong' };
      this.#throttle.succeeded(attempt);
      return { kind: 'in', account: found.account, secret };
    } catch (error) {
      this.#throttle.takeBack(attempt);
      throw error;
    }
  }

  /**
   * Whether one who is logged in typed its own password again; `stored` is its hash. As slow after wrong ones as a login. Throws Refused
   * while it is to wait, and TooManyLogins.
   */
  async verifyOwn(
    name: string,
    {
      typed,
      stored,
      client,
    }: { readonly typed: string; readonly stored: string; readonly client: string | null },
  ): Promise<boolean> {
    const attempt = attemptOf(name, client);
    const wait = this.#throttle.begin(attempt, this.#ticks());
    if (wait > 0)
      throw new Refused(`There were too many wrong passwords. Try again in ${Math.ceil(wait / 1_000)} s.`);
    try {
      const isRight = await this.#queue(() => this.#verify(typed, stored));
      if (isRight) this.#throttle.succeeded(attempt);
      return isRight;
    } catch (error) {
      this.#throttle.takeBack(attempt);
      throw error;
    }
  }
}

function attemptOf(name: string, client: string | null): Attempt {
  return { name: name.normalize('NFKC').toLowerCase().slice(0, 100), client };
}
