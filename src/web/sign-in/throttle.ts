import { clientKey } from '../reach.ts';

/** How attempts are slowed down: so many are free, and the delay after each further one doubles, up to the longest. */
interface Slowing {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const forName: Slowing = { free: 5, firstMs: 1_000, longestMs: 60_000 };
/** A school is behind one address, so that more is free than for a name. */
const forClient: Slowing = { free: 20, firstMs: 1_000, longestMs: 60_000 };
const forAll: Slowing = { free: 50, firstMs: 250, longestMs: 5_000 };
/** Wrong passwords are forgotten after so long without another. */
const forgottenMs = 15 * 60_000;
/** So many names, and so many clients, are remembered. What was typed as a name may be anything. */
const mostKnown = 1_000;

/** An attempt to log in: the name as it was typed, and the client's address, if it is another machine's. */
export interface Attempt {
  readonly name: string;
  readonly client: string | null;
}

interface Failures {
  count: number;
  last: number;
}

/**
 * Slows down attempts to log in after wrong passwords, for each name, for each client and in all, whether there is such an account or not. An
 * attempt counts as wrong from its beginning, so that many at once gain nothing. Kept in memory only.
 */
export class LoginThrottle {
  readonly #names = new Map<string, Failures>();
  readonly #clients = new Map<string, Failures>();
  readonly #all: Failures = { count: 0, last: 0 };

  /** Begins an attempt: returns 0, or how many milliseconds are left until one may begin. `now`: milliseconds of a steady clock. */
  begin({ name, client }: Attempt, now: number): number {
    const own = this.#names.get(name) ?? none();
    const from = client === null ? null : (this.#clients.get(clientKey(client)) ?? none());
    const wait = Math.max(
      left(own, forName, now),
      from === null ? 0 : left(from, forClient, now),
      left(this.#all, forAll, now),
    );
    if (wait > 0) return wait;
    for (const failures of [own, from, this.#all]) {
      if (failures === null) continue;
      failures.count += 1;
      failures.last = now;
    }
    remember(this.#names, name, own);
    if (client !== null && from !== null) remember(this.#clients, clientKey(client), from);
    return 0;
  }

  /** The attempt had the right password: earlier ones for this name are forgotten. Those of its client are not, or one account would free all. */
  succeeded(attempt: Attempt): void {
    this.takeBack(attempt);
    this.#names.delete(attempt.name);
  }

  /** The attempt was not judged: it does not count. */
  takeBack({ name, client }: Attempt): void {
    const from = client === null ? undefined : this.#clients.get(clientKey(client));
    for (const failures of [this.#names.get(name), from, this.#all])
      if (failures !== undefined) failures.count = Math.max(0, failures.count - 1);
  }
}

function none(): Failures {
  return { count: 0, last: 0 };
}

/** The newest last: the oldest is the first to go. */
function remember(known: Map<string, Failures>, key: string, failures: Failures): void {
  known.delete(key);
  known.set(key, failures);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
}

function left(failures: Failures, { free, firstMs, longestMs }: Slowing, now: number): number {
  if (now - failures.last > forgottenMs) failures.count = 0;
  if (failures.count < free) return 0;
  const delay = Math.min(longestMs, firstMs * 2 ** Math.min(20, failures.count - free));
  return Math.max(0, failures.last + delay - now);
}
