import ping from 'ping';
import parser from 'ping/lib/parser/base.js';
import { onAbort } from '../abort/watch.ts';
import type { Address } from '../model/address.ts';
import type { NetworkContext } from './network-context.ts';

const timeoutSeconds = 1;

// The package parses the output inside the child's close handler, where an unexpected line (one word is enough) throws
// past every promise and ends the process. Such a line says nothing and is skipped.
const eat = parser.prototype.eat;
parser.prototype.eat = function eatOrPassOver(this: typeof parser.prototype, line: string): unknown {
  try {
    return eat.call(this, line);
  } catch {
    return this;
  }
};

/**
 * One ICMP echo by the system's ping: true, false, or null if nothing can be said (no ping here, the guard refused, the
 * signal fired). The package does not check its target; the guard admits only literal addresses. The process ends by
 * itself after about a second.
 */
export async function echo(
  context: NetworkContext,
  address: Address,
  signal: AbortSignal,
): Promise<boolean | null> {
  const to = context.guard.admitEcho(address);
  if (to !== null && context.networkAndBroadcast.has(address)) return false;
  if (to === null || !(await context.limiter.datagram(address, signal))) return null;
  context.counters.pings += 1;
  const { promise: stopped, release } = untilAbort(signal);
  try {
    return await Promise.race([probe(to.address), stopped]);
  } catch (error) {
    context.log.warn(
      { err: error },
      'The ping program cannot be run, so hosts that answer nothing but ICMP are not found. Debian: apt install iputils-ping.',
    );
    return null;
  } finally {
    release();
  }
}

async function probe(address: Address): Promise<boolean> {
  // The package parses English words. It sets LANG itself, which LC_ALL would override.
  process.env.LC_ALL = 'C';
  const { alive } = await ping.promise.probe(address, optionsFor(address));
  return alive;
}

function untilAbort(signal: AbortSignal): { readonly promise: Promise<null>; release(): void } {
  let release: () => void = () => undefined;
  const promise = new Promise<null>((resolve) => {
    release = onAbort(signal, () => resolve(null));
  });
  return { promise, release: () => release() };
}

function optionsFor(address: Address): Parameters<typeof ping.promise.probe>[1] {
  // Linux's ping supports both families and ping6 is not everywhere; macOS's ping6 has no timeout.
  const v6 = process.platform !== 'linux' && address.includes(':');
  const timeout = v6 && process.platform === 'darwin' ? false : timeoutSeconds;
  // No deadline: with one, Linux's ping repeats the echo until it has passed, and the package refuses it on Windows.
  return { min_reply: 1, v6, timeout, deadline: false };
}
