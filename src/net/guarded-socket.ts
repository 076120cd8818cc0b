import { createSocket, type Socket } from 'node:dgram';
import type { Address } from '../model/address.ts';
import type { NetworkContext } from './network-context.ts';

/** What such a socket lets through: datagrams of at most `longest` bytes, and none from senders on another segment. */
interface Welcome {
  readonly longest: number;
  isElsewhere(from: Address): boolean;
}

/**
 * An IPv4 UDP socket, not bound yet, for a package that would otherwise open its own. Such a package parses every
 * datagram before it checks the sender, and some cannot be parsed in bounded time: datagrams from outside the scope,
 * from a sender beyond its quota, or too long never reach it. Nor do those from another segment of this machine: Linux
 * delivers to a socket on all addresses whatever any socket has joined (IP_MULTICAST_ALL, ip(7)), so that with twenty
 * segments each answer would be received, and count against its sender's quota, twenty times.
 */
export function guardedSocket(context: NetworkContext, welcome: Welcome): Socket {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const emit = socket.emit.bind(socket) as (event: string | symbol, ...rest: unknown[]) => boolean;
  socket.emit = (event: string | symbol, ...rest: unknown[]): boolean => {
    if (event === 'message' && !isWelcome(context, welcome, rest)) return false;
    return emit(event, ...rest);
  };
  return socket;
}

function isWelcome(
  context: NetworkContext,
  { longest, isElsewhere }: Welcome,
  [bytes, from]: readonly unknown[],
): boolean {
  if (!(bytes instanceof Uint8Array) || typeof from !== 'object' || from === null) return false;
  const address: unknown = Reflect.get(from, 'address');
  if (typeof address !== 'string' || !context.guard.mayReceive(address) || isElsewhere(address)) return false;
  return bytes.byteLength <= longest && context.quotas.admits(address, bytes.byteLength);
}
