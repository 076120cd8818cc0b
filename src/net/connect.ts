import { isIPv6, Socket } from 'node:net';
import { onceRead, pause } from '../abort/pause.ts';
import { unwatch, type Watcher, watch } from '../abort/watch.ts';
import type { ConnectResult } from '../model/network.ts';
import type { Admitted } from './guard.ts';
import type { NetworkLog } from './log.ts';
import type { Sources } from './sources.ts';

/** An open TCP connection, or the reason why there is none. */
export type Connected =
  | { readonly outcome: 'open'; readonly socket: Socket }
  | { readonly outcome: Exclude<ConnectResult, 'open'> };

/** A requested connection: the destination, the timeout in milliseconds, and the signal that cancels it. */
export interface ConnectRequest {
  readonly to: Admitted<'tcp'>;
  readonly ms: number;
  readonly signal: AbortSignal;
}

/** Who is informed of the local address that a connection used. */
type UsedSources = Pick<Sources, 'seen'>;

/**
 * Who is informed of a connect: the log of what this machine could not do, the sources of the local address it used.
 */
type Reporting = { readonly log: NetworkLog; readonly sources: UsedSources };

/** Why this machine could not even try. */
export type Failure = { readonly outcome: 'no-room' | 'unreachable'; readonly code: string };

/** How one attempt ended. */
export type Attempt =
  | { readonly outcome: 'open'; readonly socket: Socket }
  | { readonly outcome: Exclude<ConnectResult, 'open' | 'unreachable'> }
  | Failure;

// This machine ran out of something that frees up by itself: files, ephemeral ports, buffers.
const outOfRoom = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM', 'EAGAIN']);
const refusals = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED']);
// The last router, or this machine's own neighbour table, reports one address as unreachable (ICMP type 3 code 1).
// Routers do so for every unused address of a healthy network: that is silence, only sooner.
const silences = new Set(['ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN']);
// A router that prohibits the path to an address sends ICMP type 3 code 13, which Linux turns into EHOSTUNREACH, or ICMPv6
// type 1 code 1, 5 or 6, which it turns into EACCES.
const firstWaitMs = 50;
const longestWaitMs = 1000;
const maxRetries = 12;

/**
 * Opens one TCP connection in time and calls `done` once with the outcome. If this machine is short of files or ports
 * it waits and tries again, about ten seconds in all: the address does not count as silent. Never throws; every ending
 * is a value. The socket already has an error listener.
 */
export function connect(
  reporting: Reporting,
  request: ConnectRequest,
  done: (connected: Connected) => void,
): void {
  // Nearly every attempt ends here; the loop below costs memory that thousands of them would hold at once.
  const { log, sources } = reporting;
  const again = (then: (attempt: Attempt) => void) => attemptUntil(sources, request, then);
  again((attempt) => {
    if ('code' in attempt) void afterFailure(attempt, log, request, again).then(done);
    else done(attempt);
  });
}

/** One attempt that the request's signal ends. */
function attemptUntil(
  sources: UsedSources,
  { to, ms, signal }: ConnectRequest,
  done: (attempt: Attempt) => void,
): void {
  if (signal.aborted) {
    done({ outcome: 'stopped' });
    return;
  }
  const attempting = new Attempting(sources, to, ms, (attempt) => {
    unwatch(signal, attempting);
    done(attempt);
  });
  watch(signal, attempting);
}

/**
 * What follows an attempt that failed on this machine: it is logged and, if the machine is short of something, tried `again` after a while,
 * about ten seconds in all.
 */
export async function afterFailure<End extends object>(
  first: Failure,
  log: NetworkLog,
  { to, signal }: Pick<ConnectRequest, 'to' | 'signal'>,
  again: (then: (attempt: End | Failure) => void) => void,
): Promise<End | { readonly outcome: 'unreachable' | 'stopped' }> {
  let attempt: End | Failure = first;
  let wait = firstWaitMs;
  for (let tries = 1; 'code' in attempt; tries++) {
    const fields = { code: attempt.code, address: to.address, port: to.port };
    if (attempt.outcome === 'unreachable') {
      log.warn(fields, 'This machine has no route to an address of the scope; it counts as not scanned.');
      return { outcome: 'unreachable' };
    }
    log.warn(
      fields,
      'This machine is short of files, ports or memory for another connection; waiting. Lower --rate or raise ulimit -n.',
    );
    if (tries === maxRetries || !(await pause(wait, signal))) return { outcome: 'stopped' };
    wait = Math.min(wait * 2, longestWaitMs);
    attempt = await new Promise(again);
  }
  return attempt;
}

/**
 * Stands in for the address, which the lookup returns at once: connecting straight to an address is put off until all
 * else that waits for the processor is done, so a hundred turns granted one by one would leave together.
 */
const neverLookedUp = 'admitted.invalid';

/** One attempt in progress. An object with one timer: a sweep has thousands of them at once. */
export class Attempting implements Watcher {
  readonly #sources: UsedSources;
  readonly #socket = new Socket();
  readonly #timer: NodeJS.Timeout;
  readonly #done: (attempt: Attempt) => void;
  #open = true;
  #left = false;

  /** Begins it. `ms`: after how many milliseconds it is silent; `done` is called once, and not before this returns. */
  constructor(sources: UsedSources, to: Admitted<'tcp'>, ms: number, done: (attempt: Attempt) => void) {
    this.#sources = sources;
    this.#done = done;
    const family = isIPv6(to.address) ? 6 : 4;
    this.#timer = setTimeout(expire, ms, this);
    // This listener stays for the socket's life: an unhandled error would end the process.
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      const prohibited = error.code === 'EACCES' && family === 6 && this.#left;
      this.settle(prohibited ? { outcome: 'silent' } : outcomeOf(error.code ?? ''));
    });
    this.#socket.on('connect', () => this.settle({ outcome: 'open', socket: this.#socket }));
    this.#socket.connect({
      host: neverLookedUp,
      port: to.port,
      family,
      autoSelectFamily: false,
      lookup: (_host, _options, found) => found(null, to.address, family),
    });
    // What this machine refuses itself, by a rule or route of its own, ends the attempt at once.
    this.#left = !this.#socket.destroyed;
  }

  /** Ends it at once: the kernel resets what is still answered. */
  stop(): void {
    this.settle({ outcome: 'stopped' });
  }

  /** Ends it; only the first ending counts. */
  settle(attempt: Attempt): void {
    if (!this.#open) return;
    this.#open = false;
    clearTimeout(this.#timer);
    this.#sources.seen(this.#socket);
    if (attempt.outcome !== 'open') this.#socket.destroy();
    this.#done(attempt);
  }
}

/** If this process was delayed, replies that came in time are still unread: they are read before silence counts. */
function expire(attempting: Attempting): void {
  onceRead(() => attempting.settle({ outcome: 'silent' }));
}

/**
 * Classifies an error. Whatever is neither the host's own answer nor a shortage is this machine's failure to send: no route,
 * interface down, a network without a route (ENETUNREACH, ENETDOWN), a local rule (EPERM, EACCES, EINVAL).
 */
function outcomeOf(code: string): Attempt {
  if (refusals.has(code)) return { outcome: 'refused' };
  if (silences.has(code)) return { outcome: 'silent' };
  if (outOfRoom.has(code)) return { outcome: 'no-room', code };
  return { outcome: 'unreachable', code };
}
