import { createSocket, type Socket } from 'node:dgram';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { bytes, never, openLoopback, scopeOf, text, wait } from './loopback.ts';

const host = '127.0.77.50';
let network: Network;
const sockets: Socket[] = [];

beforeEach(async () => {
  network = await openLoopback();
});
afterEach(async () => {
  await network.close();
  for (const socket of sockets.splice(0)) socket.close();
});

/** A device: what it answers to each datagram, and what came. */
async function device(
  answer: (socket: Socket, port: number, address: string, sent: string) => void,
  address = host,
  port = 0,
) {
  const received: string[] = [];
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (message, from) => {
    received.push(text(message));
    answer(socket, from.port, from.address, text(message));
  });
  await new Promise<void>((resolve) => socket.bind(port, address, resolve));
  return { port: socket.address().port, received };
}

function scanner(port: number, change: Partial<DatagramScanner> = {}): DatagramScanner {
  return {
    kind: 'datagram',
    id: 'test',
    sends: 'A test.',
    neverSends: 'Anything else.',
    cost: { connections: 0, datagrams: 4, bytes: 100 },
    port,
    group: { v4: null, v6: null },
    audience: 'alive',
    listenMs: 2_000,
    repeats: 2,
    gapMs: 30,
    requests: () => [bytes('first'), bytes('second')],
    parse: (reply) => (text(reply).startsWith('me') ? [{ field: 'ssdp.server', value: text(reply) }] : null),
    ...change,
  };
}

const replies: [from: string, port: number, value: string | undefined][] = [];
const receive = (from: string, port: number, facts: readonly { value: string }[]) =>
  void replies.push([from, port, facts[0]?.value]);
beforeEach(() => {
  replies.length = 0;
});

describe('UdpChannel', () => {
  test('sends each request once, however soon a reply comes, and repeats none then', async () => {
    const camera = await device((socket, port) => socket.send('me!', port));
    const slow = await openLoopback(scopeOf('127.0.77.'), { limits: { rate: 20 } });
    const channel = await slow.channel(scanner(camera.port, { listenMs: 1000, gapMs: 100 }), receive);
    expect(await channel.query(host, never)).toBe('answered');
    await wait(250);
    expect(camera.received).toEqual(['first', 'second']);
    await slow.close();
  });

  test('resolves at once when the answer comes, and sends no more', async () => {
    const camera = await device((socket, port) => socket.send('me!', port));
    const channel = await network.channel(scanner(camera.port, { gapMs: 20_000 }), receive);
    const startedAt = performance.now();
    expect(await channel.query(host, never)).toBe('answered');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await wait(250);
    expect(replies.slice(0, 1)).toEqual([[host, camera.port, 'me!']]);
    expect(camera.received.length).toBeLessThanOrEqual(2);
  });

  test('follows up on a reply as often as the scanner permits, and counts it anyway', async () => {
    const followUp = {
      most: 2,
      next: (reply: Uint8Array) =>
        text(reply).startsWith('me, next') ? bytes(`after ${text(reply)}`) : null,
    };
    const requests = () => [bytes('all')];
    const change = { requests, followUp, gapMs: 200, listenMs: 300 };
    const answers: Record<string, string> = {
      all: 'me, next 1',
      'after me, next 1': 'me, next 2',
      'after me, next 2': 'me!',
    };
    const camera = await device((socket, port, _, sent) => socket.send(answers[sent] ?? 'no', port));
    const channel = await network.channel(scanner(camera.port, change), receive);
    expect(await channel.query(host, never)).toBe('answered');
    expect(camera.received).toEqual(['all', 'after me, next 1', 'after me, next 2']);
    expect(replies.map(([, , value]) => value)).toEqual(['me, next 1', 'me, next 2', 'me!']);
    const endless = await device((socket, port) => socket.send('me, next 1', port));
    const again = await network.channel(scanner(endless.port, change), receive);
    expect(await again.query(host, never)).toBe('answered');
    await wait(400);
    expect(endless.received).toHaveLength(3);
    const silenced = await device(
      (socket, port, _, sent) => void (sent === 'all' && socket.send('me, next 1', port)),
    );
    const cut = await network.channel(scanner(silenced.port, change), receive);
    expect(await cut.query(host, never)).toBe('answered');
    expect(silenced.received).toEqual(['all', 'after me, next 1']);
  });

  test('waits for nothing where there is no request', async () => {
    const channel = await network.channel(
      scanner(9, { requests: () => [], listenMs: 60_000, gapMs: 60_000 }),
      receive,
    );
    const startedAt = performance.now();
    expect(await channel.query(host, never)).toBe('silent');
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(network.counters.datagrams).toBe(0);
  });

  test('repeats as often as the scanner declares, then is silent after its time', async () => {
    const camera = await device(() => undefined);
    const channel = await network.channel(scanner(camera.port, { listenMs: 200 }), receive);
    const startedAt = performance.now();
    expect(await channel.query(host, never)).toBe('silent');
    expect(performance.now() - startedAt).toBeGreaterThan(220);
    expect(camera.received).toEqual(['first', 'second', 'first', 'second']);
    expect(network.counters).toMatchObject({ datagrams: 4, flows: 4 });
  });

  test('UdpChannel sends the first request, the others, and the repetitions of all apart', async () => {
    const camera = await device(() => undefined);
    const channel = await network.channel(scanner(camera.port, { repeats: 3, listenMs: 200 }), receive);
    expect(await channel.query(host, never, 'first')).toBe('silent');
    expect(camera.received).toEqual(['first']);
    expect(await channel.query(host, never, 'others')).toBe('silent');
    expect(camera.received).toEqual(['first', 'second']);
    expect(await channel.query(host, never, 'rest')).toBe('silent');
    expect(camera.received.slice(2)).toEqual(['first', 'second', 'first', 'second']);
  });

  test('takes an answer from another port of the same address, under the port that was scanned', async () => {
    const other = createSocket('udp4');
    sockets.push(other);
    await new Promise<void>((resolve) => other.bind(0, host, resolve));
    const camera = await device((_, port, address) => other.send('me too', port, address));
    const channel = await network.channel(scanner(camera.port), receive);
    expect(await channel.query(host, never)).toBe('answered');
    expect(replies[0]).toEqual([host, camera.port, 'me too']);
  });

  test('drops a reply from outside the scope unread, and counts it', async () => {
    let parsed = 0;
    const stranger = createSocket('udp4');
    sockets.push(stranger);
    await new Promise<void>((resolve) => stranger.bind(0, '127.0.78.50', resolve));
    const camera = await device((_, port, address) => stranger.send('me', port, address));
    const counting = scanner(camera.port, {
      parse: () => {
        parsed += 1;
        return [];
      },
    });
    const channel = await network.channel(counting, receive);
    expect(await channel.query(host, never)).toBe('silent');
    expect({ replies, parsed }).toEqual({ replies: [], parsed: 0 });
    expect(network.counters).toMatchObject({ droppedOutOfScope: 4, bytesRead: 0 });
  });

  test('counts what no parser accepts, and still waits for an answer', async () => {
    let n = 0;
    const camera = await device((socket, port) => {
      n += 1;
      socket.send(n < 3 ? 'noise' : 'me', port);
    });
    const channel = await network.channel(scanner(camera.port), receive);
    expect(await channel.query(host, never)).toBe('answered');
    expect(network.counters.malformed).toBe(2);
  });

  test('loses one datagram to a parser that throws, and no more', async () => {
    let n = 0;
    const camera = await device((socket, port) => socket.send('me', port));
    const parse = (): [] => {
      n += 1;
      if (n === 1) throw new Error('a bug');
      return [];
    };
    const channel = await network.channel(scanner(camera.port, { parse }), receive);
    expect(await channel.query(host, never)).toBe('answered');
    expect(network.counters.malformed).toBe(1);
  });

  test('UdpChannel receives replies after their query has ended', async () => {
    const camera = await device((socket, port) => setTimeout(() => socket.send('me late', port), 300));
    const channel = await network.channel(scanner(camera.port, { repeats: 1, listenMs: 50 }), receive);
    expect(await channel.query(host, never)).toBe('silent');
    await expect.poll(() => replies.map(([, , value]) => value)).toEqual(['me late', 'me late']);
  });

  test('scans many addresses over one socket and keeps their answers apart', async () => {
    const ports = new Set<number>();
    const first = await device((socket, port, address) => {
      ports.add(port);
      socket.send('me', port, address);
    }, '127.0.77.101');
    for (let i = 102; i < 120; i++) {
      const answers = i % 2 === 1;
      await device(
        (socket, port, address) => {
          ports.add(port);
          if (answers) socket.send('me', port, address);
        },
        `127.0.77.${i}`,
        first.port,
      );
    }
    const channel = await network.channel(scanner(first.port), receive);
    const all = [...Array(19).keys()].map((i) => channel.query(`127.0.77.${101 + i}`, never));
    const ends = await Promise.all(all);
    expect(ends).toEqual(ends.map((_, i) => (i % 2 === 0 ? 'answered' : 'silent')));
    expect(ports.size).toBe(1);
  });

  test('is stopped by its signal, by a closed channel, and by the guard', async () => {
    const camera = await device(() => undefined);
    const channel = await network.channel(scanner(camera.port, { listenMs: 10_000 }), receive);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await channel.query(host, AbortSignal.abort())).toBe('stopped');
    expect(await channel.query(host, stop.signal)).toBe('stopped');
    expect(await channel.query('127.0.78.50', never)).toBe('stopped');
    setTimeout(() => void channel.close(), 50);
    expect(await channel.query(host, never)).toBe('stopped');
    expect(await channel.query(host, never)).toBe('stopped');
    expect(network.counters.refusedByGuard).toBe(1);
  });

  test('queried twice at once about one address, answers both', async () => {
    const camera = await device((socket, port) => socket.send('me', port));
    const channel = await network.channel(scanner(camera.port, { listenMs: 5000 }), receive);
    const startedAt = performance.now();
    const other = new AbortController();
    const ends = [channel.query(host, never), channel.query(host, never), channel.query(host, other.signal)];
    other.abort();
    expect(await Promise.all(ends)).toEqual(['answered', 'answered', 'stopped']);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('that could not be sent is not silence', async () => {
    // The kernel sends nothing from a loopback address to the broadcast address without leave: EACCES.
    const everywhere = await openLoopback(scopeOf('127.'), { interfaces: () => ({}) });
    const channel = await everywhere.channel(scanner(9, { listenMs: 5000 }), receive);
    expect(await channel.query('127.255.255.255', never)).toBe('stopped');
    await everywhere.close();
  });

  test('keeps to the scanner’s own rate where its protocol amplifies', async () => {
    const camera = await device(() => undefined);
    const slow = scanner(camera.port, {
      perSecond: 20,
      repeats: 1,
      requests: () => [bytes('x')],
      listenMs: 1,
    });
    const channel = await network.channel(slow, receive);
    const startedAt = performance.now();
    await Promise.all([...Array(11).keys()].map((i) => channel.query(`127.0.77.${60 + i}`, never)));
    expect(performance.now() - startedAt).toBeGreaterThan(480);
  });

  test('UdpChannel goes on after a datagram to a closed port', async () => {
    const channel = await network.channel(scanner(9, { listenMs: 200 }), receive);
    expect(await channel.query(host, never)).toBe('silent');
  });
});

test('a segment drops what a wrapped listener received from outside the scope', async () => {
  const own = await openLoopback(scopeOf('127.0.77.'));
  const local = {
    interfaceName: 'lo',
    interfaceAddress: '127.0.77.1',
    prefixLength: 24,
    scopeId: null,
  };
  const segment = own.segment(local, receive, never);
  segment.onFacts('127.0.77.3', 5353, [{ field: 'mdns.host', value: 'in' }]);
  segment.onFacts('10.9.9.9', 5353, [{ field: 'mdns.host', value: 'out' }]);
  expect(replies).toEqual([['127.0.77.3', 5353, 'in']]);
  expect(own.counters.droppedOutOfScope).toBe(1);
  await own.close();
});
