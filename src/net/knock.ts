import type { Address } from '../model/address.ts';
import type { Knock, Patience } from '../model/network.ts';
import type { Door } from './door.ts';

/** One TCP connect, closed at once when accepted; nothing is sent. `stopped` too where the guard refuses. */
export async function knock(
  door: Door,
  address: Address,
  port: number,
  signal: AbortSignal,
  patience: Patience,
): Promise<Knock> {
  const to = door.guard.admitTcp(address, port);
  if (to === null) return 'stopped';
  if (door.nobody.has(address)) return 'silent';
  const handBack = await door.gate.connection(address, signal);
  if (handBack === null) return 'stopped';
  try {
    door.counters.connects += 1;
    const ms = patience === 'full' ? door.limits.connectMs : door.roundTrips.waitMs(address);
    const connected = await door.connect(to, ms, signal);
    // With nothing unread in its buffer the kernel ends this with a FIN, which is kinder than a reset.
    if (connected.outcome === 'open') connected.socket.destroy();
    return connected.outcome;
  } finally {
    handBack();
  }
}
