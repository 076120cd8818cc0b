import type { LoginOutcome } from '../../src/model/login.ts';
import type { AttemptBook } from './credential.ts';

/** Permission for one session; returned by {@link LoginPolicy.leave}. */
export interface LoginPermit {
  readonly group: number;
  readonly devices: readonly string[];
}

/** Why a device does not get a credential. */
export type Denial = Extract<LoginOutcome, 'refused-before' | 'suspended' | 'tried' | 'busy'>;

/** Concurrent sessions of one group, once it has worked in this sweep. */
const mostSessions = 4;
/** How long a host waits for a permit, in milliseconds; its other queries are done by then. */
const patienceMs = 30_000;

interface Group {
  open: number;
  /** Accepted in this sweep; until then one device at a time is tried. */
  proven: boolean;
  /** A device refused it in this sweep before any had accepted it: it is sent to no device any more. */
  suspended: boolean;
  readonly waiting: Set<() => void>;
}

/**
 * Keeps a wrong password from locking the operator out, for one sweep. A device gets a credential once; one that ever
 * refused it, never again. Until a group has worked once, one device at a time is tried, and the first refusal suspends the
 * whole group, so a wrong entry costs one refusal. Once it has worked, a refusal costs only the device that refused.
 */
export class LoginPolicy {
  readonly #book: AttemptBook;
  readonly #groups = new Map<number, Group>();
  readonly #shown = new Set<string>();

  constructor(book: AttemptBook) {
    this.#book = book;
  }

  /** Waits for a permit, at most 30 seconds; a {@link Denial} if the device is not to be tried (any more). */
  async enter(group: number, devices: readonly string[]): Promise<LoginPermit | Denial> {
    const state = this.#group(group);
    const until = performance.now() + patienceMs;
    while (state.open >= (state.proven ? mostSessions : 1)) {
      const denial = this.#denialOf(group, devices);
      if (denial !== null) return denial;
      if (!(await turn(state.waiting, until))) return 'busy';
    }
    const denial = this.#denialOf(group, devices);
    if (denial !== null) return denial;
    state.open += 1;
    return { group, devices };
  }

  /** Checked right before the credential is sent: null if it may be, a {@link Denial} if things changed since {@link enter}. */
  beforeSending({ group, devices }: LoginPermit): Denial | null {
    const denial = this.#denialOf(group, devices);
    if (denial !== null) return denial;
    for (const device of devices) this.#shown.add(device);
    this.#book.note(group, devices, 'sent');
    return null;
  }

  /** Records that the session was accepted or refused. True if the group is suspended because of that. */
  judged({ group, devices }: LoginPermit, outcome: 'accepted' | 'refused'): boolean {
    const state = this.#group(group);
    this.#book.note(group, devices, outcome);
    if (outcome === 'accepted') state.proven = true;
    else if (!state.proven) state.suspended = true;
    return state.suspended;
  }

  /** Releases the permit. */
  leave({ group }: LoginPermit): void {
    const state = this.#group(group);
    state.open -= 1;
    for (const wake of state.waiting) wake();
  }

  #denialOf(group: number, devices: readonly string[]): Denial | null {
    if (devices.some((device) => this.#shown.has(device))) return 'tried';
    if (this.#book.wasRefused(group, devices)) return 'refused-before';
    return this.#group(group).suspended ? 'suspended' : null;
  }

  #group(group: number): Group {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const made: Group = { open: 0, proven: false, suspended: false, waiting: new Set() };
    this.#groups.set(group, made);
    return made;
  }
}

/** Waits to be woken; false if the time is over first. */
function turn(waiting: Set<() => void>, until: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (woken: boolean) => {
      clearTimeout(timer);
      waiting.delete(wake);
      resolve(woken);
    };
    const wake = () => end(true);
    const timer = setTimeout(() => end(false), Math.max(0, until - performance.now()));
    waiting.add(wake);
  });
}
