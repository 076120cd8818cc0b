import type { Socket } from 'node:net';

/** An HTTP or RTSP request as a simple device reads it. */
export interface Request {
  readonly verb: string;
  readonly target: string;
  /** `HTTP/1.1`, `RTSP/1.0`; empty if the first line has none. */
  readonly version: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Bytes consumed. */
  readonly length: number;
}

const maxBytes = 65_536;

/** Parses one request from the start of what has arrived so far; null while it is incomplete. */
export function readRequest(bytes: Buffer): Request | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return bytes.length > maxBytes ? nonsense(bytes) : null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const start = /^(\S+) (\S+) ((?:HTTP|RTSP)\/\d\.\d)$/.exec(first);
  if (start === null) return nonsense(bytes);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = end + 4 + Number(headers.get('content-length') ?? 0);
  if (bytes.length < length) return null;
  const [, verb = '', target = '', version = ''] = start;
  return { verb, target, version, headers, body: bytes.toString('utf8', end + 4, length), length };
}

function nonsense(bytes: Buffer): Request {
  return { verb: '?', target: '', version: '', headers: new Map(), body: '', length: bytes.length };
}

/** Calls `answer` for every request of a connection, in order, even if several arrive at once. */
export function eachRequest(socket: Socket, answer: (request: Request) => void): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let request = readRequest(pending); request !== null; request = readRequest(pending)) {
      pending = pending.subarray(request.length);
      answer(request);
    }
  });
}
