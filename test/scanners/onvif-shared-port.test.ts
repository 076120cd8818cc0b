import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { onvifDevice } from '../../scanners/onvif/index.ts';
import { openLoopback, scopeOf, serve } from '../net/loopback.ts';
import { capture } from './captures.ts';

const clock = Buffer.from(capture('onvif/date-and-time.xml'));

/** What the scanner reads at port 5000 of a server that does this to every client, and what it sent there. */
async function probed(address: string, answer: (socket: Socket) => void) {
  let sent = '';
  const server = await serve(
    address,
    (socket) => {
      socket.on('data', (chunk) => {
        sent += chunk.toString('latin1');
      });
      answer(socket);
    },
    5000,
  );
  const door = await openLoopback(scopeOf('127.80.'));
  onTestFinished(async () => {
    await door.close();
    await server.close();
  });
  const target = { port: 5000, tls: false, path: '/onvif/device_service' };
  const reading = await onvifDevice.run(door.dialer(address, new AbortController().signal), target);
  return { reading, sent };
}

test('onvifDevice sends nothing at port 5000 to a recorder that greets its client', async () => {
  const { reading, sent } = await probed('127.80.60.1', (socket) => {
    socket.write(Buffer.concat([Buffer.from('head'), Buffer.alloc(60)]));
  });
  expect(reading).toEqual({ end: 'not-mine' });
  expect(sent).toBe('');
});

test('onvifDevice reads the service at port 5000 of a server that waits for the client', async () => {
  const { reading, sent } = await probed('127.80.60.2', (socket) => {
    socket.on('data', () =>
      socket.end(
        Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${clock.byteLength}\r\n\r\n`), clock]),
      ),
    );
  });
  expect(reading).toMatchObject({ end: 'answered', facts: [{ field: 'onvif.service', value: 'yes' }] });
  expect(sent).toMatch(/^POST \/onvif\/device_service HTTP/);
});
