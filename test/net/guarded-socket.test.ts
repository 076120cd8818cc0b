import type { Socket } from 'node:dgram';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalSegment } from '../../src/model/network.ts';
import { never, openLoopback, scopeOf } from './loopback.ts';

const own = (address: string) => ({
  address,
  netmask: '255.255.255.0',
  mac: '02:00:00:00:00:01',
  internal: false,
  cidr: `${address}/24`,
  family: 'IPv4' as const,
});
const segment = (interfaceName: string, interfaceAddress: string): LocalSegment => ({
  interfaceName,
  interfaceAddress,
  prefixLength: 24,
  scopeId: null,
});
const segments = [segment('eth0', '10.1.2.9'), segment('eth1', '10.1.3.9')];

/** Where a datagram from an address is received, of two segments' sockets that both receive it. */
async function receiving(share = { datagrams: 9, bytes: 9_999 }) {
  const interfaces = () => ({ eth0: [own('10.1.2.9')], eth1: [own('10.1.3.9')] });
  const network = await openLoopback(scopeOf('10.1.', '10.7.'), { interfaces, share });
  const received: string[] = [];
  const sockets = segments.map((one) => {
    const socket = network.segment(one, () => undefined, never).socket?.(100) as Socket;
    socket.on('message', () => received.push(one.interfaceName));
    return socket;
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.close();
    await network.close();
  });
  return (from: string, length = 1) => {
    received.length = 0;
    for (const socket of sockets) socket.emit('message', Buffer.alloc(length), { address: from });
    return [...received];
  };
}

test('a datagram that every socket receives is received on its sender’s segment only', async () => {
  const from = await receiving();
  expect(from('10.1.2.77')).toEqual(['eth0']);
  expect(from('10.1.3.77')).toEqual(['eth1']);
});

test('it counts against its sender once', async () => {
  const from = await receiving({ datagrams: 2, bytes: 9_999 });
  expect([from('10.1.3.77'), from('10.1.3.77'), from('10.1.3.77')]).toEqual([['eth1'], ['eth1'], []]);
});

test('one from a network that is on no segment is received wherever it comes', async () => {
  expect((await receiving())('10.7.0.1')).toEqual(['eth0', 'eth1']);
});

test('one from outside the scope, or too long, is not received', async () => {
  const from = await receiving();
  expect(from('10.9.0.1')).toEqual([]);
  expect(from('10.1.2.77', 101)).toEqual([]);
});
