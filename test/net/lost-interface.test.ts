import { afterEach, expect, test, vi } from 'vitest';
import type { Interfaces } from '../../src/net/interfaces.ts';
import { never, openLoopback, scopeOf, serve } from './loopback.ts';

const loopback: Interfaces = {
  lo: [
    {
      address: '127.0.0.1',
      netmask: '255.0.0.0',
      family: 'IPv4',
      mac: '00:00:00:00:00:00',
      internal: true,
      cidr: '127.0.0.1/8',
    },
  ],
};
const quiet = {
  kind: 'datagram',
  id: 'quiet',
  sends: '',
  neverSends: '',
  cost: { connections: 0, datagrams: 1, bytes: 1 },
  port: 9,
  group: { v4: null, v6: null },
  audience: 'alive',
  listenMs: 20,
  repeats: 1,
  gapMs: 1,
  requests: () => [],
  parse: () => null,
} as const;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A door on a machine whose interfaces the test changes, and what it reported. */
async function door() {
  const reported: string[] = [];
  const state = { interfaces: loopback };
  const log = { info: vi.fn(), warn: (_: object, message: string) => void reported.push(message) };
  const network = await openLoopback(scopeOf('127.'), { log, interfaces: () => state.interfaces });
  open.push(network);
  return { network, reported, state };
}

async function camera() {
  const server = await serve('127.0.77.90', () => undefined);
  open.push(server);
  return server.port;
}

test('silence counts as not scanned, and is logged, while the used address is gone', async () => {
  const { network, reported, state } = await door();
  const port = await camera();
  expect(await network.connectProbe('127.0.77.90', port, never)).toBe('open');
  const channel = await network.channel(quiet, () => undefined);
  expect(await channel.query('127.0.77.91', never)).toBe('silent');
  state.interfaces = {};
  await vi.waitFor(async () => expect(await channel.query('127.0.77.91', never)).toBe('stopped'), 60_000);
  expect(reported).toEqual([expect.stringMatching(/^The interface with this address went away/)]);
  // A reply is a reply, whatever the interfaces look like.
  expect(await network.connectProbe('127.0.77.90', 9, never)).toBe('refused');
  state.interfaces = loopback;
  await vi.waitFor(async () => expect(await channel.query('127.0.77.91', never)).toBe('silent'), 60_000);
});

test('an interface that nothing was sent over may come and go', async () => {
  const { network, reported, state } = await door();
  state.interfaces = {};
  expect(await network.connectProbe('127.0.77.92', 9, never)).toBe('refused');
  expect(reported).toEqual([]);
});

test('interfaces that cannot be read at the moment are no loss, and end nothing', async () => {
  const { network, reported, state } = await door();
  const port = await camera();
  expect(await network.connectProbe('127.0.77.90', port, never)).toBe('open');
  Object.defineProperty(state, 'interfaces', {
    get: () => {
      throw new Error('EMFILE');
    },
  });
  const channel = await network.channel(quiet, () => undefined);
  expect(await channel.query('127.0.77.91', never)).toBe('silent');
  expect(reported).toEqual([]);
});
