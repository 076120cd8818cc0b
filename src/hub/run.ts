import type { Consumer, JetStreamManager } from '@nats-io/jetstream';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { isUnwritable } from '../../db/errors.ts';
import { noteReached, noteUnreached } from '../../db/hub/service.ts';
import { noteSites } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { pause } from '../abort/pause.ts';
import { BrokerError, brokerError, connectTo, whileConnected } from './connect.ts';
import {
  HubFolderError,
  type HubSiteEntry,
  hubFiles,
  readHub,
  readHubFile,
  siteOfToken,
} from './directory.ts';
import { DownDecisions } from './down-decisions.ts';
import { Intake, type IntakeOptions, takenNote } from './intake.ts';
import { noteBytes } from './notes.ts';
import { publishOrders } from './orders.ts';
import { knownOf } from './server-versions.ts';
import { consumerName, ensureStreams } from './streams.ts';
import { streams, subjectsOf, tokenIn } from './subjects.ts';

/** Messages taken in by one transaction, and how long it waits for the first, in milliseconds. */
const batch = { limit: 64, waitMs: 1_000 };
/** How often it is noted that the broker is reached, and which sites the folder has, in milliseconds. */
const noteMs = 60_000;
/** How often what is stored is deleted from the broker, in milliseconds. */
const roomMs = 10_000;
/** How long a lost connection is waited for, in milliseconds: doubled each time up to the last. */
const backOff = { firstMs: 500, lastMs: 30_000 };

/** What a hub runs with. */
export interface RunOptions extends Omit<IntakeOptions, 'hub'> {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Ends when nothing waits. */
  readonly once: boolean;
  /** Sentences for the log. */
  readonly onState: (sentence: string) => void;
  /** Called after something was written into the inventory. */
  readonly onApplied?: () => void;
}

/** Connects to a hub's broker as the hub. Throws BrokerError and HubFolderError. */
export function connectHub(folder: string): Promise<NatsConnection> {
  const files = hubFiles(folder);
  const { listen, serverName } = readHub(folder);
  // The broker is on this machine; how the sites reach it does not matter here.
  const address = listen.replace(/^0\.0\.0\.0:/, '127.0.0.1:').replace(/^\[::\]:/, '[::1]:');
  const broker = { address, serverName, authority: readHubFile(files.authority) };
  return connectTo(broker, {
    seed: readHubFile(files.seed).trim(),
    inbox: '_INBOX.hub',
    name: 'camcensus hub',
  });
}

/** Writes into the broker how far the hub is with a site, where its collector reads it before it sends. Throws BrokerError and HubFolderError. */
export async function tellSite(folder: string, inventory: Inventory, name: string): Promise<void> {
  const site = activeSites(folder).find((one) => one.name === name);
  if (site === undefined) throw new HubFolderError(`This hub has no site "${name}".`);
  const connection = await connectHub(folder);
  try {
    await ensureStreams(connection);
    const seed = readHubFile(hubFiles(folder).seed).trim();
    const bytes = noteBytes(name, takenNote(inventory, name), seed);
    await jetstream(connection).publish(subjectsOf(site.token).taken, bytes);
  } finally {
    await connection.close();
  }
}

/**
 * Takes in what sites send, until the signal fires, or with `once` until nothing waits. A lost broker and a full disk are waited for: what was
 * not stored is not acknowledged, and comes again. With `once` they end the run. Throws BrokerError, HubFolderError and InventoryError.
 */
export async function runHub(options: RunOptions): Promise<void> {
  const { signal, once, onState } = options;
  let wait = backOff.firstMs;
  while (!signal.aborted) {
    try {
      await oneConnection(options, () => {
        wait = backOff.firstMs;
      });
      if (once) return;
    } catch (error) {
      const passing = passingProblem(error);
      if (passing === null || once) throw passing ?? error;
      if (passing instanceof BrokerError) noteProblem(options.inventory, passing.message);
      onState(passing.message);
      await pause(wait * (0.5 + Math.random() / 2), signal);
      wait = Math.min(wait * 2, backOff.lastMs);
    }
  }
}

async function oneConnection(options: RunOptions, onConnected: () => void): Promise<void> {
  const connection = await connectHub(options.folder);
  try {
    onConnected();
    const version = connection.info?.version ?? '?';
    options.onState(`connected to nats-server ${version}. ${knownOf(version)}`);
    await serve(connection, options);
  } finally {
    await connection.close();
  }
}

/** What may be gone later: the broker cannot be reached, or the inventory not written. */
function passingProblem(error: unknown): Error | null {
  return brokerError(error) ?? (isUnwritable(error) ? error : null);
}

/** On a full disk it cannot be noted that the broker is away, too. */
function noteProblem(inventory: Inventory, problem: string): void {
  try {
    noteUnreached(inventory, problem);
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

async function serve(connection: NatsConnection, options: RunOptions): Promise<void> {
  const { folder, inventory, signal, once } = options;
  const manager = await ensureStreams(connection);
  const consumer = await jetstream(connection).consumers.get(streams.results, consumerName);
  const intake = new Intake({ ...options, hub: () => readHub(folder) });
  const seed = readHubFile(hubFiles(folder).seed).trim();
  const sendTaken = async (site: HubSiteEntry) => {
    const bytes = noteBytes(site.name, intake.taken(site.name), seed);
    await jetstream(connection).publish(subjectsOf(site.token).taken, bytes);
  };
  const noted = new Noted(inventory, folder);
  const room = new Room(manager, consumer);
  noted.note({ anew: true });
  // The broker may have lost them, or not have been there when they were given.
  await publishOrders(connection, folder, activeSites(folder));
  const down = new DownDecisions(inventory, seed);
  await down.publish(connection, activeSites(folder));
  // What was taken in before the last end may not be applied yet.
  const before = activeSites(folder).map((site) => intake.apply(site.name));
  if (before.includes(true)) options.onApplied?.();
  await takeStates(manager, { intake, sendTaken, folder, idle: false });
  const states = connection.subscribe('results.*.state');
  const closed = connection.closed();
  const listening = (async () => {
    for await (const message of states) {
      const site = siteOf(folder, message.subject);
      const idle = !(await isBusy(consumer));
      if (site !== null && intake.takeState(site, message.data, { at: new Date(), idle }))
        await sendTaken(site);
    }
  })();
  let failure: { readonly error: unknown } | null = null;
  listening.catch((error: unknown) => {
    failure = { error };
  });
  try {
    // Without this subscription to the notes of sites, all of them would seem silent.
    while (!signal.aborted && !connection.isClosed() && failure === null) {
      if (once && !(await isBusy(consumer))) break;
      const touched = await intake.takeBatch(consumer, await sizeOfBatch(consumer, once));
      await acknowledged(connection, touched);
      await room.makeNowAndThen();
      const written = touched.map((site) => intake.apply(site.name));
      if (written.includes(true)) options.onApplied?.();
      for (const site of touched) await sendTaken(site);
      await down.publish(connection, activeSites(folder));
      noted.noteNowAndThen();
    }
  } finally {
    states.unsubscribe();
  }
  await listening;
  if (connection.isClosed()) throw (await closed) ?? new BrokerError('The broker closed the connection.');
  if (once) await down.publish(connection, activeSites(folder));
  if (once) await takeStates(manager, { intake, sendTaken, folder, idle: true });
}

/** Waits until the broker has received what is stored: to apply it may take longer than the broker waits before it gives the same out again. */
async function acknowledged(connection: NatsConnection, touched: readonly HubSiteEntry[]): Promise<void> {
  if (touched.length > 0) await whileConnected(connection, connection.flush());
}

/**
 * Deletes from the broker what is in the inventory: a site may have so many messages there, and what it has to send again must find room.
 * A hub that is set back requests it from the sites, which keep what they sent.
 */
class Room {
  readonly #manager: JetStreamManager;
  readonly #consumer: Consumer;
  #due = 0;

  constructor(manager: JetStreamManager, consumer: Consumer) {
    this.#manager = manager;
    this.#consumer = consumer;
  }

  async makeNowAndThen(): Promise<void> {
    if (performance.now() < this.#due) return;
    const { ack_floor: floor } = await this.#consumer.info();
    // Everything up to this number is stored here and acknowledged. Of 1, nats-server 2.10 deletes all there is, acknowledged or not.
    if (floor.stream_seq > 0)
      await this.#manager.streams.purge(streams.results, { seq: floor.stream_seq + 1 });
    this.#due = performance.now() + roomMs;
  }
}

/** Keeps in the inventory that the broker is reached and which sites there are, for those who read only that. */
class Noted {
  readonly #inventory: Inventory;
  readonly #folder: string;
  #due = 0;

  constructor(inventory: Inventory, folder: string) {
    this.#inventory = inventory;
    this.#folder = folder;
  }

  noteNowAndThen(): void {
    if (performance.now() >= this.#due) this.note({ anew: false });
  }

  note({ anew }: { readonly anew: boolean }): void {
    const { sites } = readHub(this.#folder);
    noteSites(
      this.#inventory,
      sites.map(({ name, addedAt, removedAt }) => ({ site: name, addedAt, removedAt })),
    );
    noteReached(this.#inventory, new Date().toISOString(), { anew });
    this.#due = performance.now() + noteMs;
  }
}

/** With `once`, no more than waits: then none of them has to be waited for. */
async function sizeOfBatch(consumer: Consumer, once: boolean): Promise<typeof batch> {
  if (!once) return batch;
  const { num_pending: pending } = await consumer.info();
  return { ...batch, limit: Math.max(1, Math.min(batch.limit, pending)) };
}

/** Whether the broker has messages for the hub, or gave it some that are not acknowledged. */
async function isBusy(consumer: Consumer): Promise<boolean> {
  const { num_pending: pending, num_ack_pending: given } = await consumer.info();
  return pending + given > 0;
}

function activeSites(folder: string): readonly HubSiteEntry[] {
  return readHub(folder).sites.filter(({ removedAt }) => removedAt === null);
}

function siteOf(folder: string, subject: string): HubSiteEntry | null {
  const token = tokenIn(subject);
  return token === null ? null : siteOfToken(readHub(folder), token);
}

interface StateWork {
  readonly intake: Intake;
  readonly sendTaken: (site: HubSiteEntry) => Promise<void>;
  readonly folder: string;
  readonly idle: boolean;
}

/** Reads the last note of every site, which it may have written while no hub ran. */
async function takeStates(
  manager: JetStreamManager,
  { intake, sendTaken, folder, idle }: StateWork,
): Promise<void> {
  for (const site of activeSites(folder)) {
    const last = await manager.direct.getMessage(streams.states, {
      last_by_subj: subjectsOf(site.token).state,
    });
    // The broker's clock is this machine's: it shows when the note came.
    if (last !== null && intake.takeState(site, last.data, { at: last.time, idle })) await sendTaken(site);
  }
}
