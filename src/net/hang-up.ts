import type { Socket } from 'node:net';

/** The longest that the peer's FIN is waited for, in milliseconds. */
export const lingerMs = 250;
const drainedBytes = 16_384;

/**
 * Ends a connection with a FIN and waits for the peer's, at most a quarter of a second, so that a host with few
 * connection slots has closed this one before the next is opened. Data received meanwhile is discarded; a peer that
 * floods is cut off.
 */
export function hangUp(socket: Socket): Promise<void> {
  if (socket.destroyed || socket.readableEnded) {
    socket.destroy();
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    let room = drainedBytes;
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.on('data', (piece: Uint8Array) => {
      room -= piece.byteLength;
      if (room < 0) socket.destroy();
    });
    socket.end();
    socket.resume();
  });
}
