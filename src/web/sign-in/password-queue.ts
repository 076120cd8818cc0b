import { UserError } from '../../model/user-error.ts';

/** Checking one password takes 128 MiB. */
const mostAtOnce = 2;
const mostWaiting = 8;

/** Too many passwords are being checked. The message is a sentence for the person who logs in. */
export class TooManyLogins extends UserError {}

/** Checks one password in its turn. `first`: before all others, and however many wait. */
type PasswordQueue = <Result>(
  check: () => Promise<Result>,
  options: { readonly first: boolean },
) => Promise<Result>;

/** Runs at most two calls at a time; others wait for their turn. Throws TooManyLogins where eight wait already. */
export function passwordQueue(): PasswordQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (check, { first }) => {
    if (running >= mostAtOnce) {
      if (!first && waiting.length >= mostWaiting)
        throw new TooManyLogins('Too many people are logging in. Try again in a minute.');
      // The one that ends leaves its place to this one.
      await new Promise<void>((resolve) => (first ? waiting.unshift(resolve) : waiting.push(resolve)));
    } else running += 1;
    try {
      return await check();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
