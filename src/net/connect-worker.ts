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
  /** How many connects have begun since its last report. */
  readonly begun: number;
  readonly heard: readonly (readonly [id: number, what: 'quiet' | 'late' | ProbeEnd])[];
  /** An address of this machine that one of them started from, if any. */
  readonly source: string | null;
}

const going = new Map<number, Watcher>();
let begun = 0;
let heard: (readonly [id: number, what: 'quiet' | 'late' | ProbeEnd])[] = [];
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
  begun += 1;
  going.set(id, connector.connect(order, new Reporting(id)));
  soon();
}

/** Reports what is heard of one connect. */
class Reporting implements ProbeListener {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  quiet(): void {
    hear(this.#id, 'quiet');
  }

  late(): void {
    hear(this.#id, 'late');
  }

  ended(end: ProbeEnd): void {
    going.delete(this.#id);
    hear(this.#id, end);
  }
}

function hear(id: number, what: 'quiet' | 'late' | ProbeEnd): void {
  heard.push([id, what]);
  soon();
}

/** Reports once all that is due in this turn of the event loop is done. */
function soon(): void {
  if (!isDue) setImmediate(report);
  isDue = true;
}

function report(): void {
  isDue = false;
  parentPort?.postMessage({ begun, heard, source } satisfies FromConnects);
  begun = 0;
  heard = [];
  source = null;
}
