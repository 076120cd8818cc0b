import type { Address } from '../model/address.ts';
import type { Knock, Patience } from '../model/network.ts';
import type { Door } from './door.ts';
import { hangUp } from './hang-up.ts';

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
  // Thousands of these wait at once: callbacks hold a fraction of what async functions would.
  return new Promise((resolve) => {
    door.gate.slot(address, signal, (go) => {
      if (!go) return resolve('stopped');
      door.counters.connects += 1;
      const ms = patience === 'full' ? door.limits.connectMs : door.roundTrips.waitMs(address);
      door.connect({ to, ms, signal }, (connected) => {
        const over = () => {
          door.gate.handBack(address);
          resolve(connected.outcome);
        };
        if (connected.outcome === 'open') void hangUp(connected.socket).then(over);
        else over();
      });
    });
  });
}
