import { Worker } from 'node:worker_threads';
import type { Watcher } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import { workerFile } from '../model/worker-file.ts';
import type { FromConnects, ToConnects } from './connect-worker.ts';
import type { Connector, ProbeEnd, ProbeListener, ProbeOrder } from './connector.ts';
import type { NetworkLog } from './log.ts';
import type { Sources } from './sources.ts';

/** A connect that has not ended: who began it, and the address if others may overlap it. */
interface Going {
  readonly listener: ProbeListener;
  readonly address: Address | null;
}

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
  readonly #going = new Map<number, Going>();
  /** Of each address, how many overlapping connects have not ended. */
  readonly #overlapping = new Map<Address, number>();
  #orders: (readonly [id: number, order: ProbeOrder])[] = [];
  #stopped: number[] = [];
  #notStarted = 0;
  #last = 0;
  #isReady = false;
  #isDue = false;

  /** Starts the thread; until it runs, it has no room. */
  constructor(log: NetworkLog, sources: Sources) {
    this.#log = log;
    this.#sources = sources;
    const { file, eval: isScript } = workerFile(new URL('./connect-worker.js', import.meta.url));
    this.#worker = new Worker(file, { eval: isScript, argv: [], execArgv: [] });
    this.#worker.on('message', (message: FromConnects) => this.#take(message));
    this.#worker.once('error', (error) => this.#failed(error));
  }

  /** Whether an overlapping connect to an address has not ended. */
  has(address: Address): boolean {
    return this.#overlapping.has(address);
  }

  /** Whether it runs and keeps up. */
  get hasRoom(): boolean {
    return this.#isReady && this.#notStarted < mostNotStarted;
  }

  connect(order: ProbeOrder, listener: ProbeListener): Watcher {
    this.#last += 1;
    const id = this.#last;
    this.#notStarted += 1;
    const address = order.overlapMs === null ? null : order.to.address;
    this.#going.set(id, { listener, address });
    if (address !== null) this.#overlapping.set(address, (this.#overlapping.get(address) ?? 0) + 1);
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
      const going = this.#going.get(id);
      if (what === 'quiet') going?.listener.quiet();
      else if (what === 'late') going?.listener.late();
      else if (going !== undefined) {
        this.#going.delete(id);
        this.#forget(going.address);
        going.listener.ended(what);
      }
    }
  }

  #forget(address: Address | null): void {
    if (address === null) return;
    const others = (this.#overlapping.get(address) ?? 1) - 1;
    if (others === 0) this.#overlapping.delete(address);
    else this.#overlapping.set(address, others);
  }

  #endAll(end: ProbeEnd): void {
    const all = [...this.#going.values()];
    this.#going.clear();
    this.#overlapping.clear();
    for (const { listener } of all) listener.ended(end);
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
