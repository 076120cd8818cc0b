import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** What a port does with a connection. It may never finish: the connection is destroyed in the end. */
export type Serve = (socket: Socket) => void;
/** What a port does with a datagram. */
export type Answer = (datagram: Buffer, reply: (bytes: Uint8Array) => void) => void;

/** A malicious device: what each of its ports does. */
export interface HostileHost {
  readonly name: string;
  /** In 127.0.0.0/8. */
  readonly address: string;
  readonly tcp?: Readonly<Record<number, Serve>>;
  readonly udp?: Readonly<Record<number, Answer>>;
}

/** A running crowd. */
export interface Crowd {
  /** Connections and datagrams received, by address. */
  readonly asked: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Binds every port of every host on its own address. Rejects, after closing everything, if one cannot be bound. */
export async function startCrowd(hosts: readonly HostileHost[]): Promise<Crowd> {
  const asked = new Map<string, number>();
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  };
  try {
    for (const { address, tcp = {}, udp = {} } of hosts) {
      if (!address.startsWith('127.')) throw new Error(`${address} is not in 127.0.0.0/8`);
      const count = () => void asked.set(address, (asked.get(address) ?? 0) + 1);
      for (const [port, serve] of Object.entries(tcp))
        closers.push(await listen(address, Number(port), serve, count));
      for (const [port, answer] of Object.entries(udp))
        closers.push(await hear(address, Number(port), answer, count));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { asked, stop };
}

async function listen(
  address: string,
  port: number,
  serve: Serve,
  count: () => void,
): Promise<() => Promise<void>> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    count();
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    serve(socket);
  });
  server.listen(port, address);
  await once(server, 'listening');
  return async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
}

async function hear(
  address: string,
  port: number,
  answer: Answer,
  count: () => void,
): Promise<() => Promise<void>> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  let closed = false;
  socket.on('error', () => undefined);
  socket.on('message', (datagram, from) => {
    count();
    answer(datagram, (bytes) => {
      if (!closed) socket.send(bytes, from.port, from.address);
    });
  });
  socket.bind(port, address);
  await once(socket, 'listening');
  return () => {
    closed = true;
    return new Promise((resolve) => socket.close(() => resolve()));
  };
}
