import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Dialer } from '../../src/model/scanner.ts';
import { readCertificate } from '../fake-devices/certificates/read.ts';
import type { Serve } from '../fake-devices/hostile/host.ts';
import {
  endlessHandshake,
  page,
  pour,
  reply,
  secured,
  silent,
  trickle,
} from '../fake-devices/hostile/stream.ts';
import { never, openLoopback, serve } from './loopback.ts';

const host = '127.0.77.63';
/** What only its deadline ends is given so long, everything else more time than it may take. */
const deadlineMs = 1_000;
const mostMs = 20_000;
const endless = /trickle|^nothing$|^silence/;
const turnBytes = 65_536;
const ok = 'HTTP/1.1 200 OK\r\nServer: x\r\n';
const much = 10 * 1024 * 1024;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Exchange = (dial: Dialer, port: number) => Promise<{ readonly end: string }>;
const page80: Exchange = (dial, port) => dial.http({ port, tls: false }, { method: 'GET', path: '/' });
const handshake: Exchange = (dial, port) => dial.certificate(port);
const greeting: Exchange = (dial, port) =>
  dial.converse({ port, tls: false }, (replies) =>
    replies.length === 0 ? { request: new Uint8Array(0), maxBytes: 512, complete: () => false } : null,
  );

const { key, cert } = readCertificate('hikvision-camera');
const bomb = gzipSync(Buffer.alloc(20_000_000), { level: 9 });

test.each<readonly [string, Serve, Exchange, string]>([
  ['headers that trickle', trickle(ok, 'X: y\r\n', 20), page80, 'answered'],
  ['a body that trickles', trickle(`${ok}Content-Length: 9999999\r\n\r\n`, 'x', 20), page80, 'answered'],
  ['nothing', silent, page80, 'silent'],
  ['10 MB of headers', pour(ok, 'X-Header: value\r\n', much), page80, 'answered'],
  ['10 MB in one header', pour(`${ok}X: `, 'x', much), page80, 'answered'],
  ['10 MB of body', pour(`${ok}\r\n`, 'x', much), page80, 'answered'],
  [
    '10 MB of chunks',
    pour(`${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n', much),
    page80,
    'answered',
  ],
  ['20 MB in a packed page', reply(() => page(bomb, ['Content-Encoding: gzip'])), page80, 'answered'],
  ['a greeting that trickles', trickle('220-', 'x\r\n', 20), greeting, 'answered'],
  ['silence in place of TLS', silent, handshake, 'silent'],
  ['a handshake that trickles', endlessHandshake, handshake, 'silent'],
  ['a chain of 90 certificates', secured(key, cert + cert.repeat(90)), handshake, 'answered'],
  ['a chain of 3,000 certificates', secured(key, cert + cert.repeat(3_000)), handshake, 'closed'],
])('%s ends in time, and no more is read than a turn may', async (name, behaviour, exchange, end) => {
  const server = await serve(host, behaviour);
  const flowMs = endless.test(name) ? deadlineMs : 10 * mostMs;
  const network = await openLoopback(undefined, { limits: { flowMs } });
  closers.push(server.close, () => network.close());
  const startedAt = performance.now();
  expect((await exchange(network.dialer(host, never), server.port)).end).toBe(end);
  expect(performance.now() - startedAt).toBeLessThan(mostMs);
  expect(network.counters.bytesRead).toBeLessThanOrEqual(turnBytes);
});

test('a packed page of 20 MB is no page of 20 MB', async () => {
  const server = await serve(
    host,
    reply(() => page(bomb, ['Content-Encoding: gzip'])),
  );
  const network = await openLoopback();
  closers.push(server.close, () => network.close());
  const answer = await network
    .dialer(host, never)
    .http({ port: server.port, tls: false }, { method: 'GET', path: '/' });
  expect(answer.end === 'answered' ? answer.reply.body.byteLength : -1).toBeLessThanOrEqual(turnBytes);
});
