import type { Address } from '../../src/model/address.ts';
import { headerValue, readHead } from '../../src/model/head.ts';
import type { HostKnowledge, ProbeTarget, Turn } from '../../src/model/scanner.ts';
import { urlHost } from '../targeting/own-address.ts';
import { rtspPorts } from '../targeting/ports.ts';
import { bareReply } from './bare-reply.ts';

const maxBytes = 16_384;
/** A server that supports OPTIONS answers at once; one that ignores it gets DESCRIBE soon. */
const optionsWaitMs = 3_000;

/** Every open RTSP port, and every web port that answered the request for a page in RTSP, once. */
export function targets({ openPorts, facts }: HostKnowledge): readonly ProbeTarget[] {
  const usual = openPorts.filter((port) => rtspPorts.includes(port));
  const unusual = facts.flatMap(({ field, scanner, port }) =>
    field === 'rtsp.status' && scanner === 'http' && port !== null ? [port] : [],
  );
  return [
    ...usual.map((port) => ({ port, tls: false })),
    ...unusual.map((port) => ({
      port,
      tls: false,
      why: `port ${port} answered the request for a page in RTSP`,
    })),
  ];
}

/** `OPTIONS` (RFC 2326, 10.1). Always with CSeq: without it some servers answer only `CSeq: -1`. */
export function options(address: Address, port: number): Turn {
  const options = turn('OPTIONS', address, port, ['CSeq: 1', 'User-Agent: camcensus']);
  return { ...options, waitMs: optionsWaitMs };
}

/** `DESCRIBE` (RFC 2326, 10.2), the description only: no stream is set up by it. A path is where an earlier one was redirected. */
export function describe(address: Address, port: number, path = '/'): Turn {
  const number = path === '/' ? 2 : 3;
  const headers = [`CSeq: ${number}`, 'User-Agent: camcensus', 'Accept: application/sdp'];
  return turn('DESCRIBE', address, port, headers, path);
}

/**
 * Whether a reply is complete: its head, and as much body as it declares. Of a description without a length only the end of
 * the connection shows.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const reply = bareReply(bytes);
  const head = readHead(reply);
  if (!head.whole) return false;
  const length = Number(headerValue(head, 'content-length') ?? '0');
  if (length > 0) return length <= reply.byteLength - head.bodyOffset;
  return !/^application\/sdp\b/i.test(headerValue(head, 'content-type') ?? '');
}

function turn(method: string, address: Address, port: number, headers: readonly string[], path = '/'): Turn {
  const lines = [`${method} rtsp://${urlHost(address)}:${port}${path} RTSP/1.0`, ...headers, '', ''];
  return { request: Buffer.from(lines.join('\r\n'), 'latin1'), maxBytes, complete: isWhole };
}
