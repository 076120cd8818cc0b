import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { openInventory } from '../../../db/open.ts';
import { serveReader } from '../../../src/web/dashboard/reader.ts';
import type { ReaderThread } from '../../../src/web/dashboard/reader-pool.ts';
import { Readers } from '../../../src/web/dashboard/readers.ts';
import { type ReaderOptions, readerOn } from '../../../src/web/dashboard-on.ts';

/** The readers of an inventory, without threads: what they are sent and send is copied as between threads. */
export function readersOf(path: string, parts: ReaderOptions): Readers {
  return new Readers(() => threadOn(path, parts), parts.failed);
}

function threadOn(path: string, parts: ReaderOptions): ReaderThread {
  const inventory = openInventory(path, { create: false, readonly: true, following: true });
  const { app, close } = readerOn(inventory, parts);
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) port.unref();
  const ended: (() => void)[] = [];
  const on = ((event: string, listener: () => void) => {
    if (event === 'exit') ended.push(listener);
    else port1.on(event, listener);
    port1.unref();
  }) as ReaderThread['on'];
  serveReader(app, own(port2), { reload: () => undefined, isFull: () => false });
  return {
    postMessage: (message) => port1.postMessage(message),
    on,
    terminate: async () => {
      port1.close();
      close();
      inventory.close();
      for (const end of ended) end();
    },
  };
}

function own(port: MessagePort): Parameters<typeof serveReader>[1] {
  return {
    postMessage: (message, transfer = []) => port.postMessage(message, transfer),
    on: (event, listener) => {
      port.on(event, listener);
      port.unref();
    },
  };
}
