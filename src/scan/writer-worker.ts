import type { MessagePort } from 'node:worker_threads';
import { LogWatch } from '../../db/file/log-watch.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { createSweepWriter, type SweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import type { Address } from '../model/address.ts';
import type { Conclusions } from '../model/sweep.ts';
import { FileTurns } from './file-turns.ts';
import {
  type FromWriter,
  sentError,
  type TimedHost,
  type ToWriter,
  type WriterEnd,
  type WriterJob,
} from './writer-messages.ts';

/** Most hosts in one group, and how long the first of them waits for others, in milliseconds. */
const group = { hosts: 100, waitMs: 1_000 };

/**
 * The thread that identifies and writes what one sweep finds, in groups: many hosts change the same pages of the file, and each page goes
 * into the log once for each transaction. `conclusions` is called once.
 */
export function serveWriter(port: MessagePort, conclusions: () => Promise<Conclusions>): void {
  const thread = new WriterThread((message) => port.postMessage(message), conclusions);
  // One after another: opening waits, and what follows must not overtake it.
  let before = Promise.resolve();
  port.on('message', (message: ToWriter) => {
    before = before
      .then(() => thread.take(message))
      .then((goesOn) => {
        if (!goesOn) port.close();
      });
  });
}

class WriterThread {
  readonly #send: (message: FromWriter) => void;
  readonly #conclusions: () => Promise<Conclusions>;
  #inventory: Inventory | null = null;
  #job: WriterJob | null = null;
  #writer: SweepWriter | null = null;
  #log: LogWatch | null = null;
  #hosts: TimedHost[] = [];
  #scanned: Address[] = [];
  #timer: NodeJS.Timeout | null = null;
  #failed = false;
  readonly #turns = new FileTurns();

  constructor(send: (message: FromWriter) => void, conclusions: () => Promise<Conclusions>) {
    this.#send = send;
    this.#conclusions = conclusions;
  }

  /** Carries out one message. Returns whether the thread goes on. */
  async take(message: ToWriter): Promise<boolean> {
    switch (message.kind) {
      case 'open':
        return this.#open(message.job);
      case 'host':
        this.#hosts.push(message.host);
        this.#soon();
        return true;
      case 'scanned':
        for (const address of message.addresses) this.#scanned.push(address);
        // Only results of hosts are written in groups.
        if (this.#hosts.length === 0) this.#writeAll();
        return true;
      case 'flush':
        this.#writeAll(true);
        this.#send({ kind: 'done', error: null });
        return true;
      case 'finish':
        this.#finish(message.end);
        return true;
      case 'close':
        this.#stopTimer();
        this.#inventory?.close();
        return false;
    }
  }

  async #open(job: WriterJob): Promise<boolean> {
    try {
      this.#job = job;
      const conclusions = await this.#conclusions();
      this.#inventory = openInventory(job.path, { create: false });
      // Times come with the hosts.
      const at = () => new Date().toISOString();
      this.#writer = createSweepWriter(this.#inventory, { ...job.options, at, conclusions });
      this.#log = new LogWatch(this.#inventory);
      return true;
    } catch (error) {
      this.#fail(error);
      this.#inventory?.close();
      return false;
    }
  }

  #soon(): void {
    if (this.#hosts.length >= group.hosts) this.#writeAll();
    else this.#timer ??= setTimeout(() => this.#writeAll(), group.waitMs);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Writes everything that waits, at most {@link group} hosts in one transaction. */
  #writeAll(markSeen = false): void {
    this.#stopTimer();
    const writer = this.#writer;
    if (this.#failed || writer === null) return;
    try {
      while (this.#hosts.length > 0) {
        const hosts = this.#turns.hold(() => writer.recordSome(this.#hosts.slice(0, group.hosts)));
        this.#hosts = this.#hosts.slice(hosts);
        this.#send({ kind: 'written', hosts, tally: writer.tally() });
      }
      // Only now: an address whose host could not be written has not been scanned.
      for (const address of this.#scanned.splice(0)) writer.scanned(address);
      if (markSeen) writer.markSeen();
      // A slow host may be all that follows, a minute later.
      if (writer.saveDue()) this.#soon();
      const notice = this.#log?.check() ?? null;
      if (notice !== null) this.#send({ kind: 'notice', sentence: notice });
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#hosts = [];
    this.#scanned = [];
    this.#send({ kind: 'failed', error: sentError(error) });
  }

  #finish(end: WriterEnd): void {
    this.#writeAll();
    try {
      const [inventory, writer, job] = [this.#inventory, this.#writer, this.#job];
      if (inventory === null || writer === null || job === null)
        throw new Error('the inventory is not open for this sweep');
      const counts = { ...noCounts, ...end.counts, ...writer.covered(), ...writer.tally() };
      finishSweep(inventory, job.options.sweepId, { ...end, counts, writer });
      this.#send({ kind: 'done', error: null });
    } catch (error) {
      this.#send({ kind: 'done', error: sentError(error) });
    }
  }
}
