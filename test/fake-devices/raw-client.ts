import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { wait } from '../net/loopback.ts';

/** Sends bytes over a new TCP connection and returns what was received until the peer closed or `ms` passed. */
export function overTcp(address: string, port: number, bytes: string, ms = 400): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, address, () => {
      if (bytes !== '') socket.write(bytes);
    });
    void wait(ms).then(() => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', reject);
    socket.once('close', () => resolve(Buffer.concat(chunks)));
  });
}

/** A received datagram, and the port it came from. */
export interface Answer {
  readonly bytes: Buffer;
  readonly port: number;
}

/** Sends one datagram and returns every answer received within `ms`. */
export function overUdp(address: string, port: number, bytes: Uint8Array, ms = 200): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const answers: Answer[] = [];
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.on('message', (message, from) => answers.push({ bytes: message, port: from.port }));
    socket.send(bytes, port, address);
    void wait(ms).then(() => socket.close(() => resolve(answers)));
  });
}
