import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type PostServer, post } from '../../src/net/post.ts';
import { destinationKind } from '../../src/net/public-address.ts';
import { certificateFile } from '../notify/smtp-server.ts';

const pem = readFileSync(certificateFile, 'utf8');
const never = new AbortController().signal;

/** A web server that gives the configured answer; gives its port and what it was scanned. */
async function serve(answer: RequestListener, secure = false) {
  const received: { request: IncomingMessage; body: string }[] = [];
  const listener: RequestListener = async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    received.push({ request, body });
    answer(request, response);
  };
  const server = secure ? createSecureServer({ key: pem, cert: pem }, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, received };
}

function send(url: string, over: Partial<PostServer> = {}, handOver = () => true, signal = never) {
  const server = { url: new URL(url), allowPrivate: true, ca: null, timeoutMs: 5_000, ...over };
  return post(server)(Buffer.from('{"a":1}'), { 'Camcensus-Delivery': 'm' }, handOver, signal);
}

describe('a post', () => {
  test('arrives with its body and headers, and gives the status', async () => {
    const { port, received } = await serve((_, response) => response.writeHead(202).end('ok'));
    expect(await send(`http://127.0.0.1:${port}/hook?a=b`)).toEqual({ status: 202 });
    expect(received).toMatchObject([
      {
        body: '{"a":1}',
        request: {
          method: 'POST',
          url: '/hook?a=b',
          headers: { host: `127.0.0.1:${port}`, 'camcensus-delivery': 'm', 'content-length': '7' },
        },
      },
    ]);
  });

  test('goes over TLS to a name, whose certificate is checked, and nowhere else', async () => {
    const { port, received } = await serve((_, response) => response.end(), true);
    expect(await send(`https://localhost:${port}/`, { ca: pem })).toEqual({ status: 200 });
    await expect(send(`https://localhost:${port}/`)).rejects.toThrow(/certificate/);
    expect(received).toHaveLength(1);
  });

  test('goes to no private address unless that is permitted, however it is written', async () => {
    const { port, received } = await serve((_, response) => response.end());
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])
      await expect(send(`http://${host}:${port}/`, { allowPrivate: false }), host).rejects.toThrow(
        /private address .*allowPrivate: true/,
      );
    expect(received).toEqual([]);
  });

  test('goes to no public address without TLS, and to some addresses never', async () => {
    await expect(send('http://198.41.0.4/')).rejects.toThrow('Write https://');
    await expect(send('https://169.254.169.254/')).rejects.toThrow('notifications may not go there');
  });

  test('follows no redirect', async () => {
    const elsewhere = await serve((_, response) => response.end());
    const { port } = await serve((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/` }).end(),
    );
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ status: 307 });
    expect(elsewhere.received).toEqual([]);
  });

  test('post has delivered at the head of a response whose body dawdles', async () => {
    const { port, received } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('x');
    });
    expect(await send(`http://127.0.0.1:${port}/`, { timeoutMs: 20_000 })).toEqual({ status: 200 });
    expect(received.map(({ body }) => body)).toEqual(['{"a":1}']);
  });

  test('reads no endless answer', async () => {
    const { port } = await serve((request, response) => {
      const timer = setInterval(() => response.write('x'.repeat(16_384)), 1);
      request.socket.once('close', () => clearInterval(timer));
    });
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ status: 200 });
  });

  test.each([
    ['is silent', () => undefined],
    ['sends half a line', (socket: { write(text: string): void }) => socket.write('HTTP/1.1 20')],
  ])('to a server that %s ends when its time is over', async (_, answer) => {
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined);
      answer(socket);
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(send(`http://127.0.0.1:${port}/`, { timeoutMs: 300 })).rejects.toThrow(
      'did not answer within',
    );
  });

  test('is not sent where another process has taken it over, nor after a stop', async () => {
    const { port, received } = await serve((_, response) => response.end());
    await expect(send(`http://127.0.0.1:${port}/`, {}, () => false)).rejects.toThrow('another process');
    await expect(send(`http://127.0.0.1:${port}/`, {}, () => true, AbortSignal.abort())).rejects.toThrow(
      'stopped',
    );
    expect(received).toEqual([]);
  });
});

test.each([
  ['8.8.8.8', 'public'],
  ['2001:4860:4860::8888', 'public'],
  ['10.1.2.3', 'inside'],
  ['172.31.0.1', 'inside'],
  ['192.168.1.1', 'inside'],
  ['100.64.0.1', 'inside'],
  ['127.0.0.2', 'inside'],
  ['::1', 'inside'],
  ['fd00::1', 'inside'],
  ['::ffff:10.0.0.1', 'inside'],
  ['169.254.169.254', 'never'],
  ['::ffff:169.254.169.254', 'never'],
  ['fe80::1', 'never'],
  ['0.0.0.0', 'never'],
  ['::', 'never'],
  ['224.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
  ['240.0.0.1', 'never'],
  ['192.0.2.1', 'never'],
  ['2002:7f00:1::', 'never'],
  ['64:ff9b::7f00:1', 'never'],
  ['2001:0:7f00:1::', 'never'],
  ['somewhere', 'never'],
])('%s leads %s', (address, where) => {
  expect(destinationKind(address)).toBe(where);
});
