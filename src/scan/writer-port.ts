import { MessageChannel, type Worker } from 'node:worker_threads';
import type { Conclusions } from '../model/sweep.ts';
import type { FromWriter, ToWriter } from './writer-messages.ts';
import { serveWriter } from './writer-worker.ts';

/** The channel to what writes a sweep, and back. */
export interface WriterPort {
  send(message: ToWriter): void;
  /** Calls `message` for each message, and `end` once, with the error that ended it or null. */
  listen(listeners: { message(message: FromWriter): void; end(error: unknown): void }): void;
}

/** The channel to a thread that runs `serveWriter`. */
export function portOf(worker: Worker): WriterPort {
  return {
    send: (message) => worker.postMessage(message),
    listen: ({ message, end }) => {
      worker.on('message', message);
      worker.on('error', end);
      worker.on('exit', () => end(null));
    },
  };
}

/** The same on this thread: for a few addresses, which do not need the memory and the start of another one. */
export function onThisThread(conclusions: () => Promise<Conclusions>): WriterPort {
  const { port1, port2 } = new MessageChannel();
  serveWriter(port2, conclusions);
  return {
    send: (message) => port1.postMessage(message),
    listen: ({ message, end }) => {
      port1.on('message', message);
      port1.on('close', () => end(null));
    },
  };
}
