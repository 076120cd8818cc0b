import { spawn } from 'node:child_process';
import { once as happened } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import type { Turn } from '../../src/model/scanner.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { testWith } from '../needs/needs.ts';
import { bytes, never, openLoopback, serve, text } from './loopback.ts';

const host = '127.0.77.20';
let network: Network;
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  network = await openLoopback();
});
afterEach(async () => {
  await network.close();
  for (const close of closers.splice(0)) await close();
});

async function peer(handle: Parameters<typeof serve>[1], address = host) {
  const server = await serve(address, handle);
  closers.push(server.close);
  return server;
}

const once = (turn: Partial<Turn> = {}) => {
  const whole: Turn = { request: bytes('hello'), maxBytes: 65_536, complete: () => false, ...turn };
  return (replies: readonly Uint8Array[]) => (replies.length === 0 ? whole : null);
};

/**
 * A server whose queue of connections is full for `ms`: the system lets further SYNs fall, as a lossy wire does, until it takes
 * every client on and answers `hello`.
 */
async function crowded(ms: number): Promise<number> {
  const script = `
import socket, threading, time
server = socket.socket(); server.bind(('${host}', 0)); server.listen(0)
clients = [socket.socket() for _ in range(4)]
for client in clients:
    client.setblocking(False)
    try: client.connect(server.getsockname())
    except BlockingIOError: pass
time.sleep(0.2); print(server.getsockname()[1], flush=True); time.sleep(${ms / 1000})
while True:
    one, _ = server.accept()
    threading.Thread(target=lambda one=one: (one.recv(5), one.sendall(b'hello'), one.close())).start()
`;
  const child = spawn('python3', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  closers.push(async () => {
    const over = happened(child, 'exit');
    child.kill();
    await over;
  });
  const [line] = await happened(child.stdout, 'data');
  return Number(String(line));
}

/** Sends hello, and waits no longer than `flowMs`. */
async function converseFor(flowMs: number, port: number) {
  const own = await openLoopback(undefined, { limits: { flowMs } });
  closers.push(() => own.close());
  return own.dialer(host, never).converse({ port, tls: false }, once());
}

describe('a connect', () => {
  test('finds an open port, sends nothing and ends with a FIN', async () => {
    let ended = '';
    let received = 0;
    const server = await peer((socket) =>
      socket
        .on('data', (data) => {
          received += data.length;
        })
        .on('end', () => {
          ended = 'FIN';
        })
        .on('error', () => {
          ended = 'RST';
        }),
    );
    expect(await network.connectProbe(host, server.port, never)).toBe('open');
    await expect.poll(() => ({ ended, received })).toEqual({ ended: 'FIN', received: 0 });
  });

  test('is over for a host that is slow to close before the next one comes', async () => {
    let [open, most] = [0, 0];
    const slow = createServer({ allowHalfOpen: true }, (socket) => {
      open += 1;
      most = Math.max(most, open);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open -= 1;
      });
      socket.on('end', () => void setTimeout(() => socket.end(), 100)).resume();
    });
    await new Promise<void>((resolve) => slow.listen(0, host, resolve));
    closers.push(() => new Promise((resolve) => slow.close(() => resolve())));
    const { port } = slow.address() as AddressInfo;
    for (let i = 0; i < 3; i++) expect(await network.connectProbe(host, port, never)).toBe('open');
    expect(most).toBe(1);
  });

  test('reports a refusal', async () => {
    expect(await network.connectProbe(host, 9, never)).toBe('refused');
  });

  test('is not made where its signal has fired', async () => {
    expect(await network.connectProbe(host, 9, AbortSignal.abort())).toBe('stopped');
    expect(network.counters.connects).toBe(0);
  });

  test('counts as one flow', async () => {
    await network.connectProbe(host, 9, never);
    expect(network.counters).toMatchObject({ flows: 1, connects: 1, datagrams: 0 });
  });
});

describe('an exchange', () => {
  testWith(['python3'], 'comes about where the first SYN is lost', async () => {
    const port = await crowded(500);
    const own = await openLoopback(undefined, { limits: { connectMs: defaultLimits.connectMs } });
    closers.push(() => own.close());
    const startedAt = performance.now();
    const replies = await own.dialer(host, never).converse({ port, tls: false }, once());
    expect(replies).toMatchObject({ end: 'answered' });
    expect(performance.now() - startedAt).toBeGreaterThan(900);
  });

  testWith(['python3'], 'waits for no second SYN at a port that was silent before', async () => {
    const port = await crowded(500);
    const own = await openLoopback(undefined, { limits: { connectMs: defaultLimits.connectMs } });
    closers.push(() => own.close());
    const tried = own.dialer(host, never, (one) => one === port).converse({ port, tls: false }, once());
    expect((await tried).end).toBe('silent');
  });

  test('takes turns until the scanner hangs up', async () => {
    const server = await peer((socket) =>
      socket.on('data', (data) => socket.write(`${data.toString().toUpperCase()};`)),
    );
    const texts = ['one', 'two'];
    const answer = await network
      .dialer(host, never)
      .converse({ port: server.port, tls: false }, (replies) => {
        const request = texts[replies.length];
        if (request === undefined) return null;
        return { request: bytes(request), maxBytes: 100, complete: (reply) => text(reply).endsWith(';') };
      });
    expect(answer).toMatchObject({ end: 'answered', certificate: null });
    expect(answer.end === 'answered' && answer.replies.map(text)).toEqual(['ONE;', 'TWO;']);
  });

  test('reads a banner and sends nothing', async () => {
    let received = 0;
    const server = await peer((socket) => {
      socket.on('data', (data) => {
        received += data.length;
      });
      socket.write('220 ready\r\n');
    });
    const banner = once({ request: new Uint8Array(), complete: (reply) => text(reply).includes('\n') });
    const answer = await network.dialer(host, never).converse({ port: server.port, tls: false }, banner);
    expect(answer.end === 'answered' && answer.replies.map(text)).toEqual(['220 ready\r\n']);
    expect(received).toBe(0);
  });

  test.each([
    ['closed', (socket: import('node:net').Socket) => socket.end()],
    ['closed', (socket: import('node:net').Socket) => socket.on('data', () => socket.resetAndDestroy())],
    ['silent', () => undefined],
  ])('with a silent peer ends %s', async (end, handle) => {
    const server = await peer(handle);
    const flowMs = end === 'silent' ? 300 : 60_000;
    expect(await converseFor(flowMs, server.port)).toEqual({ end });
  });

  test('waits no longer for a reply than its turn allows, and hangs up', async () => {
    let ended = false;
    const server = await peer((socket) =>
      socket.on('end', () => {
        ended = true;
      }),
    );
    const startedAt = performance.now();
    const at = { port: server.port, tls: false };
    const replies = await network
      .dialer(host, never)
      .converse(at, once({ request: new Uint8Array(0), waitMs: 100 }));
    expect(replies).toEqual({ end: 'silent' });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect.poll(() => ended).toBe(true);
  });

  test('an exchange with a closed port ends refused', async () => {
    expect(await network.dialer(host, never).converse({ port: 9, tls: false }, once())).toEqual({
      end: 'refused',
    });
  });

  test('with a trickling peer ends at its deadline and keeps what came', async () => {
    const server = await peer((socket) => {
      socket.write('xxxx');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const startedAt = performance.now();
    const answer = await converseFor(600, server.port);
    const took = performance.now() - startedAt;
    expect(took).toBeGreaterThan(550);
    expect(took).toBeLessThan(10_000);
    expect(answer.end === 'answered' && text(answer.replies[0] ?? new Uint8Array())).toMatch(/^x{5,}$/);
  });

  test('with an endless body reads no more than the cap', async () => {
    const server = await peer((socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(32_768, 0x61))) {}
      };
      socket.on('drain', flood);
      flood();
    });
    const answer = await network
      .dialer(host, never)
      .converse({ port: server.port, tls: false }, once({ maxBytes: 1e9 }));
    expect(answer.end === 'answered' && answer.replies[0]?.byteLength).toBe(65_536);
    expect(network.counters.bytesRead).toBe(65_536);
  });

  test('is stopped by the host’s signal', async () => {
    const server = await peer(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const startedAt = performance.now();
    const dialer = network.dialer(host, stop.signal);
    expect(await dialer.converse({ port: server.port, tls: false }, once())).toEqual({ end: 'stopped' });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('of a scanner that throws lets go of the host and the error', async () => {
    const server = await peer((socket) => socket.write('hi'));
    const at = { port: server.port, tls: false };
    const bug = () => {
      throw new Error('a bug');
    };
    const dialer = network.dialer(host, never);
    await expect(dialer.converse(at, bug)).rejects.toThrow('a bug');
    await expect(dialer.converse(at, once({ complete: bug }))).rejects.toThrow('a bug');
    expect((await dialer.converse(at, once({ complete: () => true }))).end).toBe('answered');
  });
});

test('a host sees one connection at a time, over all dialers and connects', async () => {
  const own = await openLoopback(undefined, { limits: { hostRate: 40 } });
  let open = 0;
  let most = 0;
  const server = await peer((socket) => {
    open += 1;
    // Where the end of the one before and this one were read in the same turn, its close event comes later.
    setImmediate(() => setImmediate(() => (most = Math.max(most, open))));
    socket.on('close', () => {
      open -= 1;
    });
    // Longer than from one new connection to the next.
    socket.on('data', () => setTimeout(() => socket.end('bye'), 60));
  });
  const at = { port: server.port, tls: false };
  const talks = [...Array(5).keys()].map(() => own.dialer(host, never).converse(at, once()));
  const connects = [...Array(5).keys()].map(() => own.connectProbe(host, server.port, never));
  expect((await Promise.all(talks)).map(({ end }) => end)).toEqual(Array(5).fill('answered'));
  await Promise.all(connects);
  expect(server.connections()).toBe(10);
  expect(most).toBe(1);
  await own.close();
});

test('a host is scanned no more than its budget, over all dialers; connects are not counted', async () => {
  const own = await openLoopback(undefined, { limits: { hostRequests: 3 } });
  const server = await peer((socket) => socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\n')));
  const at = { port: server.port, tls: false };
  const ends: string[] = [];
  for (let i = 0; i < 5; i++) {
    await own.connectProbe(host, server.port, never);
    ends.push((await own.dialer(host, never).http(at, { method: 'GET', path: '/' })).end);
  }
  expect(ends).toEqual(['answered', 'answered', 'answered', 'stopped', 'stopped']);
  expect(server.connections()).toBe(8);
  await own.close();
});

test('limits that mean nothing are refused by name', async () => {
  await expect(openLoopback(undefined, { limits: { rate: Number.NaN } })).rejects.toThrow(
    /limit rate is NaN/,
  );
  await expect(openLoopback(undefined, { limits: { perHost: 0 } })).rejects.toThrow(/perHost/);
});
