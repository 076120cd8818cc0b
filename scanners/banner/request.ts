import type { Ask, HostKnowledge, Turn } from '../../src/model/scanner.ts';
import { bannerPorts, greetingPorts } from '../asking/ports.ts';
import { greetingLength } from './control.ts';
import { bannerText } from './parse.ts';

/**
 * Nothing is sent: the server speaks first, and we hang up. A server that waits for the client is left soon: a silent
 * connection holds one of a small device's few sockets, and some cannot bear that for five seconds.
 */
export const listenOnly: Turn = {
  request: new Uint8Array(0),
  maxBytes: 512,
  waitMs: 4_000,
  complete: isWhole,
};

/**
 * Nothing is sent here either: a byte crashes a TVT recorder. Its greeting is 64 bytes and comes at once; other servers
 * on these ports wait for the client, and are not waited for.
 */
export const greetingOnly: Turn = {
  request: new Uint8Array(0),
  maxBytes: greetingLength,
  waitMs: 2_000,
  complete: (reply) => reply.length >= greetingLength,
};

/** Every open port on which the server may speak first, once. */
export function asks(known: HostKnowledge): readonly Ask[] {
  return known.openPorts
    .filter((port) => bannerPorts.includes(port) || greetingPorts.includes(port))
    .map((port) => ({ port, tls: false }));
}

/** A banner ends with a complete last line, or with a prompt. */
function isWhole(reply: Uint8Array): boolean {
  const text = bannerText(reply);
  if (/^SSH-/.test(text)) return /\n/.test(text);
  if (/^\d{3}/.test(text)) return /(?:^|\n)\d{3} [^\n]*\n$/.test(text);
  return /(?:login|user ?name|password) ?: *$/i.test(text);
}
