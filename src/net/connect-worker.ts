import type { Socket } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { Watcher } from '../abort/watch.ts';
import { LocalConnector, type ProbeEnd, type ProbeListener, type ProbeOrder } from './connector.ts';
import { EventLoopDelay } from './event-loop-delay.ts';

// A connector in a thread of its own, for `ConnectThread`.

/** What the thread is to do: connects to begin, each with its number, and the numbers of those to end. */
export interface ToConnects {
  readonly orders: readonly (readonly [id: number, order: ProbeOrder])[];
  readonly stopped: readonly number[];
}

/** What the thread reports. */
export interface FromConnects {
  /** How many connects have started since its last report. */
  readonly started: number;
  readonly events: readonly (readonly [id: number, what: 'quiet' | 'late' | ProbeEnd])[];
  /** An address of this machine that one of them started from, if any. */
  readonly source: string | null;
}

const going = new Map<number, Watcher>();
let started = 0;
let events: (readonly [id: number, what: 'quiet' | 'late' | ProbeEnd])[] = [];
let source: string | null = null;
let isDue = false;

const sources = {
  seen({ localAddress }: Pick<Socket, 'localAddress'>): void {
    source ??= localAddress ?? null;
  },
};
const connector = new LocalConnector(sources, new EventLoopDelay());

parentPort?.on('message', ({ orders, stopped }: ToConnects) => {
  for (const [id, order] of orders) begin(id, order);
  for (const id of stopped) going.get(id)?.stop();
});
// It is ready.
report();

function begin(id: number, order: ProbeOrder): void {
  started += 1;
  going.set(id, connector.connect(order, new Reporting(id)));
  soon();
}

/** Reports what happens to one connect. */
class Reporting implements ProbeListener {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  quiet(): void {
    note(this.#id, 'quiet');
  }

  late(): void {
    note(this.#id, 'late');
  }

  ended(end: ProbeEnd): void {
    going.delete(this.#id);
    note(this.#id, end);
  }
}

function note(id: number, what: 'quiet' | 'late' | ProbeEnd): void {
  events.push([id, what]);
  soon();
}

/** Reports once all that is due in this turn of the event loop is done. */
function soon(): void {
  if (!isDue) setImmediate(report);
  isDue = true;
}

function report(): void {
  isDue = false;
  parentPort?.postMessage({ started, events, source } satisfies FromConnects);
  started = 0;
  events = [];
  source = null;
}
