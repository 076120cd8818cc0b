import { createServer, type Server, type Socket } from 'node:net';
import type { ConnectResult, Network, NetworkLimits } from '../../src/model/network.ts';
import type { Scope } from '../../src/model/target.ts';
import { type NetworkOptions, openNetwork } from '../../src/net/open.ts';

/** A scope of addresses that start with one of these texts. */
export function scopeOf(...starts: string[]): Scope {
  const contains = (address: string) => starts.some((start) => address.startsWith(start));
  return {
    targets: starts,
    exclusions: [],
    size: 0n,
    unsearched: 0n,
    contains,
    containsNetwork: contains,
    meetsNetwork: contains,
    addresses: () => [].values(),
    waves: () => [].values(),
  };
}

/** Limits under which tests wait for nothing but a peer's silence, for which they set their own. */
export const quick: Partial<NetworkLimits> = {
  rate: 10_000,
  hostRate: 10_000,
  connectMs: 5_000,
  flowMs: 60_000,
  hostRequests: 1000,
};

export function openLoopback(scope = scopeOf('127.0.77.'), options: Partial<NetworkOptions> = {}) {
  return openNetwork({ scope, thread: false, ...options, limits: { ...quick, ...options.limits } });
}

/** A TCP server on one loopback address; `port` 0 for any. Every connection that comes is counted. */
export async function serve(
  address: string,
  handle: (socket: Socket) => void,
  port = 0,
): Promise<{ readonly port: number; readonly connections: () => number; close(): Promise<void> }> {
  let connections = 0;
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    handle(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, address, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    port: bound.port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const text = (of: Uint8Array): string => Buffer.from(of).toString('latin1');
export const never = new AbortController().signal;

/** Waits so long, and for twenty turns of the event loop however late it is: what goes on in this process has had its turn. */
export async function wait(ms: number): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, ms / 20));
}

/** A connect that the next to the host may follow while it is silent; `onSilence` is called then. */
export function overlappingProbe(
  network: Network,
  { address, port }: { readonly address: string; readonly port: number },
  onSilence: () => void,
): Promise<ConnectResult> {
  const connect = { address, port, signal: never, timeout: 'full', overlap: 'host' } as const;
  return new Promise((connected) =>
    network.beginConnect(connect, { quiet: onSilence, connected: (_, end) => connected(end) }),
  );
}
