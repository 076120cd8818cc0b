import { type ClientRequest, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { Address } from '../model/address.ts';
import { giveUp } from './give-up.ts';
import { destinationKind } from './public-address.ts';
import { resolveName } from './resolve.ts';

/** Where to post, and what is permitted. */
export interface PostServer {
  readonly url: URL;
  /** Also to private, loopback, CGNAT and unique local addresses. */
  readonly allowPrivate: boolean;
  /** Certificates to trust instead of the system's, PEM; null for the system's. */
  readonly ca: string | null;
  /** For the whole exchange, without the name lookup. */
  readonly timeoutMs: number;
}

/**
 * Posts a body to an address that the operator named, over a new connection. The name is looked up once, all its
 * addresses are checked, and the connection goes to a checked one, so that a later change of the name leads nowhere
 * else. No redirect is followed. `handOver` is called once the connection (and its TLS) is established, before the
 * first byte. Resolves at the head of the response, because its status alone counts: a receiver that dawdles with the body has the message.
 * Rejects with the reason.
 */
export function post(server: PostServer) {
  return async (
    body: Buffer,
    headers: Readonly<Record<string, string>>,
    handOver: () => boolean,
    signal: AbortSignal,
  ): Promise<{ readonly status: number }> => {
    const address = await checkedAddress(server);
    return exchange(server, address, { body, headers, handOver, signal });
  };
}

async function checkedAddress({ url, allowPrivate }: PostServer): Promise<Address> {
  const name = nameOf(url);
  const addresses = isIP(name) === 0 ? await resolveName(name) : [name];
  for (const address of addresses) {
    const where = destinationKind(address);
    if (where === 'never') throw new Error(`${name} resolves to ${address}; notifications may not go there`);
    if (where === 'inside' && !allowPrivate)
      throw new Error(
        `${name} has the private address ${address}. Write allowPrivate: true if that is meant`,
      );
    if (where === 'public' && url.protocol === 'http:')
      throw new Error(
        `${name} has the public address ${address}, and http:// is for private ones. Write https://`,
      );
  }
  const [first] = addresses;
  if (first === undefined) throw new Error(`${name} has no address`);
  return first;
}

interface Sending {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly handOver: () => boolean;
  readonly signal: AbortSignal;
}

function exchange(
  server: PostServer,
  address: Address,
  { body, headers, handOver, signal }: Sending,
): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('stopped'));
    const outgoing = requestTo(server, address, {
      'Content-Length': body.length,
      Connection: 'close',
      ...headers,
    });
    giveUp(outgoing, { host: nameOf(server.url), timeoutMs: server.timeoutMs, signal });
    outgoing.on('error', reject);
    outgoing.once('response', (response) => {
      const end = () => {
        resolve({ status: response.statusCode ?? 0 });
        outgoing.destroy();
      };
      // A receiver may answer before it has the whole message.
      if (outgoing.writableFinished) end();
      else outgoing.once('finish', end);
    });
    const stands = isSecure(server.url) ? 'secureConnect' : 'connect';
    outgoing.once('socket', (socket) => socket.once(stands, () => sendIf(handOver, outgoing, body)));
  });
}

function requestTo(
  { url, ca }: PostServer,
  address: Address,
  headers: Readonly<Record<string, string | number>>,
): ClientRequest {
  const name = nameOf(url);
  const secure = isSecure(url);
  return (secure ? requestSecure : requestPlain)({
    method: 'POST',
    host: address,
    port: url.port || (secure ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    headers: { Host: url.host, ...headers },
    agent: false,
    ...(secure ? { minVersion: 'TLSv1.2', servername: isIP(name) === 0 ? name : '' } : {}),
    ...(ca === null ? {} : { ca }),
  });
}

/** Sends the body, unless another process has taken it over. */
function sendIf(handOver: () => boolean, outgoing: ClientRequest, body: Buffer): void {
  try {
    if (handOver()) outgoing.end(body);
    else outgoing.destroy(new Error('another process has taken the message over'));
  } catch (error) {
    outgoing.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function isSecure({ protocol }: URL): boolean {
  return protocol === 'https:';
}

/** The host's name or address, without the brackets of IPv6. */
function nameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
