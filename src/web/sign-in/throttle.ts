/** How attempts are slowed down: so many are free, and the delay after each further one doubles, up to the longest. */
interface Slowing {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const forName: Slowing = { free: 5, firstMs: 1_000, longestMs: 60_000 };
const forAll: Slowing = { free: 50, firstMs: 250, longestMs: 5_000 };
/** Wrong passwords are forgotten after so long without another. */
const forgottenMs = 15 * 60_000;
/** So many names are remembered. What was typed as a name may be anything. */
const mostNames = 1_000;

interface Failures {
  count: number;
  last: number;
}

/**
 * Slows down attempts to log in after wrong passwords, for each name and in all, whether there is such an account or not. An attempt
 * counts as wrong from its beginning, so that many at once gain nothing. Kept in memory only.
 */
export class LoginThrottle {
  readonly #names = new Map<string, Failures>();
  readonly #all: Failures = { count: 0, last: 0 };

  /** Begins an attempt: returns 0, or how many milliseconds are left until one may begin. `now`: milliseconds of a steady clock. */
  begin(name: string, now: number): number {
    const own = this.#names.get(name) ?? { count: 0, last: 0 };
    const wait = Math.max(left(own, forName, now), left(this.#all, forAll, now));
    if (wait > 0) return wait;
    for (const failures of [own, this.#all]) {
      failures.count += 1;
      failures.last = now;
    }
    // The newest last: the oldest is the first to go.
    this.#names.delete(name);
    this.#names.set(name, own);
    for (const oldest of this.#names.keys()) {
      if (this.#names.size <= mostNames) break;
      this.#names.delete(oldest);
    }
    return 0;
  }

  /** The attempt had the right password: earlier ones for this name are forgotten. */
  succeeded(name: string): void {
    this.#names.delete(name);
    this.#all.count = Math.max(0, this.#all.count - 1);
  }

  /** The attempt was not judged: it does not count. */
  takeBack(name: string): void {
    const own = this.#names.get(name);
    if (own !== undefined) own.count -= 1;
    this.#all.count = Math.max(0, this.#all.count - 1);
  }
}

function left(failures: Failures, { free, firstMs, longestMs }: Slowing, now: number): number {
  if (now - failures.last > forgottenMs) failures.count = 0;
  if (failures.count < free) return 0;
  const delay = Math.min(longestMs, firstMs * 2 ** Math.min(20, failures.count - free));
  return Math.max(0, failures.last + delay - now);
}
