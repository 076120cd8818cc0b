import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { giveUp } from './give-up.ts';

/** A server that the operator named, where notifications go. Nothing here is ever handed an address that a device said. */
export interface NamedServer {
  readonly host: string;
  readonly port: number;
  /** Null: no TLS. `ca`: certificates to trust instead of the system's, PEM; null for those. */
  readonly tls: { readonly ca: string | null } | null;
}

/**
 * A connection to a named server, with its certificate checked where there is TLS. Rejects where there is none within
 * `timeoutMs`; the socket is destroyed when the signal fires or the time is over, whatever it does then.
 */
export function connected(server: NamedServer, timeoutMs: number, signal: AbortSignal): Promise<Socket> {
  const { host, port, tls } = server;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('stopped'));
    const socket =
      tls === null
        ? connect({ host, port })
        : connectTls({
            host,
            port,
            minVersion: 'TLSv1.2',
            ...(tls.ca === null ? {} : { ca: tls.ca }),
            // An address is no server name (RFC 6066, 3); Node takes the host for it otherwise.
            ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
          });
    giveUp(socket, { host, timeoutMs, signal });
    // Stays for the socket's life: a late error must not end the process.
    socket.on('error', reject);
    socket.once(tls === null ? 'connect' : 'secureConnect', () => resolve(socket));
  });
}
