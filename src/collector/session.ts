import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { InventoryError } from '../../db/errors.ts';
import { takeHubDecisions } from '../../db/hub/decide.ts';
import type { Inventory } from '../../db/inventory.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import {
  hubOrders,
  knowledgeTried,
  noteKnowledge,
  ordersAnswer,
  storeOrders,
} from '../../db/queue/orders.ts';
import {
  acknowledge,
  acknowledgedThrough,
  confirm,
  framesAfter,
  hashOf,
  makeDurable,
  sendAgain,
} from '../../db/queue/queue.ts';
import { pause } from '../abort/pause.ts';
import type { SiteEnrolment } from '../hub/enrolment-file.ts';
import { headersOf } from '../hub/frame-message.ts';
import { noteBytes, readDecisions, readOrders, readTaken } from '../hub/notes.ts';
import { partBytes } from '../hub/orders.ts';
import { newestOf, partSubject, streams, subjectsOf } from '../hub/subjects.ts';
import type { SiteFrame } from '../model/site-message.ts';
import { UserError } from '../model/user-error.ts';
import { version } from '../version.ts';

/** Frames read from the queue at once, and how many bytes of them may be in flight. */
const frames = { read: 64, inFlight: 64_000 };
/** Bytes of a frame beside its body. */
const headerBytes = 500;
/** Most characters of a sentence for the hub. */
const mostCharacters = 400;
/** Milliseconds within which the broker must have stored a frame, beside what its bytes take. */
const ackMs = 30_000;

/** The longest that what is in flight together takes at so many bytes a second, in milliseconds. */
export function slowestMs(rate: number): number {
  return ((frames.inFlight + headerBytes * 2) / rate) * 1_000;
}

/** The hub and this inventory contradict each other: sending on would mix two histories. The message is for people. */
export class ForkError extends UserError {}

/** What a session works with. */
export interface SessionOptions {
  readonly inventory: Inventory;
  readonly enrolment: SiteEnrolment;
  readonly signal: AbortSignal;
  /** Most bytes a second, evenly: the line is the school's. */
  readonly rate: number;
  /** What a person at the hub should know of this site; null for nothing. */
  readonly warning: () => string | null;
  /** Sentences for the log. */
  readonly onState: (sentence: string) => void;
  /** Called when orders of the hub have come that are newer; they are stored by then. */
  readonly onOrders?: () => void;
  /** Takes a knowledge pack that the hub has sent; rejects if it cannot now, and is called again. */
  readonly takeKnowledge?: (pack: Uint8Array) => Promise<void>;
}

/** One connection of a collector: sends the queue, and receives how far the hub has taken it in. */
export class Session {
  readonly #connection: NatsConnection;
  readonly #js: JetStreamClient;
  readonly #options: SessionOptions;
  readonly #subjects: ReturnType<typeof subjectsOf>;
  #failure: { readonly error: unknown } | null = null;
  #answered = 'null';

  constructor(connection: NatsConnection, options: SessionOptions) {
    this.#connection = connection;
    this.#js = jetstream(connection, { timeout: ackMs + 2 * slowestMs(options.rate) });
    this.#options = options;
    this.#subjects = subjectsOf(options.enrolment.token);
  }

  /** Learns how far the hub has come, whether or not it runs now, and receives it from now on. Throws ForkError. */
  async start(): Promise<void> {
    const { jobs, taken, orders, decisions } = this.#subjects;
    this.#connection.subscribe(jobs, {
      callback: (error, message) => {
        if (error !== null) return;
        try {
          if (message.subject === taken) this.#receive(message.data);
          if (message.subject === orders) this.#obey(message.data);
          if (message.subject === decisions) this.#decide(message.data);
        } catch (failure) {
          this.#failure ??= { error: failure };
        }
      },
    });
    const last = await this.#newest(streams.jobs, taken);
    if (last !== null) this.#receive(last);
    const ordered = await this.#newest(streams.jobs, orders);
    if (ordered !== null) this.#obey(ordered);
    const decided = await this.#newest(streams.jobs, decisions);
    if (decided !== null) this.#decide(decided);
    await this.sendState();
  }

  /** The newest message of a subject; null if there is none. */
  async #newest(stream: string, subject: string): Promise<Uint8Array | null> {
    const last = await this.#connection.request(newestOf(stream, subject), '', { timeout: ackMs });
    // A status is an error: nothing is there yet.
    return last.headers === undefined || last.headers.code === 0 ? last.data : null;
  }

  /** Whether there is news for the hub of what became of its orders. */
  get hasNews(): boolean {
    return JSON.stringify(ordersAnswer(this.#options.inventory)) !== this.#answered;
  }

  /** Fetches the knowledge pack that the hub wants here, once, evenly, and has it taken. */
  async fetchKnowledge(): Promise<void> {
    const { inventory, signal, rate, onState, takeKnowledge } = this.#options;
    const wanted = hubOrders(inventory)?.knowledge ?? null;
    if (wanted === null || takeKnowledge === undefined || knowledgeTried(inventory) === wanted.digest) return;
    const parts: Uint8Array[] = [];
    for (let part = 0; part * partBytes < wanted.bytes; part++) {
      const got = await this.#newest(streams.knowledge, partSubject(wanted.digest, part));
      if (got === null || signal.aborted) return;
      parts.push(got);
      await pause((got.length / rate) * 1_000, signal);
    }
    try {
      await takeKnowledge(Buffer.concat(parts));
      noteKnowledge(inventory, wanted.digest, null);
    } catch (error) {
      if (isForLater(error)) return;
      const why = error instanceof UserError ? error.message : `It could not be used: ${String(error)}`;
      onState(`knowledge from the hub was refused: ${why}`);
      noteKnowledge(
        inventory,
        wanted.digest,
        `Knowledge issued ${wanted.issued}: ${why}`.slice(0, mostCharacters),
      );
    }
  }

  /** Reports where the queue stands; the hub answers with how far it has come. */
  async sendState(): Promise<void> {
    const { inventory, enrolment: own } = this.#options;
    const known = enrolment(inventory);
    if (known === null) return;
    const note = {
      stream: known.stream,
      newest: known.lastSequence,
      acknowledged: acknowledgedThrough(inventory),
      version,
      at: new Date().toISOString(),
      warning: this.#options.warning(),
      answer: ordersAnswer(inventory),
    };
    this.#answered = JSON.stringify(note.answer);
    await this.#js.publish(this.#subjects.state, noteBytes(own.site, note, own.seed));
  }

  /** Sends everything that the broker has not stored, and returns how many frames that were. Throws the broker's error, and ForkError. */
  async sendAll(): Promise<number> {
    const { inventory, signal } = this.#options;
    let sent = 0;
    while (!signal.aborted) {
      this.check();
      const next = framesAfter(inventory, acknowledgedThrough(inventory), frames.read);
      const last = next.at(-1);
      if (last === undefined) break;
      makeDurable(inventory, last.sequence);
      for (const group of groupsOf(next)) {
        if (signal.aborted) break;
        await this.#send(group);
      }
      sent += next.length;
    }
    return sent;
  }

  /** Throws what went wrong since. */
  check(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  async #send(some: readonly SiteFrame[]): Promise<void> {
    const { inventory, enrolment: own } = this.#options;
    const stored = await Promise.allSettled(
      // Without an id for JetStream's own duplicate check: it would swallow what a hub requests once more.
      some.map((frame) =>
        this.#js.publish(this.#subjects.rows, frame.body, {
          headers: headersOf(own.site, frame, own.seed),
        }),
      ),
    );
    const done = some.filter((_, at) => stored[at]?.status === 'fulfilled').map(({ sequence }) => sequence);
    if (done.length > 0) acknowledge(inventory, done, new Date().toISOString());
    const failed = stored.find((one) => one.status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  #receive(bytes: Uint8Array): void {
    const { inventory, enrolment: own, onState } = this.#options;
    const note = readTaken(own.site, own.hub, bytes);
    const known = enrolment(inventory);
    if (note === null || known === null || note.sequence === 0) {
      if (note?.missing === true) this.#again(0);
      return;
    }
    if (note.stream !== known.stream)
      throw new ForkError(
        `The hub knows site ${own.site} by another inventory than ${inventory.path}. If this one takes its place, say so at the hub: camcensus hub accept "${own.site}".`,
      );
    if (note.sequence > known.lastSequence)
      throw new ForkError(
        `The hub has ${note.sequence} messages of site ${own.site}, and ${inventory.path} has only made ${known.lastSequence}: it was set back to an older state, or another machine sends with its key. Nothing is sent until that is settled (docs/county.md).`,
      );
    const hash = hashOf(inventory, note.sequence);
    if (hash !== null && Buffer.from(hash).toString('hex') !== note.hash)
      throw new ForkError(
        `Message ${note.sequence} of site ${own.site} is another one at the hub than in ${inventory.path}: another machine sends with its key, or this inventory was set back. Nothing is sent until that is settled (docs/county.md).`,
      );
    confirm(inventory, note.sequence, new Date().toISOString());
    if (note.problem !== null) onState(`the hub: ${note.problem}`);
    if (note.missing) this.#again(note.sequence);
  }

  /** Takes decisions of the hub; what became of each goes into the queue. */
  #decide(bytes: Uint8Array): void {
    const { inventory, enrolment: own, onState } = this.#options;
    const decisions = readDecisions(own.site, own.hub, bytes);
    if (decisions === null)
      onState(
        'decisions were refused: this hub did not sign them, or they have a form that is not read here',
      );
    for (const why of takeHubDecisions(inventory, own.site, decisions ?? []))
      onState(`a decision of the hub was refused: ${why}`);
  }

  /** Keeps orders that are newer than those that are known. What they lead to is the business of who runs this. */
  #obey(bytes: Uint8Array): void {
    const { inventory, enrolment: own, onState, onOrders } = this.#options;
    const orders = readOrders(own.site, own.hub, bytes);
    if (orders === null)
      onState('orders were refused: this hub did not sign them, or they have a form that is not read here');
    else if (storeOrders(inventory, orders)) onOrders?.();
  }

  #again(after: number): void {
    const count = sendAgain(this.#options.inventory, after);
    if (count > 0)
      this.#options.onState(`the hub lacks what comes after message ${after}: ${count} sent again`);
  }
}

/** Whether what hinders may be gone soon: a sweep runs. */
function isForLater(error: unknown): boolean {
  return error instanceof InventoryError && error.kind === 'locked';
}

/** Cuts frames into groups that may be in flight together: one frame at least. */
function* groupsOf(all: readonly SiteFrame[]): Generator<readonly SiteFrame[]> {
  let group: SiteFrame[] = [];
  let bytes = 0;
  for (const frame of all) {
    if (group.length > 0 && bytes + frame.body.length > frames.inFlight) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(frame);
    bytes += frame.body.length + headerBytes;
  }
  if (group.length > 0) yield group;
}
