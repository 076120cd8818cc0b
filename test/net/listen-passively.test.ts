import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { bacnet, requests } from '../../scanners/bacnet.ts';
import type { Address } from '../../src/model/address.ts';
import { openNetwork } from '../../src/net/open.ts';
import { iAm } from '../fake-devices/servers/bacnet.ts';
import { scopeOf } from './loopback.ts';

/** Sends from an address to BACnet's port of this machine. */
async function send(from: Address, bytes: Uint8Array): Promise<void> {
  const socket = createSocket('udp4').bind(0, from);
  await once(socket, 'listening');
  await new Promise((resolve) => socket.send(bytes, bacnet.port, '127.0.0.1', resolve));
  socket.close();
}

const device = { kind: 'bacnet', instance: 42, vendor: 8 } as const;

test('listenPassively receives from the scope only, until it ends', async () => {
  const network = await openNetwork({ scope: scopeOf('127.55.') });
  const received: string[] = [];
  let tellLast: () => void = () => undefined;
  const last = new Promise<void>((resolve) => {
    tellLast = resolve;
  });
  const leave = await network.listenPassively(bacnet, (from, port, facts) => {
    received.push(`${from} ${port} ${facts.map(({ value }) => value).join(' ')}`);
    if (from === '127.55.0.4') tellLast();
  });
  if (typeof leave === 'string') throw new Error(leave);
  await send('127.55.0.1', iAm(device, true));
  await send('127.56.0.1', iAm(device));
  await send('127.55.0.2', requests(null)[0] ?? new Uint8Array());
  await send('127.55.0.3', Buffer.from('81', 'hex'));
  await send('127.55.0.4', iAm({ ...device, instance: 43 }));
  await last;
  expect(received).toEqual(['127.55.0.1 47808 42 8', '127.55.0.4 47808 43 8']);
  expect(network.counters).toMatchObject({ datagrams: 0, droppedOutOfScope: 1, malformed: 2 });
  await leave();
  const free = createSocket('udp4').bind(bacnet.port);
  await once(free, 'listening');
  free.close();
  await network.close();
});

test('a port that another program holds is left to it alone, even where it would share it', async () => {
  const other = createSocket({ type: 'udp4', reuseAddr: true }).bind(bacnet.port);
  await once(other, 'listening');
  const network = await openNetwork({ scope: scopeOf('127.55.') });
  expect(await network.listenPassively(bacnet, () => undefined)).toBe(
    'UDP port 47808 is in use by another program on this machine: unsolicited datagrams there are not received (bacnet). Hosts are still scanned.',
  );
  other.close();
  await network.close();
});
