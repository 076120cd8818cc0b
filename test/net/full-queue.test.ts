import { createSocket, Socket } from 'node:dgram';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { never, openLoopback, text } from './loopback.ts';

const host = '127.0.77.53';

/** What a socket's `send` is given where the address is given, too. */
type Send = (bytes: Uint8Array, port: number, address: string, done: (error: Error | null) => void) => void;

test.each(['ENOBUFS', 'EPERM'])(
  'a datagram for which the kernel has no room (%s) is sent when it has',
  async (code) => {
    const device = createSocket('udp4');
    const came: string[] = [];
    device.on('message', (bytes, from) => {
      came.push(text(bytes));
      device.send('me', from.port, from.address);
    });
    await new Promise<void>((resolve) => device.bind(0, host, resolve));
    const network = await openLoopback();
    const send = Socket.prototype.send as Send;
    let refusals = 3;
    const spy = vi.spyOn(Socket.prototype, 'send').mockImplementation(function (this: Socket, ...given) {
      const [bytes, port, address, done] = given as unknown as Parameters<Send>;
      if (port !== device.address().port || refusals-- <= 0)
        return send.call(this, bytes, port, address, done);
      setImmediate(done, Object.assign(new Error(code), { code }));
    });
    onTestFinished(async () => {
      spy.mockRestore();
      device.close();
      await network.close();
    });
    const scanner: DatagramScanner = {
      kind: 'datagram',
      id: 'test',
      sends: 'A test.',
      neverSends: 'Anything else.',
      cost: { connections: 0, datagrams: 1, bytes: 100 },
      port: device.address().port,
      group: { v4: null, v6: null },
      audience: 'alive',
      listenMs: 2_000,
      repeats: 1,
      gapMs: 30,
      requests: () => [Buffer.from('query')],
      parse: () => [],
    };
    const channel = await network.channel(scanner, () => undefined);
    expect(await channel.query(host, never)).toBe('answered');
    expect(came).toEqual(['query']);
  },
);
