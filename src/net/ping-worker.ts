import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import ping from 'ping';
import type { Address } from '../model/address.ts';

// The package `ping` in a thread of its own, because it changes the environment of the process, shows no child that could be ended, and
// throws past every promise at output that it cannot read. Here the environment and such an error are this thread's alone.

const timeoutSeconds = 1;

/** What the thread is to do: one echo, or to end the program of an earlier one. */
export type PingRequest = { readonly id: number } & ({ readonly address: Address } | { readonly end: true });

/** What it reports of each echo, once. */
export type PingReply = { readonly id: number } & (
  | { readonly alive: boolean }
  | { readonly problem: string }
);

/** An error of the package that no promise has: it belongs to no echo, and the echo that it struck counts as not answered. */
export interface PingError {
  readonly error: string;
}

const children = new Map<number, ChildProcess>();
/** The echo whose program is just being started. */
let starting: number | null = null;

subscribe('child_process', (message) => {
  const id = starting;
  if (id === null) return;
  const { process: child } = message as { readonly process: ChildProcess };
  children.set(id, child);
  // Before the package's own listener, which may throw. What it makes of the output comes first all the same.
  child.once('close', () => setImmediate(reply, { id, alive: false }));
});

// The package's listener throws at output that it cannot read.
process.on('uncaughtException', (error) => {
  parentPort?.postMessage({ error: String(error) } satisfies PingError);
});

parentPort?.on('message', (request: PingRequest) => {
  if ('end' in request) end(request.id);
  else void echo(request.id, request.address);
});

async function echo(id: number, address: Address): Promise<void> {
  starting = id;
  const probe = ping.promise.probe(address, optionsFor(address));
  starting = null;
  try {
    reply({ id, alive: (await probe).alive });
  } catch (error) {
    reply({ id, problem: String(error) });
  }
}

/** Ends the program of an echo at once: it has nothing to put in order. */
function end(id: number): void {
  const child = children.get(id);
  child?.once('exit', () => reply({ id, alive: false }));
  child?.kill('SIGKILL');
}

/** Replies once to each echo. */
function reply(message: PingReply): void {
  if (!children.delete(message.id) && !('problem' in message)) return;
  parentPort?.postMessage(message);
}

function optionsFor(address: Address): Parameters<typeof ping.promise.probe>[1] {
  // Linux's ping supports both families and ping6 is not everywhere; macOS's ping6 has no timeout.
  const v6 = process.platform !== 'linux' && address.includes(':');
  const timeout = v6 && process.platform === 'darwin' ? false : timeoutSeconds;
  // No deadline: with one, Linux's ping repeats the echo until it has passed, and the package refuses it on Windows.
  return { min_reply: 1, v6, timeout, deadline: false };
}
