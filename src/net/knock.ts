import type { Address } from '../model/address.ts';
import type { Knock, Patience } from '../model/network.ts';
import type { Door } from './door.ts';

/** One TCP connect, closed at once when accepted; nothing is sent. `stopped` too where the guard refuses. */
export function knock(
  door: Door,
  address: Address,
  port: number,
  signal: AbortSignal,
  patience: Patience,
): Promise<Knock> {
  const to = door.guard.admitTcp(address, port);
  if (to === null) return Promise.resolve('stopped');
  if (door.nobody.has(address)) return Promise.resolve('silent');
  // Thousands of these wait at once: two callbacks hold half of what an async function's frame would.
  return door.gate.connection(address, signal).then((handBack) => {
    if (handBack === null) return 'stopped';
    door.counters.connects += 1;
    const ms = patience === 'full' ? door.limits.connectMs : door.roundTrips.waitMs(address);
    return door.connect(to, ms, signal).then((connected) => {
      // With nothing unread in its buffer the kernel ends this with a FIN, which is kinder than a reset.
      if (connected.outcome === 'open') connected.socket.destroy();
      handBack();
      return connected.outcome;
    });
  });
}
