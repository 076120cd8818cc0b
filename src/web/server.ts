import { chmodSync, lstatSync, unlinkSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { BlockList, connect, isIP, isIPv4, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ofLargestShare } from './fair-share.ts';
import { clientKey, forwardedClient } from './reach.ts';

/** Where to listen. */
export interface Place {
  /** An address, or the path of a unix socket, which begins with a slash. */
  readonly address: string;
  /** 0: any free port; a unix socket has none. */
  readonly port: number;
  /** Whether TLS is spoken there. */
  readonly tls?: boolean;
}

/** A certificate with its chain, and its private key, both PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

/** What lets others than the programs of this machine connect. */
export interface Protection {
  /** TLS is spoken, with this certificate. */
  readonly certificate?: ServerCertificate;
  /** Only these addresses may connect, because they are proxies. None: the programs of this machine. */
  readonly proxies?: readonly string[];
}

/** A listening server. */
export interface Listening extends Place {
  /** Shows new clients another certificate. Throws where it cannot be used; then the old one stays. */
  renew(certificate: ServerCertificate): void;
  close(): Promise<void>;
}

/** The URL of a place for a browser; for a unix socket, which no browser opens, its path. */
export function urlOf({ address, port, tls = false }: Place): string {
  if (isUnixSocket(address)) return `unix:${address}`;
  return `${tls ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${port}/`;
}

/** Whether only programs of this machine can connect to an address. */
export function isOwnAddress(address: string): boolean {
  return isUnixSocket(address) || loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** The most time for each phase of a connection, in milliseconds; a client that takes longer is disconnected. */
export interface PhaseLimits {
  /** For the head of a request, and for the handshake of TLS. */
  readonly head: number;
  /** For a whole request with its body. */
  readonly request: number;
  /** Until the next request. */
  readonly idle: number;
  /** From the request to the last byte of its answer. */
  readonly answer: number;
}

/** A list of decisions comes over slow lines, and a file goes there, too. */
const phaseLimits: PhaseLimits = { head: 5_000, request: 60_000, idle: 5_000, answer: 120_000 };
const mostConnections = 64;
/** A unix socket is for its owner and group: who may not read the inventory cannot read it here either. */
const socketMode = 0o660;

function timeoutsOf({ head, request, idle }: PhaseLimits) {
  return {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: idle,
    // Node looks for clients that are too slow every 30 seconds by default.
    connectionsCheckingInterval: Math.min(1_000, head),
    maxHeaderSize: 8_192,
  };
}

function isUnixSocket(address: string): boolean {
  return address.startsWith('/');
}

/**
 * Serves an app on a loopback address or a unix socket; on another address only with TLS, or for named proxies alone. Rejects if the address
 * is in use or none of these, or if the certificate cannot be used. `failed` is called if the server itself fails.
 */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  place: Pick<Place, 'address' | 'port'>,
  failed: (error: unknown) => void,
  protection: Protection = {},
  limits: PhaseLimits = phaseLimits,
): Promise<Listening> {
  const { address, port } = place;
  const { certificate, proxies } = protection;
  if (isUnixSocket(address)) await removeStale(address);
  else if (!isOwnAddress(address) && certificate === undefined && (proxies ?? []).length === 0)
    throw new RangeError(`${address} is not a loopback address; only this machine itself can connect.`);
  const server = serverOf(app, certificate, limits);
  if (proxies !== undefined && !isUnixSocket(address)) letOnlyIn(server, proxies);
  const connections = makeRoom(server, { isBehind: proxies !== undefined, answerMs: limits.answer });
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
    tls: certificate !== undefined,
    renew: (next) => (server as TlsServer).setSecureContext(contextOf(next)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Also those that are not shaken hands with yet.
        for (const { socket } of connections.values()) socket.destroy();
      }),
  };
}

function serverOf(
  { fetch }: Pick<Hono, 'fetch'>,
  certificate: ServerCertificate | undefined,
  limits: PhaseLimits,
): Server {
  const serverOptions = timeoutsOf(limits);
  const always = { fetch, overrideGlobalObjects: false };
  const server =
    certificate === undefined
      ? createAdaptorServer({ ...always, serverOptions })
      : createAdaptorServer({
          ...always,
          createServer: createTlsServer,
          serverOptions: { ...serverOptions, ...contextOf(certificate), handshakeTimeout: limits.head },
        });
  return server as Server;
}

function contextOf({ cert, key }: ServerCertificate) {
  return { cert, key, minVersion: 'TLSv1.2' } as const;
}

/** Closes every connection that is not from a proxy, before a byte of it is read. */
function letOnlyIn(server: Server, proxies: readonly string[]): void {
  const known = new BlockList();
  for (const proxy of proxies) known.addAddress(proxy, familyOf(proxy));
  const isKnown = (address: string) =>
    proxies.length === 0 ? isOwnAddress(address) : known.check(address, familyOf(address));
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '');
    if (isIP(address) === 0 || !isKnown(address)) socket.destroy();
  });
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}

/** A server that listens on IPv6 sees IPv4 clients at `::ffff:10.0.0.2`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** A connection, whose it is, and the answer to its newest request. */
interface Connection {
  readonly socket: Socket;
  readonly client: string;
  readonly answer: ServerResponse | null;
}

type Connections = ReadonlyMap<unknown, Connection>;

/**
 * Bounds the connections, and returns those that there are. A new client never waits for others: of the client that has the most, the one
 * connection is closed that has kept this server waiting longest, for a request, for the rest of one, or for reading an answer; where all of
 * them are being answered, the newest. `isBehind`: the proxy reports whose a request is.
 */
function makeRoom(
  server: Server,
  { isBehind, answerMs }: { readonly isBehind: boolean; readonly answerMs: number },
): Connections {
  const answers = new Map<Socket | string, Connection>();
  server.on('connection', (socket: Socket) => {
    if (socket.destroyed) return;
    const one = { socket, client: clientAt(socket), answer: null };
    if (answers.size >= mostConnections) oneTooMany([...answers.values(), one]).destroy();
    if (socket.destroyed) return;
    const key = keyOf(socket);
    answers.set(key, one);
    socket.once('close', () => answers.delete(key));
  });
  server.on('request', ({ socket, headers }, answer) => {
    if (socket.destroyed) return;
    const key = keyOf(socket);
    const forwarded = isBehind ? forwardedClient(String(headers['x-forwarded-for'] ?? '')) : null;
    // Counted from its newest request.
    answers.delete(key);
    answers.set(key, {
      socket,
      client: forwarded === null ? clientAt(socket) : clientKey(forwarded),
      answer,
    });
    const limit = setTimeout(() => socket.destroy(), answerMs);
    answer.once('close', () => clearTimeout(limit));
  });
  return answers;
}

/** All programs at a unix socket are one client. */
function clientAt({ remoteAddress = '' }: Socket): string {
  return clientKey(plainAddress(remoteAddress));
}

/** With TLS, a request has another socket than its connection, from the same place. */
function keyOf(socket: Socket): Socket | string {
  return socket.remotePort === undefined ? socket : `${socket.remoteAddress} ${socket.remotePort}`;
}

/** The connection to close; they are in the order of their newest requests, the new one last. */
function oneTooMany(all: readonly Connection[]): Socket {
  const most = ofLargestShare(all);
  const waits = ({ answer }: Connection) => answer === null || answer.writableEnded || !answer.req.complete;
  // There is at least the new one.
  return (most.find(waits) ?? (most.at(-1) as Connection)).socket;
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
