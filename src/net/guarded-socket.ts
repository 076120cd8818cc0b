import { createSocket, type Socket } from 'node:dgram';
import type { NetworkContext } from './network-context.ts';

/**
 * An IPv4 UDP socket, not bound yet, for a package that would otherwise open its own. Such a package parses every
 * datagram before it checks the sender, and some cannot be parsed in bounded time: datagrams from outside the scope,
 * from a sender beyond its quota, or longer than `longest` bytes never reach it.
 */
export function guardedSocket(context: NetworkContext, longest: number): Socket {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const emit = socket.emit.bind(socket) as (event: string | symbol, ...rest: unknown[]) => boolean;
  socket.emit = (event: string | symbol, ...rest: unknown[]): boolean => {
    if (event === 'message' && !isWelcome(context, longest, rest)) return false;
    return emit(event, ...rest);
  };
  return socket;
}

function isWelcome(context: NetworkContext, longest: number, [bytes, from]: readonly unknown[]): boolean {
  if (!(bytes instanceof Uint8Array) || typeof from !== 'object' || from === null) return false;
  const address: unknown = Reflect.get(from, 'address');
  if (typeof address !== 'string' || !context.guard.mayHear(address)) return false;
  return bytes.byteLength <= longest && context.quotas.admits(address, bytes.byteLength);
}
