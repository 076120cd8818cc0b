import { Worker } from 'node:worker_threads';
import type { Watcher } from '../abort/watch.ts';
import { workerFile } from '../model/worker-file.ts';
import type { FromConnects, ToConnects } from './connect-worker.ts';
import type { Connector, ProbeEnd, ProbeListener, ProbeOrder } from './connector.ts';
import type { NetworkLog } from './log.ts';
import type { Sources } from './sources.ts';

/** How many connects may be handed over that have not started: where the thread is late, more would leave at once than the rate allows. */
const mostNotStarted = 1_000;

/**
 * Makes connects in a thread of its own, which does nothing else: thousands a second take a good part of a processor, and there timers are
 * on time and replies read at once. Each has had its turn and has its host's slot before: rate, scope and restraint stay where they are.
 */
export class ConnectThread implements Connector {
  readonly #log: NetworkLog;
  readonly #sources: Sources;
  readonly #worker: Worker;
  readonly #listeners = new Map<number, ProbeListener>();
  #orders: (readonly [id: number, order: ProbeOrder])[] = [];
  #stopped: number[] = [];
  #notStarted = 0;
  #last = 0;
  #isReady = false;
  #isDue = false;

  /** Starts the thread; until it runs, it is not {@link isReady}. */
  constructor(log: NetworkLog, sources: Sources) {
    this.#log = log;
    this.#sources = sources;
    const { file, eval: isScript } = workerFile(new URL('./connect-worker.js', import.meta.url));
    this.#worker = new Worker(file, { eval: isScript, argv: [], execArgv: [] });
    this.#worker.on('message', (message: FromConnects) => this.#take(message));
    this.#worker.once('error', (error) => this.#failed(error));
  }

  /** Whether it runs. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Whether it runs and keeps up. */
  get hasRoom(): boolean {
    return this.#isReady && this.#notStarted < mostNotStarted;
  }

  connect(order: ProbeOrder, listener: ProbeListener): Watcher {
    this.#last += 1;
    const id = this.#last;
    this.#notStarted += 1;
    this.#listeners.set(id, listener);
    this.#orders.push([id, order]);
    this.#soon();
    return { stop: () => this.#stop(id) };
  }

  /** Ends all that is going on, and the thread. */
  async close(): Promise<void> {
    this.#isReady = false;
    this.#endAll({ outcome: 'stopped', ms: 0 });
    await this.#worker.terminate();
  }

  #stop(id: number): void {
    this.#stopped.push(id);
    this.#soon();
  }

  /** Hands over all that this turn of the event loop has granted, at once. */
  #soon(): void {
    if (!this.#isDue) setImmediate(() => this.#handOver());
    this.#isDue = true;
  }

  #handOver(): void {
    this.#isDue = false;
    this.#worker.postMessage({ orders: this.#orders, stopped: this.#stopped } satisfies ToConnects);
    this.#orders = [];
    this.#stopped = [];
  }

  #take({ started, events, source }: FromConnects): void {
    this.#isReady = true;
    this.#notStarted -= started;
    if (source !== null) this.#sources.seen({ localAddress: source });
    for (const [id, what] of events) {
      const listener = this.#listeners.get(id);
      if (what === 'quiet') listener?.quiet();
      else if (what === 'late') listener?.late();
      else {
        this.#listeners.delete(id);
        listener?.ended(what);
      }
    }
  }

  #endAll(end: ProbeEnd): void {
    const listeners = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const listener of listeners) listener.ended(end);
  }

  /** What it had is tried again in this thread, as all that follows is. */
  #failed(error: Error): void {
    this.#isReady = false;
    this.#log.warn(
      { err: error },
      'The thread that connects to addresses ended; the sweep goes on without it, and takes longer.',
    );
    this.#endAll({ outcome: 'no-room', code: 'ERR_WORKER' });
  }
}
