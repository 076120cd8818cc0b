import { describe, expect, test } from 'vitest';
import { writeHttp } from '../../src/net/http/request.ts';
import { never, openLoopback, serve, text } from './loopback.ts';

const at = { port: 8080, tls: false };

describe('a request', () => {
  test('has exactly these lines', () => {
    const written = writeHttp({ method: 'GET', path: '/' }, '10.0.0.1', at, 'camcensus/1 (asset inventory)');
    expect(text(written ?? new Uint8Array())).toBe(
      'GET / HTTP/1.1\r\nHost: 10.0.0.1:8080\r\nUser-Agent: camcensus/1 (asset inventory)\r\n' +
        'Accept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n',
    );
  });

  test('with a body declares its length in bytes', () => {
    const request = { method: 'POST', path: '/x', contentType: 'application/soap+xml', body: 'é' } as const;
    const written = text(writeHttp(request, '10.0.0.1', at, 'x') ?? new Uint8Array());
    expect(written).toContain('\r\nContent-Type: application/soap+xml\r\nContent-Length: 2\r\n');
    expect(written.endsWith('\r\n\r\nÃ©')).toBe(true);
  });

  test.each([
    [80, false, '10.0.0.1'],
    [443, true, '10.0.0.1'],
    [443, false, '10.0.0.1:443'],
    [80, true, '10.0.0.1:80'],
  ])('to port %i (tls %s) names the host %s', (port, tls, host) => {
    const written = writeHttp({ method: 'GET', path: '/' }, '10.0.0.1', { port, tls }, 'x');
    expect(text(written ?? new Uint8Array())).toContain(`\r\nHost: ${host}\r\n`);
  });

  test('to an IPv6 host has brackets', () => {
    const written = writeHttp({ method: 'GET', path: '/' }, 'fd00::1', { port: 80, tls: false }, 'x');
    expect(text(written ?? new Uint8Array())).toContain('\r\nHost: [fd00::1]\r\n');
  });

  test.each([
    'x',
    '',
    'http://10.0.0.9/',
    '/a b',
    '/a\r\nX: y',
    '/a\0',
    '/é',
    `/${'a'.repeat(256)}`,
    '/upnp_eth0.xml',
  ])('for the path %j is not written', (path) => {
    expect(writeHttp({ method: 'GET', path }, '10.0.0.1', at, 'x')).toBeNull();
  });

  test('carries the answer to a Digest challenge, as one header line', () => {
    const authorization = 'Digest username="a", response="b"';
    const written = writeHttp({ method: 'GET', path: '/', authorization }, '10.0.0.1', at, 'x');
    expect(text(written ?? new Uint8Array())).toContain(
      '\r\nAuthorization: Digest username="a", response="b"\r\nConnection: close\r\n\r\n',
    );
  });

  test.each([
    'Basic YWRtaW46YWRtaW4=',
    'basic x',
    'Bearer x',
    'Digest',
    'digest username="a"',
    ' Digest x',
    'Digest a\r\nAuthorization: Basic x',
    `Digest ${'a'.repeat(5000)}`,
    'Digest \u00e9',
    '',
  ])('with the authorization %j is not written at all', (authorization) => {
    expect(writeHttp({ method: 'GET', path: '/', authorization }, '10.0.0.1', at, 'x')).toBeNull();
  });

  test('with another method, a header in the type, or a body in a GET is not written', () => {
    const put = { method: 'PUT', path: '/' } as unknown as { method: 'GET'; path: string };
    expect(writeHttp(put, '10.0.0.1', at, 'x')).toBeNull();
    expect(
      writeHttp({ method: 'POST', path: '/', contentType: 'a\r\nX: y' }, '10.0.0.1', at, 'x'),
    ).toBeNull();
    expect(writeHttp({ method: 'GET', path: '/', body: 'x' }, '10.0.0.1', at, 'x')).toBeNull();
  });
});

test('an exchange reads the reply and follows no redirect', async () => {
  const elsewhere = await serve('127.0.77.41', () => undefined);
  const server = await serve('127.0.77.40', (socket) =>
    socket.on('data', () =>
      socket.end(`HTTP/1.1 302 Found\nLocation: http://127.0.77.41:${elsewhere.port}/\n\nmoved`),
    ),
  );
  const network = await openLoopback(undefined, { version: '9.9' });
  const dialer = network.dialer('127.0.77.40', never);
  const answer = await dialer.http({ port: server.port, tls: false }, { method: 'GET', path: '/' });
  expect(answer).toMatchObject({ end: 'answered', certificate: null, reply: { status: 302 } });
  expect(answer.end === 'answered' && text(answer.reply.body)).toBe('moved');
  expect(elsewhere.connections()).toBe(0);
  await network.close();
  await server.close();
  await elsewhere.close();
});

test('a server that keeps the connection open costs no waiting once the reply is whole', async () => {
  const server = await serve('127.0.77.40', (socket) =>
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')),
  );
  const network = await openLoopback();
  const startedAt = performance.now();
  const dialer = network.dialer('127.0.77.40', never);
  await dialer.http({ port: server.port, tls: false }, { method: 'GET', path: '/' });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await network.close();
  await server.close();
});
