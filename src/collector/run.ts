import { isUnwritable } from '../../db/errors.ts';
import type { Inventory } from '../../db/inventory.ts';
import { noteConnection } from '../../db/queue/enrolment.ts';
import { queueState } from '../../db/queue/queue.ts';
import { pause } from '../abort/pause.ts';
import { BrokerError, connectTo, whileConnected, whyNot } from '../hub/connect.ts';
import { subjectsOf } from '../hub/subjects.ts';
import { UserError } from '../model/user-error.ts';
import { connectPaced } from '../net/paced-connection.ts';
import { Session, type SessionOptions, slowestMs } from './session.ts';

/** Milliseconds between attempts: doubled each time up to the last, and each somewhere between half and whole. */
const backOff = { firstMs: 500, lastMs: 60_000 };
/** How long `once` goes on without getting further, in milliseconds: a broker that restarts is waited for. */
const patienceMs = 45_000;
/** How often the queue is looked at, and a sign of life is sent, in milliseconds. */
const every = { lookMs: 1_000, stateMs: 300_000 };

/** What a collector runs with. */
export interface CollectorOptions extends SessionOptions {
  /** Ends when the broker has stored everything. */
  readonly once: boolean;
}

/**
 * Sends the queue of a site's inventory, until the signal fires, or with `once` until the broker has stored all of it. A lost connection is
 * waited for, with `once` for a while, and so is an inventory that cannot be written. Throws with `once` BrokerError and InventoryError, and ForkError.
 */
export async function runCollector(options: CollectorOptions): Promise<void> {
  const { signal, once } = options;
  const attempts = new Attempts(options);
  while (!signal.aborted) {
    try {
      await oneConnection(options, () => attempts.connected());
      if (once) return;
    } catch (error) {
      await attempts.failed(error);
    }
  }
}

/** What a collector does when its connection is lost. */
class Attempts {
  readonly #options: CollectorOptions;
  #wait = backOff.firstMs;
  #furthest = { pending: Number.POSITIVE_INFINITY, at: performance.now() };

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  connected(): void {
    this.#wait = backOff.firstMs;
  }

  /** Waits until the next attempt. Throws what cannot be waited off, and with `once` also the broker's error in the end. */
  async failed(error: unknown): Promise<void> {
    const { inventory, signal, once, onState } = this.#options;
    const problem = passingProblem(error);
    noteIfPossible(inventory, (problem ?? (error as Error)).message);
    if (problem === null) throw error;
    const { pending } = queueState(inventory);
    if (pending < this.#furthest.pending) this.#furthest = { pending, at: performance.now() };
    if (once && performance.now() - this.#furthest.at > patienceMs) throw problem;
    onState(problem.message);
    await pause(this.#wait * (0.5 + Math.random() / 2), signal);
    this.#wait = Math.min(this.#wait * 2, backOff.lastMs);
  }
}

/** What may be gone later: the broker cannot be reached, or the inventory not written. Null for what a person has to clear up. */
function passingProblem(error: unknown): UserError | null {
  if (error instanceof BrokerError || isUnwritable(error)) return error;
  if (error instanceof UserError) return null;
  return new BrokerError(`The broker: ${whyNot(error)}`, { cause: error });
}

/** Notes that there is no connection. On a full disk that cannot be noted either. */
function noteIfPossible(inventory: Inventory, problem: string | null): void {
  try {
    noteConnection(inventory, false, problem);
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

async function oneConnection(options: CollectorOptions, onConnected: () => void): Promise<void> {
  const { inventory, enrolment: own, signal, once, rate } = options;
  const connection = await connectTo(own, {
    seed: own.seed,
    inbox: subjectsOf(own.token).inbox,
    name: `camcensus collector ${own.token}`,
    line: {
      open: (host, port, timeoutMs) => connectPaced({ host, port, rate, timeoutMs }),
      slowestMs: slowestMs(rate),
    },
  });
  try {
    const session = new Session(connection, options);
    await session.start();
    onConnected();
    noteConnection(inventory, true);
    let stateDue = performance.now() + every.stateMs;
    do {
      session.check();
      const sent = await session.sendAll();
      await session.fetchKnowledge();
      if (sent > 0 || session.hasNews || performance.now() > stateDue) {
        await session.sendState();
        stateDue = performance.now() + every.stateMs;
      }
      if (once && queueState(inventory).pending === 0) break;
      if (!once) await pause(every.lookMs, signal);
      if (connection.isClosed())
        throw (await connection.closed()) ?? new BrokerError('The broker closed the connection.');
    } while (!signal.aborted);
    await whileConnected(connection, connection.drain());
  } finally {
    await connection.close();
    noteIfPossible(inventory, null);
  }
}
