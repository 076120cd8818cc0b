import type { Ask, HostKnowledge, Turn } from '../../src/model/scanner.ts';
import { bannerPorts } from '../ports.ts';
import { bannerText } from './parse.ts';

/** Nothing is sent: the server speaks first, and we hang up. */
export const listenOnly: Turn = { request: new Uint8Array(0), maxBytes: 512, complete: isWhole };

/** Every open banner port, once. */
export function asks(known: HostKnowledge): readonly Ask[] {
  return known.openPorts.filter((port) => bannerPorts.includes(port)).map((port) => ({ port, tls: false }));
}

/** A banner ends with a whole last line, or with a prompt. */
function isWhole(reply: Uint8Array): boolean {
  const text = bannerText(reply);
  if (/^SSH-/.test(text)) return /\n/.test(text);
  if (/^\d{3}/.test(text)) return /(?:^|\n)\d{3} [^\n]*\n$/.test(text);
  return /(?:login|user ?name|password) ?: *$/i.test(text);
}
