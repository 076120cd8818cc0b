import { createSocket } from 'node:dgram';

/**
 * Whether another program holds a UDP port exclusively. Tested by binding it for a moment, shared; nothing is sent and
 * nothing is read.
 */
export function isInUseByAnother(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    socket.once('error', () => {
      socket.close();
      resolve(true);
    });
    socket.bind({ port, address: '0.0.0.0', exclusive: true }, () => socket.close(() => resolve(false)));
  });
}
