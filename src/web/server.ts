import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BlockList, isIPv4 } from 'node:net';

/** Answers one request. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** Where to listen. */
export interface Place {
  /** A loopback address. */
  readonly address: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** A server that listens. */
export interface Listening extends Place {
  close(): Promise<void>;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whoever is slower than that is let go, in milliseconds. */
const slowestMs = 5_000;

/**
 * Listens for GET and HEAD at a loopback address, and nowhere else: what is told here is for this machine. Rejects where the
 * place is taken or no loopback address. `failed` is called where the handler throws.
 */
export async function listen(
  handler: Handler,
  place: Place,
  failed: (error: unknown) => void,
): Promise<Listening> {
  const { address, port } = place;
  if (!loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'))
    throw new RangeError(`${address} is no loopback address; only this machine itself is answered.`);
  const server = createServer(
    {
      headersTimeout: slowestMs,
      requestTimeout: slowestMs,
      keepAliveTimeout: slowestMs,
      maxHeaderSize: 8_192,
    },
    (request, response) =>
      void answer(handler, request, response).catch((error: unknown) => {
        failed(error);
        response.destroy();
      }),
  );
  server.maxConnections = 32;
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

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = requestOf(request);
  if (typeof asked === 'number') {
    response.writeHead(asked).end();
    return;
  }
  const { status, headers, ...body } = await read(await handler(asked));
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body.text);
}

async function read(given: Response) {
  return { status: given.status, headers: Object.fromEntries(given.headers), text: await given.text() };
}

/** What was asked, or the status that says why it cannot be. Bodies are not read. */
function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage): Request | number {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  const whole = `http://localhost${url}`;
  if (!url.startsWith('/') || !URL.canParse(whole)) return 400;
  const { host = '' } = headers;
  return new Request(whole, { headers: { host } });
}
