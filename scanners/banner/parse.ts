import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';

const maxBytes = 512;
const iac = 0xff;

/**
 * Facts of a server's greeting: SSH's identification (RFC 4253, 4.2), FTP's greeting (RFC 959, 5.4), or else what a
 * telnet server shows. Null if it sent nothing. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const text = bannerText(reply);
  const facts = /^SSH-/.test(text)
    ? factsOf([['banner.ssh', text.split('\n', 1)[0]]])
    : factsOf([[/^[1-5]\d\d[ -]/.test(text) ? 'banner.ftp' : 'banner.telnet', text]]);
  return facts.length === 0 ? null : facts;
}

/** The text of the first 512 bytes, without telnet's commands (RFC 854). Total. */
export function bannerText(reply: Uint8Array): string {
  const kept: number[] = [];
  const bytes = reply.subarray(0, maxBytes);
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === iac) {
      at += commandLength(bytes, at);
    } else {
      kept.push(byte);
      at += 1;
    }
  }
  return decodeText(Uint8Array.from(kept));
}

/** WILL, WONT, DO and DONT take one option byte; SB runs until IAC SE; all others stand alone. */
function commandLength(bytes: Uint8Array, at: number): number {
  const command = bytes[at + 1] ?? 0;
  if (command >= 0xfb && command <= 0xfe) return 3;
  if (command !== 0xfa) return 2;
  for (let end = at + 2; end + 1 < bytes.length; end += 1) {
    if (bytes[end] === iac && bytes[end + 1] === 0xf0) return end + 2 - at;
  }
  return bytes.length - at;
}
