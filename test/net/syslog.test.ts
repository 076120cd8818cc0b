import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type SyslogServer, sendSyslog } from '../../src/net/syslog.ts';
import { certificateFile } from '../notify/smtp-server.ts';

const pem = readFileSync(certificateFile, 'utf8');
const never = new AbortController().signal;
const messages = [Buffer.from('<132>1 first'), Buffer.from('<132>1 zweite ä\n')];

/** A collector on 127.0.0.1; resolves with everything that one connection brought. */
async function collector(server: Server) {
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function all(server: Server, event: string): Promise<string> {
  return new Promise((resolve) =>
    server.once(event, async (socket: Socket) => {
      const pieces: Buffer[] = [];
      for await (const piece of socket) pieces.push(piece);
      resolve(Buffer.concat(pieces).toString('utf8'));
    }),
  );
}

function send(over: Partial<SyslogServer>, handOver = () => true, signal = never) {
  const server = { host: '127.0.0.1', port: 0, transport: 'tcp', tls: null, ...over } as const;
  return sendSyslog(server, 2_000)(messages, handOver, signal);
}

describe('syslog messages', () => {
  test('arrive by UDP, a datagram each', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    onTestFinished(() => void socket.close());
    await once(socket, 'listening');
    const received: string[] = [];
    const both = new Promise<void>((resolve) =>
      socket.on('message', (message) => received.push(message.toString('utf8')) === 2 && resolve()),
    );
    await send({ transport: 'udp', port: socket.address().port, host: 'localhost' });
    await both;
    expect(received).toEqual(messages.map(String));
  });

  test('arrive by TCP on one connection, each with its length in octets before it', async () => {
    const server = createServer();
    const received = all(server, 'connection');
    await send({ port: await collector(server) });
    expect(await received).toBe('12 <132>1 first17 <132>1 zweite ä\n');
  });

  test('arrive by TLS, where the certificate is vouched for, and not otherwise', async () => {
    const server = createSecureServer({ key: pem, cert: pem });
    const received = all(server, 'secureConnection');
    server.on('tlsClientError', () => undefined);
    const port = await collector(server);
    let handed = 0;
    const handOver = () => ++handed > 0;
    const refused = send({ port, transport: 'tls', tls: { ca: null } }, handOver);
    await expect(refused).rejects.toThrow(/certificate/);
    expect(handed).toBe(0);
    await send({ port, transport: 'tls', tls: { ca: pem } }, handOver);
    expect(await received).toMatch(/^12 <132>1 first17/);
  });

  test('did not arrive where the collector reset the connection before the first byte', async () => {
    const server = createServer();
    let accepted: Socket | null = null;
    server.on('connection', (socket) => {
      accepted = socket;
    });
    const port = await collector(server);
    const reset = () => {
      // Whichever side is first in this turn of the event loop, the connection is reset now.
      accepted?.resetAndDestroy();
      server.close();
      return true;
    };
    await expect(send({ port }, reset)).rejects.toThrow(/EPIPE|ECONNRESET|closed/);
  });

  test('report why they did not leave', async () => {
    const server = createServer();
    const port = await collector(server);
    server.close();
    await expect(send({ port })).rejects.toThrow('ECONNREFUSED');
    await expect(send({ port: 9, transport: 'udp' }, () => false)).rejects.toThrow('another process');
    await expect(send({ port }, () => true, AbortSignal.abort())).rejects.toThrow('stopped');
  });
});
