import type { Context } from 'hono';
import { ipv6Digits } from '../model/ipv6.ts';
import { networkOf } from '../model/network-of.ts';

/**
 * From where a server is reached: by programs of this machine alone (`local`), by TLS (`tls`), or through a proxy that speaks TLS with
 * browsers (`proxy`), whose X-Forwarded headers are believed because no other program can connect.
 */
export interface Reach {
  readonly by: 'local' | 'tls' | 'proxy';
  /** The origin that browsers know it by, if it is known: then requests for another host are refused. */
  readonly origin: string | null;
}

/** Reached by this machine alone. */
export const locally: Reach = { by: 'local', origin: null };

/** How a request came in. */
export interface Arrival {
  /** The host and port of the browser's request. */
  readonly host: string;
  /** The origins that a form of this server's own pages may name. */
  readonly origins: readonly string[];
  /** The client's address; null where it is not known, or of this machine. */
  readonly client: string | null;
}

/** A request that does not come in as it must, and why, for the person who looks after the server. */
export class Misrouted {
  readonly status: 400 | 403 | 421;
  readonly message: string;

  constructor(status: 400 | 403 | 421, message: string) {
    this.status = status;
    this.message = message;
  }
}

/** Host names that mean a loopback address. Any other name got here through DNS rebinding. */
const ownNames = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])(?::\d{1,5})?$/i;
const anyHost = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const anyAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]{2,45})$/i;

/** How a request came in, or why it is not answered. */
export function arrivalOf(context: Context, { by, origin }: Reach): Arrival | Misrouted {
  const header = (name: string) => context.req.header(name);
  if (by === 'local') {
    const host = header('host') ?? '';
    return ownNames.test(host)
      ? { host, origins: [`http://${host}`, `https://${host}`], client: null }
      : new Misrouted(403, 'Only this machine itself can connect, to localhost or a loopback address.');
  }
  const isBehind = by === 'proxy';
  if (isBehind && lastOf(header('x-forwarded-proto'))?.toLowerCase() !== 'https')
    return new Misrouted(
      403,
      'This dashboard is behind a proxy, which has to take HTTPS and to say so: X-Forwarded-Proto: https.',
    );
  const host = (isBehind ? lastOf(header('x-forwarded-host')) : undefined) ?? header('host') ?? '';
  if (!anyHost.test(host)) return new Misrouted(400, 'This is no host name.');
  if (origin !== null && `https://${host.toLowerCase().replace(/:443$/, '')}` !== origin)
    return new Misrouted(421, `This server answers for ${origin} only.`);
  return {
    host,
    origins: [`https://${host}`],
    client: isBehind ? forwardedClient(header('x-forwarded-for')) : socketAddress(context),
  };
}

/** The client's address, as the proxy wrote it into X-Forwarded-For; null where it is none. */
export function forwardedClient(value: string | undefined): string | null {
  return addressIn(lastOf(value));
}

/** What distinguishes clients by their address: one that has an IPv6 address has all of its /64. */
export function clientKey(client: string): string {
  return ipv6Digits(client) === null ? client : networkOf(client);
}

/** A proxy appends what it knows itself to what its client sent. */
function lastOf(value: string | undefined): string | undefined {
  return value?.split(',').at(-1)?.trim() || undefined;
}

/** Some proxies write the port, too. */
function addressIn(text: string | undefined): string | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/.exec(text ?? '') ?? [];
  const found = bracketed ?? dotted ?? text ?? '';
  return anyAddress.test(found) ? found.toLowerCase() : null;
}

/** Absent where there is no socket, as in tests. */
function socketAddress(context: Context): string | null {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '') ?? null;
}
