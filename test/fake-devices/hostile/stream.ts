import type { Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Serve } from './host.ts';

/** Sends a beginning and then a piece every `everyMs` milliseconds, for ever. */
export function trickle(beginning: string, piece: string, everyMs = 100): Serve {
  return (socket) => {
    if (beginning !== '') socket.write(Buffer.from(beginning, 'latin1'));
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on('close', () => clearInterval(timer));
    socket.resume();
  };
}

/** Sends a beginning and then a piece as fast as the other side takes it, up to `bytes` in total. */
export function pour(beginning: string, piece: string, bytes: number): Serve {
  const block = Buffer.from(piece.repeat(Math.ceil(16_384 / piece.length)), 'latin1');
  return (socket) => {
    let left = bytes;
    const go = () => {
      while (left > 0 && !socket.destroyed) {
        left -= block.length;
        if (!socket.write(block)) return;
      }
      if (left <= 0) socket.end();
    };
    socket.once('data', () => {
      socket.write(beginning, 'latin1');
      socket.on('drain', go);
      go();
    });
  };
}

/** One HTTP or RTSP reply to each request, depending on the request. */
export function reply(answer: (request: string) => string | Uint8Array): Serve {
  return (socket) => {
    socket.once('data', (request) => {
      const reply = answer(request.toString('latin1'));
      socket.end(typeof reply === 'string' ? Buffer.from(reply, 'latin1') : reply);
    });
  };
}

/** A web page, or any other body, with matching headers. */
export function page(body: string | Uint8Array, head: readonly string[] = [], status = '200 OK'): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const lines = [
    `HTTP/1.1 ${status}`,
    `Content-Length: ${bytes.length}`,
    'Connection: close',
    ...head,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'utf8'), bytes]);
}

/** Reads what arrives and sends nothing. */
export const silent: Serve = (socket) => void socket.resume();

/** Waits for the first bytes and then trickles the beginning of a TLS record (RFC 8446, 5.1) that never ends. */
export const endlessHandshake: Serve = (socket) => {
  socket.once('data', () => trickle('\x16\x03\x03\x40\x00\x02\x00\x3f\xfc', '\x03')(socket));
};

/** Speaks TLS with this certificate and chain, and closes. */
export function secured(key: string, certificates: string): Serve {
  const server = createServer({ key, cert: certificates }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(page('<title>behind a long chain</title>')));
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return (socket: Socket) => void server.emit('connection', socket);
}
