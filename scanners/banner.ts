import type { Fact, Field } from '../src/model/observation.ts';
import type { Dialer, HostKnowledge, Probe, ProbeResult, ProbeTarget, Turn } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith } from './parsing/packet.ts';
import { bannerPorts, greetingPorts } from './targeting/ports.ts';

/** FTP, SSH and telnet greetings, and those of TVT's control ports, read without sending a byte. */
export const banner: Probe = {
  id: 'banner',
  kind: 'probe',
  order: 230,
  sends:
    'Nothing: it connects to port 21, 22 or 23 where open, reads at most 512 bytes and hangs up; at 5000 and 6036 at most 64.',
  neverSends: 'Never a byte, so never a user name, a password or a command.',
  cost: { connections: 5, datagrams: 0, bytes: 3 * 512 + 2 * 64 },
  targets,
  run,
};

const spokenAt: Readonly<Record<number, readonly Field[]>> = {
  21: ['banner.ftp'],
  22: ['banner.ssh'],
  // Some devices run SSH on telnet's port; any other greeting there is a telnet banner.
  23: ['banner.telnet', 'banner.ssh'],
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const control = greetingPorts.includes(target.port);
  const turn = control ? greetingOnly : listenOnly;
  const answer = await dial.converse(target, (replies) => (replies.length === 0 ? turn : null));
  if (answer.end !== 'answered') return answer;
  const [reply] = answer.replies;
  if (reply === undefined || reply.byteLength === 0) return { end: 'silent' };
  const facts = control
    ? (parseControl(reply) ?? [])
    : (parse(reply) ?? []).filter((fact) => spokenAt[target.port]?.includes(fact.field));
  return facts.length === 0 ? { end: 'not-mine' } : { end: 'answered', facts };
}

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

/** The length of a TVT control port's greeting; nothing after it is kept. */
const greetingLength = 64;

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
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
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

/** `head`: how TVT's greeting begins (kaetemi/sdk_for_zr04rn README.md; nmap-service-probes, LTS or QSEE DVR). */
const head = [0x68, 0x65, 0x61, 0x64] as const;

/**
 * The greeting of a TVT control port as the fact `banner.control`, in lower-case hexadecimal. Null if the bytes do not
 * begin like one: no fingerprint reads other services' greetings there. Total.
 */
export function parseControl(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, head)) return null;
  return factsOf([['banner.control', Buffer.from(reply.subarray(0, greetingLength)).toString('hex')]]);
}
