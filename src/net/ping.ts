import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { onAbort } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import { workerFile } from '../model/worker-file.ts';
import type { NetworkContext } from './network-context.ts';
import type { PingError, PingReply, PingRequest } from './ping-worker.ts';

/** ICMP echoes by the system's ping. Its thread starts with the first and ends with {@link close}. */
export class Ping {
  readonly #context: NetworkContext;
  readonly #waiting = new Map<number, (reply: PingReply) => void>();
  #worker: Worker | null = null;
  /** Set by {@link close}: called once no program runs any more. */
  #idle: (() => void) | null = null;
  #last = 0;

  constructor(context: NetworkContext) {
    this.#context = context;
  }

  /**
   * One echo: true, false, or null if the result is unknown (no ping here, the guard refused, the signal fired, which also ends the
   * program). The package does not check its target; the guard admits only literal addresses. The program ends by itself after about a
   * second.
   */
  async echo(address: Address, signal: AbortSignal): Promise<boolean | null> {
    const { guard, limiter, counters, life, log, networkAndBroadcast } = this.#context;
    const to = guard.admitEcho(address);
    if (to !== null && networkAndBroadcast.has(address)) return false;
    if (to === null || !(await limiter.datagram(address, signal)) || signal.aborted || life.aborted)
      return null;
    if (!limiter.mayStart(address, 'connect')) return null;
    counters.pings += 1;
    const reply = await this.#echo(to.address, signal);
    if (reply === null || 'alive' in reply) return reply?.alive ?? null;
    log.warn(
      { err: reply.problem },
      'The ping program cannot be run, so hosts that answer nothing but ICMP are not found. Debian: apt install iputils-ping.',
    );
    return null;
  }

  /** Ends every program that still runs, and the thread. */
  async close(): Promise<void> {
    for (const id of this.#waiting.keys()) this.#worker?.postMessage({ id, end: true } satisfies PingRequest);
    if (this.#waiting.size > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #echo(address: Address, signal: AbortSignal): Promise<PingReply | null> {
    this.#last += 1;
    const id = this.#last;
    const worker = this.#started();
    return new Promise((resolve) => {
      const release = onAbort(signal, () => {
        worker.postMessage({ id, end: true } satisfies PingRequest);
        resolve(null);
      });
      this.#waiting.set(id, (reply) => {
        release();
        resolve(reply);
      });
      worker.postMessage({ id, address } satisfies PingRequest);
    });
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const { file, eval: isScript } = workerFile(new URL('./ping-worker.js', import.meta.url));
    // The package reads English output. It sets LANG itself, which LC_ALL would override.
    const worker = new Worker(file, {
      eval: isScript,
      env: { ...process.env, LC_ALL: 'C' },
      argv: [],
      execArgv: [],
    });
    this.#worker = worker;
    worker.on('message', (message: PingReply | PingError) => {
      if ('error' in message) this.#unreadable(message);
      else this.#settle(message);
    });
    worker.once('error', (error) => this.#failed(error));
    return worker;
  }

  #settle(reply: PingReply): void {
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#idle?.();
  }

  #unreadable({ error }: PingError): void {
    this.#context.log.warn(
      { err: error },
      "The ping program's output cannot be read, so hosts that answer nothing but ICMP may not be found. Debian: apt install iputils-ping.",
    );
  }

  #failed(error: Error): void {
    this.#worker = null;
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, problem: error.message });
  }
}
