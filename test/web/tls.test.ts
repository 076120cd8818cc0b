import { once } from 'node:events';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen, type PhaseLimits, type Protection } from '../../src/web/server.ts';
import { selfSigned } from './self-signed.ts';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function served(protection: Protection, limits?: PhaseLimits): Promise<Listening> {
  const app = new Hono();
  app.get('/', (context) => context.text('here'));
  const listening = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined, protection, limits);
  open.push(() => listening.close());
  return listening;
}

/** The page by HTTPS, from an address of this machine. */
const page = ({ port }: Listening, ca: string, localAddress = '127.0.0.1') =>
  new Promise<string>((resolve, reject) => {
    request({ host: '127.0.0.1', port, ca, localAddress, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });

/** The status of the page by plain HTTP, from an address of this machine. */
const status = ({ port }: Listening, localAddress: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port, localAddress, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('listen speaks TLS 1.2 and newer with its certificate, and nothing without TLS', async () => {
  const certificate = selfSigned();
  const listening = await served({ certificate });
  expect(listening.tls).toBe(true);
  expect(await page(listening, certificate.cert)).toBe('here');
  await expect(page(listening, selfSigned().cert)).rejects.toThrow(/certificate/i);
  await expect(status(listening, '127.0.0.1')).rejects.toThrow();
  const versions = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  const old = connectTls({ port: listening.port, host: '127.0.0.1', ca: certificate.cert, ...versions });
  const [error] = await once(old, 'error');
  expect(String(error)).toMatch(/protocol version/i);
});

test('listen shows new clients a renewed certificate, and keeps the old one if it is none', async () => {
  const [first, second] = [selfSigned(), selfSigned()];
  const listening = await served({ certificate: first });
  const long = connectTls({ port: listening.port, host: '127.0.0.1', ca: first.cert });
  open.push(() => {
    long.destroy();
  });
  await once(long, 'secureConnect');
  listening.renew(second);
  expect(await page(listening, second.cert)).toBe('here');
  await expect(page(listening, first.cert)).rejects.toThrow(/certificate/i);
  expect(() => listening.renew({ cert: first.cert, key: second.key })).toThrow();
  expect(await page(listening, second.cert)).toBe('here');
  // A connection from before goes on.
  long.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  expect(String((await once(long, 'data'))[0])).toMatch(/^HTTP\/1.1 200/);
});

test('listen with TLS answers another client while 100 do not end their handshake', async () => {
  const certificate = selfSigned();
  const listening = await served({ certificate });
  for (let client = 0; client < 100; client += 1) {
    const socket = connect(listening.port, '127.0.0.1');
    socket.on('error', () => undefined);
    open.push(() => {
      socket.destroy();
    });
    await once(socket, 'connect');
  }
  for (let times = 0; times < 3; times += 1) expect(await page(listening, certificate.cert)).toBe('here');
});

test('listen with TLS answers another client while 70 others send no request', async () => {
  const certificate = selfSigned();
  // A slow machine may need seconds for 70 handshakes.
  const listening = await served(
    { certificate },
    { head: 600_000, request: 600_000, idle: 600_000, answer: 600_000 },
  );
  const { cert: ca } = certificate;
  const clients: TLSSocket[] = [];
  for (let client = 0; client < 70; client += 1) {
    const socket = connectTls({ port: listening.port, host: '127.0.0.1', ca });
    socket.on('error', () => undefined);
    open.push(() => {
      socket.destroy();
    });
    clients.push(socket);
    await once(socket, 'secureConnect');
  }
  expect(await page(listening, ca)).toBe('here');
  // As many are kept as without TLS, 64: a request and its connection count once.
  const closed = () => clients.flatMap((one, at) => (one.closed ? [at] : []));
  await expect.poll(closed).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('listen behind a proxy takes connections of that address only', async () => {
  const named = await served({ proxies: ['127.0.0.2', '127.0.0.3'] });
  expect(await status(named, '127.0.0.2')).toBe(200);
  expect(await status(named, '127.0.0.3')).toBe(200);
  await expect(status(named, '127.0.0.1')).rejects.toThrow(/ECONNRESET|socket hang up/);
  const any = await served({ proxies: [] });
  expect(await status(any, '127.0.0.9')).toBe(200);
});

test('listen refuses an address of other machines without TLS or a named proxy', async () => {
  const place = { address: '192.0.2.1', port: 0 };
  const app = new Hono();
  for (const protection of [{}, { proxies: [] }])
    await expect(listen(app, place, () => undefined, protection)).rejects.toThrow(
      '192.0.2.1 is not a loopback address',
    );
  // Past that check: this machine has no such address.
  for (const protection of [{ certificate: selfSigned() }, { proxies: ['192.0.2.2'] }])
    await expect(listen(app, place, () => undefined, protection)).rejects.toMatchObject({
      code: 'EADDRNOTAVAIL',
    });
});
