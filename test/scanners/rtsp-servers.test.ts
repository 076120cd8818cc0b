import type { Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { rtsp } from '../../scanners/rtsp/index.ts';
import { options } from '../../scanners/rtsp/request.ts';
import type { NetworkLimits } from '../../src/model/network.ts';
import type { HostKnowledge, ProbeResult } from '../../src/model/scanner.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { never, openLoopback, serve } from '../net/loopback.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

const host = '127.0.77.81';
const realm = { field: 'rtsp.auth-realm', value: 'IP Camera(C1214)' };
const listed = 'RTSP/1.0 200 OK\r\nCSeq: 1\r\nPublic: OPTIONS, DESCRIBE\r\n\r\n';
const refused =
  'RTSP/1.0 401 Unauthorized\r\nCSeq: 2\r\nWWW-Authenticate: Digest realm="IP Camera(C1214)", nonce="1"\r\n\r\n';
const sdp = 'v=0\r\ns=Media Presentation\r\nm=video 0 RTP/AVP 96\r\na=x-maker:one\r\n';
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Received {
  readonly result: ProbeResult;
  /** The verbs of each connection, in its order. */
  readonly verbs: readonly string[];
}

/** Sends the scanner's requests to a server that gives the configured answer to each. */
async function probed(
  answer: (verb: string, socket: Socket, line: string) => unknown,
  limits: Partial<NetworkLimits> = {},
  known?: HostKnowledge,
): Promise<Received> {
  const connections: string[][] = [];
  const server = await serve(host, (socket) => {
    const verbs: string[] = [];
    connections.push(verbs);
    socket.setNoDelay(true).on('data', (bytes) => {
      const [line = ''] = bytes.toString('latin1').split('\r\n');
      const [verb = ''] = line.split(' ');
      verbs.push(verb);
      answer(verb, socket, line);
    });
  });
  const network = await openLoopback(undefined, { limits });
  closers.push(server.close, () => network.close());
  const result = await rtsp.run(network.dialer(host, never), { port: server.port, tls: false }, known);
  return { result, verbs: connections.map((verbs) => verbs.join(' ')) };
}

/** Sends a text piece by piece, so that each piece arrives by itself. */
async function piecemeal(socket: Socket, text: string, size: number): Promise<void> {
  for (let at = 0; at < text.length && !socket.destroyed; at += size) {
    socket.write(text.slice(at, at + size));
    await new Promise(setImmediate);
  }
}

test('a server that ignores OPTIONS gets its DESCRIBE on a second connection', async () => {
  const { result, verbs } = await probed((verb, socket) => verb === 'DESCRIBE' && socket.write(refused));
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS', 'DESCRIBE']);
});

test('so does one that hangs up on OPTIONS', async () => {
  const { result, verbs } = await probed((verb, socket) => socket.end(verb === 'DESCRIBE' ? refused : ''));
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS', 'DESCRIBE']);
});

test('so does one that leaves out the blank line after its headers', async () => {
  const { result, verbs } = await probed((verb, socket) =>
    socket.write(verb === 'DESCRIBE' ? refused : listed.slice(0, -2)),
  );
  expect(result).toMatchObject({
    facts: expect.arrayContaining([realm, { field: 'rtsp.public', value: 'OPTIONS, DESCRIBE' }]),
  });
  expect(verbs).toEqual(['OPTIONS', 'DESCRIBE']);
});

test('one that refuses OPTIONS is not probed again, however its reply ends', async () => {
  const { result, verbs } = await probed((_, socket) => socket.write(refused.slice(0, -2)));
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS']);
});

test('a silent one is probed twice, and no more', async () => {
  const { result, verbs } = await probed(() => undefined, { flowMs: 500 });
  expect(result).toEqual({ end: 'silent' });
  expect(verbs).toEqual(['OPTIONS', 'DESCRIBE']);
});

test('a silent one that accepts every connection may be a firewall: probed once', async () => {
  const verbsFor = async (known: HostKnowledge) =>
    (await probed(() => undefined, { flowMs: 1_000 }, known)).verbs;
  expect(await verbsFor(knowing([80, 554]))).toEqual(['OPTIONS']);
  expect(await verbsFor({ ...knowing([80, 554]), closedPorts: [443] })).toEqual(['OPTIONS', 'DESCRIBE']);
  const received = knowing([80, 554], [['onvif.types', 'dn:NetworkVideoTransmitter', 3702, 'ws-discovery']]);
  expect(await verbsFor(received)).toEqual(['OPTIONS', 'DESCRIBE']);
});

test('rtsp tries a port that has closed once', async () => {
  let tried = 0;
  const dial = {
    ...fakeDialer({}).dial,
    converse: async () => {
      tried += 1;
      return { end: 'closed' } as const;
    },
  };
  expect(await rtsp.run(dial, { port: 554, tls: false })).toEqual({ end: 'closed' });
  expect(tried).toBe(1);
});

test('OPTIONS waits for so long only that DESCRIBE has its time, too', () => {
  expect(options('10.1.2.3', 554).waitMs).toBeLessThan(defaultLimits.flowMs / 2);
});

test('one that closes the connection after each reply is probed over two', async () => {
  const { result, verbs } = await probed((verb, socket) =>
    socket.end(verb === 'DESCRIBE' ? refused : listed),
  );
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toHaveLength(2);
  expect(verbs[1]).toBe('DESCRIBE');
});

test('replies that come letter by letter are read to their end, on one connection', async () => {
  const { result, verbs } = await probed((verb, socket) =>
    piecemeal(socket, verb === 'DESCRIBE' ? refused : listed, 1),
  );
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS DESCRIBE']);
});

test.each([
  ['LF alone', '\n'],
  ['two CR before each LF', '\r\r\n'],
])('lines that end with %s are read', async (_, end) => {
  const { result, verbs } = await probed((verb, socket) =>
    socket.write((verb === 'DESCRIBE' ? refused : listed).replaceAll('\r\n', end)),
  );
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS DESCRIBE']);
});

test.each([
  ['without a length', ''],
  ['with a length of nought', 'Content-Length: 0\r\n'],
  ['with a length in another case', `content-LENGTH : ${sdp.length}\r\n`],
])('a description %s that comes after its head is read', async (_, length) => {
  const head = `RTSP/1.0 200 OK\r\nCSeq: 2\r\nContent-Type: application/sdp\r\n${length}\r\n`;
  const { result } = await probed(async (verb, socket) => {
    if (verb !== 'DESCRIBE') return socket.write(listed);
    socket.write(head);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return piecemeal(socket, sdp, 40).then(() => socket.end());
  });
  expect(result).toMatchObject({
    facts: expect.arrayContaining([
      { field: 'rtsp.open', value: 'yes' },
      { field: 'rtsp.sdp-attribute', value: 'x-maker:one' },
    ]),
  });
});

test('every challenge of a refusal is read', async () => {
  const both = refused.replace('\r\nWWW', '\r\nWWW-Authenticate: Basic realm="Web"\r\nwww');
  const { result } = await probed((verb, socket) => socket.write(verb === 'DESCRIBE' ? both : listed));
  expect(result).toMatchObject({
    facts: expect.arrayContaining([realm, { field: 'rtsp.auth-realm', value: 'Web' }]),
  });
});

test.each([
  [`rtsp://${host}/live/ch0?track=1`, '/live/ch0?track=1'],
  ['/live/ch0', '/live/ch0'],
])('a server that redirects to %s is probed there, once', async (place, path) => {
  const lines: string[] = [];
  const moved = `RTSP/1.0 302 Moved Temporarily\r\nCSeq: 2\r\nLocation: ${place}\r\n\r\n`;
  const { result, verbs } = await probed((verb, socket, line) => {
    lines.push(line);
    socket.write(verb === 'OPTIONS' ? listed : line.includes(path) ? refused : moved);
  });
  expect(result).toMatchObject({ facts: expect.arrayContaining([realm]) });
  expect(verbs).toEqual(['OPTIONS DESCRIBE DESCRIBE']);
  expect(lines[2]).toMatch(/^DESCRIBE rtsp:\/\/127\.0\.77\.81:\d+\/live\/ch0(?:\?track=1)? RTSP\/1\.0$/);
});

test.each([
  ['rtsp://10.1.2.3/live', 'another device'],
  [`rtsp://${host}/`, 'where it was scanned'],
  [`rtsp://${host}/live?user=admin&password=x`, 'a password'],
  [`rtsp://admin:x@${host}/live`, 'a login'],
  [`rtsp://${host}/${'live/'.repeat(60)}`, 'a path that is too long'],
])('one that redirects to %s (%s) is not probed again', async (place) => {
  const moved = `RTSP/1.0 302 Moved Temporarily\r\nCSeq: 2\r\nLocation: ${place}\r\n\r\n`;
  const { verbs } = await probed((verb, socket) => socket.write(verb === 'OPTIONS' ? listed : moved));
  expect(verbs).toEqual(['OPTIONS DESCRIBE']);
});

test('a place named by what is no redirection is not probed', async () => {
  const named = 'RTSP/1.0 404 Not Found\r\nCSeq: 2\r\nLocation: /live/ch0\r\n\r\n';
  const { verbs } = await probed((verb, socket) => socket.write(verb === 'OPTIONS' ? listed : named));
  expect(verbs).toEqual(['OPTIONS DESCRIBE']);
});

test('one that redirects again and again is probed three times at most', async () => {
  let at = 0;
  const { verbs } = await probed((_verb, socket) => {
    at += 1;
    socket.write(`RTSP/1.0 302 Moved\r\nCSeq: ${at}\r\nLocation: /live/${at}\r\n\r\n`);
  });
  expect(verbs).toEqual(['OPTIONS DESCRIBE DESCRIBE']);
});
