import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import process from 'node:process';
import { type AddressFamily, withoutZone } from '../model/address.ts';
import type { Admitted } from './guard.ts';
import type { NetworkLog } from './log.ts';

/** Called for each datagram; the address is the sender's own, without a zone. */
export type Received = (bytes: Uint8Array, from: string) => void;

/** Where a socket is bound; without an address to all interfaces, without a port to an ephemeral one. */
export interface Binding {
  readonly family: AddressFamily;
  readonly address?: string;
  readonly port?: number;
  /** Whether the port must be exclusive; else others that permit it may share it. */
  readonly alone?: true;
}

// Answers to a sweep come in bursts, and queries wait here for ARP; the kernel cuts this to its limit.
const bufferBytes = 4 * 1024 * 1024;

/**
 * Opens a UDP socket. Rejects if it cannot be bound. After that an error is logged and ends nothing: an unhandled one
 * would end the process.
 */
export function openSocket(binding: Binding, received: Received, log: NetworkLog): Promise<Socket> {
  const fixed = binding.port !== undefined;
  const socket = createSocket({
    type: binding.family === 4 ? 'udp4' : 'udp6',
    reuseAddr: fixed && binding.alone !== true,
    ipv6Only: binding.family === 6,
    // Every address is numeric already: a call of the resolver costs a turn of the event loop for each datagram.
    lookup: (address, _options, found) => found(null, address, binding.family),
  });
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      socket.close();
      reject(error);
    };
    socket.once('error', failed);
    socket.bind({ port: binding.port ?? 0, ...(binding.address && { address: binding.address }) }, () => {
      socket.off('error', failed);
      socket.on('error', (error) =>
        log.warn({ err: error }, 'A UDP socket reported an error; it stays open.'),
      );
      widen(socket, log);
      socket.on('message', (bytes, from: RemoteInfo) => received(bytes, withoutZone(from.address)));
      resolve(socket);
    });
  });
}

/** Sends one datagram to a destination admitted by the guard. Returns the error's code, or null if it was sent. */
export function sendTo(
  socket: Socket,
  to: Admitted<'udp' | 'group' | 'broadcast'>,
  bytes: Uint8Array,
): Promise<string | null> {
  return new Promise((resolve) => sendDatagram(socket, to, bytes, resolve));
}

/** The same for callers with thousands in flight: calls `done` once, never at once. */
export function sendDatagram(
  socket: Socket,
  to: Admitted<'udp' | 'group' | 'broadcast'>,
  bytes: Uint8Array,
  done: (code: string | null) => void,
): void {
  try {
    socket.send(bytes, to.port, to.address, (error) =>
      done(error === null ? null : ((error as NodeJS.ErrnoException).code ?? error.message)),
    );
  } catch (error) {
    // A socket that was closed meanwhile throws at once.
    const code = error instanceof Error ? error.message : String(error);
    process.nextTick(done, code);
  }
}

/** Closes a socket; safe if it is closed already. */
export function closeSocket(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    try {
      socket.close(() => resolve());
    } catch {
      // Node throws if the socket is not open: nothing is left to do.
      resolve();
    }
  });
}

function widen(socket: Socket, log: NetworkLog): void {
  try {
    socket.setRecvBufferSize(bufferBytes);
    socket.setSendBufferSize(bufferBytes);
  } catch (error) {
    log.info({ err: error }, 'The UDP buffers could not be enlarged; bursts of answers may be lost.');
  }
}
