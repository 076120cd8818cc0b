import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { BlockList, connect, isIPv4, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** Where to listen. */
export interface Place {
  /** A loopback address, or the path of a unix socket, which begins with a slash. */
  readonly address: string;
  /** 0: any free port; a unix socket has none. */
  readonly port: number;
}

/** A listening server. */
export interface Listening extends Place {
  close(): Promise<void>;
}

/** The URL of a place for a browser; for a unix socket, which no browser opens, its path. */
export function urlOf({ address, port }: Place): string {
  if (isUnixSocket(address)) return `unix:${address}`;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Clients that send their request more slowly than this are disconnected, in milliseconds. */
const slowestMs = 5_000;
/** The most time for an answer, from the request to its last byte. */
const longestMs = 120_000;
const mostConnections = 32;
/** A unix socket is for its owner and group: who may not read the inventory cannot read it here either. */
const socketMode = 0o660;
const clientTimeouts = {
  headersTimeout: slowestMs,
  requestTimeout: slowestMs,
  keepAliveTimeout: slowestMs,
  // Node looks for clients that are too slow every 30 seconds, if it is not told.
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
};

function isUnixSocket(address: string): boolean {
  return address.startsWith('/');
}

/**
 * Serves an app on a loopback address or a unix socket, and nowhere else: its contents are for this machine. Rejects if the address is
 * in use or neither. `failed` is called if the server itself fails.
 */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  place: Place,
  failed: (error: unknown) => void,
): Promise<Listening> {
  const { address, port } = place;
  if (isUnixSocket(address)) await removeStale(address);
  else if (!loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'))
    throw new RangeError(`${address} is not a loopback address; only this machine itself can connect.`);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: clientTimeouts,
    overrideGlobalObjects: false,
  }) as Server;
  makeRoom(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (!isUnixSocket(address)) server.listen(port, address, resolve);
    else {
      server.listen(address, resolve);
      // It is there as soon as this call returns, and no client is taken before.
      if (server.listening) chmodSync(address, socketMode);
    }
  });
  server.on('error', failed);
  server.unref();
  const bound = server.address();
  return {
    address,
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Bounds the connections. A new client never waits for others: the connection that has kept this server waiting longest is closed for it,
 * for a request, for the rest of one, or for reading an answer. Only where all are being answered is the new one closed.
 */
function makeRoom(server: Server): void {
  const answers = new Map<Socket, ServerResponse | null>();
  server.on('connection', (socket) => {
    if (answers.size >= mostConnections) (waitedFor(answers) ?? socket).destroy();
    if (socket.destroyed) return;
    answers.set(socket, null);
    socket.once('close', () => answers.delete(socket));
  });
  server.on('request', ({ socket }, answer) => {
    // Counted from its newest request.
    answers.delete(socket);
    answers.set(socket, answer);
    const limit = setTimeout(() => socket.destroy(), longestMs);
    answer.once('close', () => clearTimeout(limit));
  });
}

/** The connection, the one of the oldest request first, that waits for its client; undefined if none does. */
function waitedFor(answers: ReadonlyMap<Socket, ServerResponse | null>): Socket | undefined {
  return [...answers].find(([, answer]) => answer === null || answer.writableEnded)?.[0];
}

/** Removes a unix socket at which no process listens any more, as one that was killed leaves it. Anything else stays. */
async function removeStale(path: string): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() !== true) return;
  const isStale = await new Promise<boolean>((resolve) => {
    const client = connect(path, () => {
      client.destroy();
      resolve(false);
    });
    client.once('error', (error) => resolve('code' in error && error.code === 'ECONNREFUSED'));
  });
  if (isStale) unlinkSync(path);
}
