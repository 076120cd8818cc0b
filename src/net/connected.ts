import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { serverName } from '../model/address.ts';
import { giveUp } from './give-up.ts';

/** A server that the operator named, for notifications. Never an address that came from a device. */
export interface NamedServer {
  readonly host: string;
  readonly port: number;
  /** Null: no TLS. `ca`: certificates to trust instead of the system's, PEM; null for the system's. */
  readonly tls: { readonly ca: string | null } | null;
}

/**
 * A connection to a named server, with its certificate checked if TLS is used. Rejects if it is not established within
 * `timeoutMs`; the socket is destroyed when the signal fires or the time is over, whatever its state.
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
            // By default Node would send the host even if it is an address.
            ...serverName(host),
          });
    giveUp(socket, { host, timeoutMs, signal });
    // Stays for the socket's life: a late error must not end the process.
    socket.on('error', reject);
    socket.once(tls === null ? 'connect' : 'secureConnect', () => resolve(socket));
  });
}
