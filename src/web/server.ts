import type { Server } from 'node:http';
import { BlockList, isIPv4 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** Where to listen. */
export interface Place {
  /** A loopback address. */
  readonly address: string;
  /** 0: any free port. */
  readonly port: number;
}

/** A listening server. */
export interface Listening extends Place {
  close(): Promise<void>;
}

/** The URL of a place for a browser. */
export function urlOf({ address, port }: Place): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Clients that are slower than this are disconnected, in milliseconds. */
const slowestMs = 5_000;
const mostConnections = 32;
const clientTimeouts = {
  headersTimeout: slowestMs,
  requestTimeout: slowestMs,
  keepAliveTimeout: slowestMs,
  maxHeaderSize: 8_192,
};

/**
 * Serves an app on a loopback address, and nowhere else: its contents are for this machine. Rejects if the address is
 * in use or not loopback. `failed` is called if the server itself fails.
 */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  place: Place,
  failed: (error: unknown) => void,
): Promise<Listening> {
  const { address, port } = place;
  if (!loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'))
    throw new RangeError(`${address} is not a loopback address; only this machine itself can connect.`);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: clientTimeouts,
    overrideGlobalObjects: false,
  }) as Server;
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
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
