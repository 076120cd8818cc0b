import type { AttemptBook } from './credential.ts';

/** Permission for one session; returned by {@link LoginPolicy.leave}. */
export interface LoginPermit {
  readonly group: number;
  readonly devices: readonly string[];
}

/** Concurrent sessions of one group, once it has worked in this sweep. */
const mostSessions = 4;
/** How long a host waits for a permit, in milliseconds; its other queries are done by then. */
const patienceMs = 30_000;

interface Group {
  open: number;
  /** Accepted in this sweep; until then one device at a time is tried. */
  proven: boolean;
  /** A device refused it in this sweep: it is sent to no device any more. */
  paused: boolean;
  readonly waiting: Set<() => void>;
}

/**
 * Keeps a wrong password from locking the operator out, for one sweep. A device gets a credential once; one that ever
 * refused it, never again; and after the first refusal the whole group is suspended. Until a group has worked once, one
 * device at a time is tried, so a wrong entry costs one refusal.
 */
export class LoginPolicy {
  readonly #book: AttemptBook;
  readonly #groups = new Map<number, Group>();
  readonly #shown = new Set<string>();

  constructor(book: AttemptBook) {
    this.#book = book;
  }

  /** Waits for a permit; null if the device is not to be tried (any more), or the wait was too long. */
  async enter(group: number, devices: readonly string[]): Promise<LoginPermit | null> {
    const state = this.#group(group);
    const until = performance.now() + patienceMs;
    while (state.open >= (state.proven ? mostSessions : 1)) {
      if (!this.#mayTry(group, devices) || !(await turn(state.waiting, until))) return null;
    }
    if (!this.#mayTry(group, devices)) return null;
    state.open += 1;
    return { group, devices };
  }

  /** Checked right before the credential is sent: false if things have changed since {@link enter}. */
  maySend({ group, devices }: LoginPermit): boolean {
    if (!this.#mayTry(group, devices)) return false;
    for (const device of devices) this.#shown.add(device);
    this.#book.note(group, devices, 'sent');
    return true;
  }

  /** The session was accepted or refused. */
  judged({ group, devices }: LoginPermit, outcome: 'accepted' | 'refused'): void {
    const state = this.#group(group);
    if (outcome === 'accepted') state.proven = true;
    else state.paused = true;
    this.#book.note(group, devices, outcome);
  }

  /** Releases the permit. */
  leave({ group }: LoginPermit): void {
    const state = this.#group(group);
    state.open -= 1;
    for (const wake of state.waiting) wake();
  }

  #mayTry(group: number, devices: readonly string[]): boolean {
    if (this.#group(group).paused || devices.some((device) => this.#shown.has(device))) return false;
    return !this.#book.wasRefused(group, devices);
  }

  #group(group: number): Group {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const made: Group = { open: 0, proven: false, paused: false, waiting: new Set() };
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
