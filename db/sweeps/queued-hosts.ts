import type { Address } from '../../src/model/address.ts';
import type { WritingOptions } from '../../src/model/site-message.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Queue } from '../queue/queue.ts';
import { AddressBits } from '../values/address-bits.ts';

/** What a running sweep writes, as it is queued for the hub: one message for each transaction that writes hosts. */
export interface QueuedHosts {
  /** Adds a host that was scanned at `at` (ISO 8601). */
  add(host: SweptHost, at: string): void;
  scanned(address: Address): void;
  /**
   * Queues what was added since the last time, if anything; what was scanned only if the sweep's progress is written now (`saved`), or at its
   * end. Inside the transaction that writes it.
   */
  send(at: 'saved' | 'unsaved' | 'end'): void;
  /** After that transaction: a host that could not be written is not queued, and what was scanned is queued with the next. */
  sent(done: boolean): void;
}

/** Collects what a sweep's writer writes. */
export function queuedHosts(queue: Queue, options: WritingOptions): QueuedHosts {
  const { allHosts, missingAfter, goneAfter } = options;
  const kept: WritingOptions = {
    allHosts,
    ...(missingAfter !== undefined && { missingAfter }),
    ...(goneAfter !== undefined && { goneAfter }),
  };
  const scanned = new AddressBits();
  let lately: readonly string[] = [];
  let hosts: { readonly host: SweptHost; readonly at: string }[] = [];
  const owed = new Set<string>();
  return {
    add: (host, at) => {
      hosts.push({ host, at });
    },
    scanned: (address) => {
      scanned.add(address);
    },
    send: (at) => {
      for (const block of scanned.takeChanged()) owed.add(block);
      const blocks = at === 'unsaved' ? [] : [...owed];
      // At the end with nothing added, too: it shows that the sweep had a writer, and its options.
      if (at !== 'end' && hosts.length === 0 && blocks.length === 0) return;
      const bits = blocks.map(
        (block) => [block, Buffer.from(scanned.bits(block)).toString('base64')] as const,
      );
      queue({ kind: 'hosts', options: kept, hosts, scanned: bits, saved: at !== 'unsaved' });
      lately = blocks;
    },
    sent: (done) => {
      hosts = [];
      if (done) for (const block of lately) owed.delete(block);
      lately = [];
    },
  };
}
