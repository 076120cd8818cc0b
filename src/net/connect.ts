import { Socket } from 'node:net';
import type { Knock } from '../model/network.ts';
import { pause } from './deadline.ts';
import type { Admitted } from './guard.ts';
import type { NetworkLog } from './log.ts';
import type { Sources } from './sources.ts';
import { onAbort } from './watch.ts';

/** An open TCP connection, or why there is none. */
export type Connected =
  | { readonly outcome: 'open'; readonly socket: Socket }
  | { readonly outcome: Exclude<Knock, 'open'> };

/** Whom a connect tells: the log what this machine could not do, the sources what address of ours it used. */
type Tell = { readonly log: NetworkLog; readonly sources: Sources };

/** Why this machine could not even try. */
type Failure = { readonly outcome: 'no-room' | 'unreachable'; readonly code: string };

type Attempt =
  | { readonly outcome: 'open'; readonly socket: Socket }
  | { readonly outcome: Exclude<Knock, 'open' | 'unreachable'> }
  | Failure;

// This machine ran out of something that comes back by itself: files, ephemeral ports, buffers.
const outOfRoom = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM', 'EAGAIN']);
const refusals = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED']);
// The last router, or this machine's own neighbour table, says of one address that nobody has it (ICMP type 3 code 1).
// Routers say so of every unused address of a network that is well: that is silence, only quicker.
const silences = new Set(['ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN']);
const firstWaitMs = 50;
const longestWaitMs = 1000;
const patience = 12;

/**
 * Opens one TCP connection within `ms` milliseconds. Where this machine is short of files or ports it waits and tries
 * again, about ten seconds in all: the address is not taken for silent. Never throws; every ending is a value. The
 * socket carries an error listener already.
 */
export function connect(
  tell: Tell,
  to: Admitted<'tcp'>,
  ms: number,
  signal: AbortSignal,
): Promise<Connected> {
  // Nearly every attempt ends here; the loop below costs memory that thousands of them would hold at once.
  return attemptOnce(tell, to, ms, signal).then((attempt) =>
    'code' in attempt ? goOn(attempt, tell, to, ms, signal) : attempt,
  );
}

/** What follows on an attempt that this machine failed in: patience where it is short of something, else the end. */
async function goOn(
  first: Failure,
  tell: Tell,
  to: Admitted<'tcp'>,
  ms: number,
  signal: AbortSignal,
): Promise<Connected> {
  let attempt: Attempt = first;
  let wait = firstWaitMs;
  for (let tries = 1; 'code' in attempt; tries++) {
    const fields = { code: attempt.code, address: to.address, port: to.port };
    if (attempt.outcome === 'unreachable') {
      tell.log.warn(fields, 'This machine has no way to an address of the scope; it counts as not asked.');
      return { outcome: 'unreachable' };
    }
    tell.log.warn(
      fields,
      'This machine is short of files, ports or memory for another connection; waiting. Lower --rate or raise ulimit -n.',
    );
    if (tries === patience || !(await pause(wait, signal))) return { outcome: 'stopped' };
    wait = Math.min(wait * 2, longestWaitMs);
    attempt = await attemptOnce(tell, to, ms, signal);
  }
  return attempt;
}

const nothing = (): void => undefined;

function attemptOnce(
  { sources }: Tell,
  to: Admitted<'tcp'>,
  ms: number,
  signal: AbortSignal,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = new Socket();
    const settle = (attempt: Attempt) => {
      clearTimeout(timer);
      forget();
      sources.seen(socket);
      if (attempt.outcome !== 'open') socket.destroy();
      resolve(attempt);
    };
    // Where this process was held up, replies wait to be read that came in time: they are read before the silence counts.
    const timer = setTimeout(() => setImmediate(settle, { outcome: 'silent' }), ms);
    // This listener stays for the socket's life: an error that nobody hears would end the process.
    socket.on('error', (error: NodeJS.ErrnoException) => settle(outcomeOf(error.code ?? '')));
    socket.on('connect', () => settle({ outcome: 'open', socket }));
    let forget = nothing;
    if (signal.aborted) return settle({ outcome: 'stopped' });
    forget = onAbort(signal, () => settle({ outcome: 'stopped' }));
    socket.connect({ host: to.address, port: to.port });
  });
}

/**
 * What an error says. Everything that is neither the host's word nor a shortage is our own failure to ask: no route, an
 * interface down, a network that no router knows (ENETUNREACH, ENETDOWN), a local rule (EPERM, EACCES, EINVAL).
 */
function outcomeOf(code: string): Attempt {
  if (refusals.has(code)) return { outcome: 'refused' };
  if (silences.has(code)) return { outcome: 'silent' };
  if (outOfRoom.has(code)) return { outcome: 'no-room', code };
  return { outcome: 'unreachable', code };
}
