import { createServer, type Server, type Socket } from 'node:net';

/** One responder for many addresses. */
export interface Tarpit {
  /** Connections accepted so far. */
  accepted(): number;
  close(): Promise<void>;
}

/**
 * Accepts every connection to these ports of these addresses and calls `answer` with it: nothing for a tarpit, one page for a portal. To
 * accept everything, it needs to listen on every port that is tried.
 */
export async function startTarpit(
  addresses: readonly string[],
  ports: readonly number[],
  answer: (socket: Socket) => void = (socket) => void socket.resume(),
): Promise<Tarpit> {
  let accepted = 0;
  const open = new Set<Socket>();
  const servers: Server[] = [];
  const listen = (address: string, port: number) =>
    new Promise<void>((resolve, reject) => {
      const server = createServer((socket) => {
        accepted += 1;
        open.add(socket);
        socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket));
        answer(socket);
      });
      servers.push(server);
      server.once('error', reject).listen(port, address, resolve);
    });
  for (const address of addresses) await Promise.all(ports.map((port) => listen(address, port)));
  return {
    accepted: () => accepted,
    close: async () => {
      for (const socket of open) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Redirects every page to a login, with a token for each client, as hotspots do. */
export function asPortal(socket: Socket): void {
  socket.once('data', () => {
    const to = `http://login.portal.example/?token=${Math.random()}&back=${socket.localAddress}`;
    socket.end(`HTTP/1.1 302 Found\r\nServer: portal\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`);
  });
}
