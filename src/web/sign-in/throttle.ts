/** How attempts are slowed down: so many are free, and the delay after each further one doubles, up to the longest. */
interface Slowing {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const forName: Slowing = { free: 5, firstMs: 1_000, longestMs: 60_000 };
/** A school is behind one address, so that more is free than for a name. */
const forClient: Slowing = { free: 20, firstMs: 1_000, longestMs: 60_000 };
/** Wrong passwords are forgotten after so long without another. */
const forgottenMs = 15 * 60_000;
/** So many counts are remembered. What was typed as a name may be anything. */
const mostKnown = 10_000;

/** An attempt to log in. */
export interface Attempt {
  /** As it was typed. */
  readonly name: string;
  /** The client's address, as `clientKey` gives it; null for this machine. */
  readonly client: string | null;
  /** Of a browser that has logged in under this name before: its mark. */
  readonly device: string | null;
}

interface Failures {
  readonly slowing: Slowing;
  count: number;
  last: number;
}

/**
 * Slows down attempts to log in after wrong passwords, whether there is such an account or not. Nobody waits for what another does: a browser
 * that has logged in under the name before waits for its own attempts alone, any other for those of its client (OWASP: device cookies). An
 * attempt counts as wrong from its beginning, so that many at once gain nothing. Kept in memory only.
 */
export class LoginThrottle {
  readonly #known = new Map<string, Failures>();

  /** Begins an attempt: returns 0, or how many milliseconds are left until one may begin. `now`: milliseconds of a steady clock. */
  begin(attempt: Attempt, now: number): number {
    const counts = Object.entries(countsOf(attempt)).map(
      ([key, slowing]) => [key, this.#known.get(key) ?? { slowing, count: 0, last: 0 }] as const,
    );
    const wait = Math.max(...counts.map(([, failures]) => left(failures, now)));
    if (wait > 0) return wait;
    for (const [key, failures] of counts) {
      failures.count += 1;
      failures.last = now;
      this.#remember(key, failures);
    }
    return 0;
  }

  /** The attempt had the right password: earlier ones like it are forgotten. Those of its client are not, or one account would free all. */
  succeeded(attempt: Attempt): void {
    this.takeBack(attempt);
    const [own] = Object.keys(countsOf(attempt));
    if (own !== undefined) this.#known.delete(own);
  }

  /** The attempt was not judged: it does not count. */
  takeBack(attempt: Attempt): void {
    for (const key of Object.keys(countsOf(attempt))) {
      const failures = this.#known.get(key);
      if (failures !== undefined) failures.count = Math.max(0, failures.count - 1);
    }
  }

  /** The newest last: the oldest is the first to go. */
  #remember(key: string, failures: Failures): void {
    this.#known.delete(key);
    this.#known.set(key, failures);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostKnown) break;
      this.#known.delete(oldest);
    }
  }
}

/** Where an attempt counts; its own count first. */
function countsOf({ name, client, device }: Attempt): Readonly<Record<string, Slowing>> {
  if (device !== null) return { [`device ${device}`]: forName };
  const own = { [`name ${client ?? ''} ${name}`]: forName };
  return client === null ? own : { ...own, [`client ${client}`]: forClient };
}

function left(failures: Failures, now: number): number {
  const { free, firstMs, longestMs } = failures.slowing;
  if (now - failures.last > forgottenMs) failures.count = 0;
  if (failures.count < free) return 0;
  const delay = Math.min(longestMs, firstMs * 2 ** Math.min(20, failures.count - free));
  return Math.max(0, failures.last + delay - now);
}
