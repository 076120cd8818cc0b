import type { Address } from '../model/address.ts';
import type { ConnectResult, TimeoutMode } from '../model/network.ts';
import { hangUp } from './hang-up.ts';
import type { NetworkContext } from './network-context.ts';

/** One TCP connect, closed at once if accepted; nothing is sent. Also `stopped` if the guard refuses. */
export function connectProbe(
  context: NetworkContext,
  address: Address,
  port: number,
  signal: AbortSignal,
  timeout: TimeoutMode,
): Promise<ConnectResult> {
  const to = context.guard.admitTcp(address, port);
  if (to === null) return Promise.resolve('stopped');
  if (context.networkAndBroadcast.has(address)) return Promise.resolve('silent');
  // Thousands of these wait at once: callbacks take a fraction of the memory of async functions.
  return new Promise((resolve) => {
    context.limiter.slot(address, signal, (go) => {
      if (!go) return resolve('stopped');
      context.counters.connects += 1;
      const wait = timeout === 'full' ? context.limits.connectMs : context.roundTrips.waitMs(address);
      const ms = context.giveUpMs(wait);
      context.connect({ to, ms, signal }, (connected) => {
        const over = () => {
          context.limiter.release(address);
          resolve(connected.outcome);
        };
        if (connected.outcome === 'open') void hangUp(connected.socket).then(over);
        else over();
      });
    });
  });
}
