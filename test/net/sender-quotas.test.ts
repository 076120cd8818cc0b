import { createSocket, type Socket } from 'node:dgram';
import { afterEach, expect, test } from 'vitest';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { bytes, never, openLoopback, scopeOf, wait } from './loopback.ts';

const [flooder, honest] = ['127.0.77.61', '127.0.77.62'];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** Answers each request with so many datagrams of so many bytes. */
async function device(address: string, port: number, replies: number, length: number): Promise<number> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  const reply = Buffer.alloc(length, 'x');
  socket.on('message', (_, from) => {
    for (let sent = 0; sent < replies; sent++) socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(port, address, resolve));
  return socket.address().port;
}

test.each([
  ['small ones', 4_000, 20, 256],
  ['the largest there are', 400, 60_000, 2],
])(
  'of a flood of %s only the first are read; others are received next to it',
  async (_name, replies, length, most) => {
    const port = await device(flooder, 0, replies, length);
    await device(honest, port, 1, 20);
    let parsed = 0;
    const received = new Map<string, number>();
    const scanner: DatagramScanner = {
      kind: 'datagram',
      id: 'test',
      sends: 'A test.',
      neverSends: 'Anything else.',
      cost: { connections: 0, datagrams: 1, bytes: 100 },
      port,
      group: { v4: null, v6: null },
      audience: 'alive',
      listenMs: 1_500,
      repeats: 1,
      gapMs: 10,
      requests: () => [bytes('who?')],
      parse: () => {
        parsed += 1;
        return [];
      },
    };
    const reported: object[] = [];
    const log = { info: () => undefined, warn: (fields: object) => void reported.push(fields) };
    const network = await openLoopback(scopeOf('127.0.77.'), { log });
    try {
      const channel = await network.channel(scanner, (from) =>
        received.set(from, (received.get(from) ?? 0) + 1),
      );
      expect(await channel.query(flooder, never)).toBe('answered');
      await wait(1_000);
      await expect.poll(() => received.get(flooder)).toBe(most);
      expect(await channel.query(honest, never)).toBe('answered');
      expect([received.get(honest), parsed]).toEqual([1, most + 1]);
      expect(reported).toEqual([{ from: flooder }]);
    } finally {
      await network.close();
    }
  },
);
