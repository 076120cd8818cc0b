import { createHash, generateKeyPairSync, getDiffieHellman, randomBytes } from 'node:crypto';
import type { Fact } from '../src/model/observation.ts';
import type { Dialer, HostKnowledge, Probe, ProbeResult, ProbeTarget, Turn } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { numberAt } from './parsing/packet.ts';
import { cameraHint } from './targeting/hint.ts';

/** Most bytes that are read in one turn: a list of algorithms has one or two thousand, a key with its signature less. */
const maxBytes = 8_192;
/** A camera's processor of 2012 calculates for seconds. */
const waitMs = 8_000;
const sshPort = 22;

/** The fingerprint of an SSH server's host key. It comes last: what else a host is sent must not lack a request because of it. */
export const sshHostKey: Probe = {
  id: 'ssh-host-key',
  kind: 'probe',
  order: 330,
  sends:
    'To SSH at port 22 of hosts that look like cameras: a greeting, a list of algorithms, the first message of a key exchange, and a farewell.',
  neverSends: 'Never a user name, a password or a key to log in with, and never a request for a service.',
  cost: { connections: 1, datagrams: 0, bytes: 3 * maxBytes },
  targets,
  run,
};

/** SSH of version 2 on a host that looks like a camera, if port 22 greeted so. */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const why = cameraHint(known);
  const greeted = known.facts.some(
    ({ field, port, value }) => field === 'banner.ssh' && port === sshPort && isGreeting.test(value),
  );
  return why === null || !greeted ? [] : [{ port: sshPort, tls: false, why }];
}

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const exchange = new Exchange();
  const answer = await dial.converse(target, (replies) => exchange.next(Buffer.concat(replies)));
  if (answer.end !== 'answered') return answer;
  const facts = parse(Buffer.concat(answer.replies));
  return facts === null || facts.length === 0 ? { end: 'not-mine' } : { end: 'answered', facts };
}

/** What a server of version 2 greets with (RFC 4253, 4.2); lines of other text may come before. */
const isGreeting = /^SSH-(?:2\.0|1\.99)-/;
const greets = /(?:^|\n)SSH-(?:2\.0|1\.99)-[^\n]{0,253}\n/;

/** Numbers of messages (RFC 4253, 12; RFC 5656, 7.1, has the same for its own method). */
const disconnect = 1;
const algorithmsNumber = 20;
const clientKeyNumber = 30;
const serverKeyNumber = 31;

/** What is cheap for the server first: curve25519 (RFC 8731), then group 14 (RFC 8268; RFC 4253, 8.2), which old dropbear has. */
const curves: readonly string[] = ['curve25519-sha256', 'curve25519-sha256@libssh.org'];
const methods = [...curves, 'diffie-hellman-group14-sha256', 'diffie-hellman-group14-sha1'];

/** The keys that are known to ship in firmware are RSA keys, so these come first (RFC 8332, RFC 5656, RFC 8709). */
const keys =
  'rsa-sha2-256,rsa-sha2-512,ssh-rsa,ssh-dss,ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521';
/** Servers of all ages have one of these. Nothing is ever encrypted. */
const ciphers = 'aes128-ctr,aes256-ctr,aes128-cbc,3des-cbc,chacha20-poly1305@openssh.com';
const checks = 'hmac-sha2-256,hmac-sha1,hmac-md5,hmac-sha2-256-etm@openssh.com';
/** The ten lists of RFC 4253, 7.1, in their order. */
const lists = [methods.join(','), keys, ciphers, ciphers, checks, checks, 'none', 'none', '', ''];

/** One connection: what is sent next, by what came so far. */
class Exchange {
  #sent: 'nothing' | 'algorithms' | 'key' | 'farewell' = 'nothing';

  /** The next turn, or null to hang up. */
  next(came: Buffer): Turn | null {
    if (came.length === 0) return turn([], hasGreeted);
    if (this.#sent === 'farewell' || !hasGreeted(came)) return null;
    const method = methodOf(came);
    const opening = this.#sent === 'nothing' ? opened() : [];
    if (method !== null && this.#sent !== 'key') {
      this.#sent = 'key';
      return turn(
        [...opening, packet(clientKey(method))],
        (more) => hostKey(Buffer.concat([came, more])) !== null,
      );
    }
    if (this.#sent === 'nothing') {
      this.#sent = 'algorithms';
      return turn(opening, (more) => methodOf(Buffer.concat([came, more])) !== null);
    }
    this.#sent = 'farewell';
    return { ...turn([packet(farewell())], () => true), maxBytes: 0 };
  }
}

function turn(parts: readonly Uint8Array[], complete: Turn['complete']): Turn {
  return { request: Buffer.concat(parts), maxBytes, waitMs, complete };
}

function hasGreeted(bytes: Uint8Array): boolean {
  return greets.test(Buffer.from(bytes).toString('latin1'));
}

/** Our greeting and our algorithms. */
function opened(): readonly Uint8Array[] {
  const algorithms = [Buffer.of(algorithmsNumber), randomBytes(16), ...lists.map(text), Buffer.alloc(5)];
  return [Buffer.from('SSH-2.0-camcensus\r\n'), packet(Buffer.concat(algorithms))];
}

/** The first message of a key exchange (RFC 8731, 3; RFC 4253, 8). The secret is thrown away: nothing will be encrypted with it. */
function clientKey(method: string): Uint8Array {
  const number = Buffer.of(clientKeyNumber);
  if (!curves.includes(method)) {
    const value = getDiffieHellman('modp14').generateKeys();
    // A number is negative if its first bit is set (RFC 4251, 5).
    return Buffer.concat([
      number,
      text((value[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), value]) : value),
    ]);
  }
  const { publicKey } = generateKeyPairSync('x25519');
  return Buffer.concat([number, text(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32))]);
}

/** `by application` (RFC 4253, 11.1), with a description and no language. */
function farewell(): Uint8Array {
  return Buffer.concat([Buffer.of(disconnect, 0, 0, 0, 11), text('host key read'), text('')]);
}

/** A string of the protocol: its length, then its bytes (RFC 4251, 5). */
function text(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A packet before encryption: its length, the padding's, the payload, and at least 4 bytes up to a multiple of 8 (RFC 4253, 6). */
function packet(payload: Uint8Array): Buffer {
  const short = 8 - ((payload.length + 5) % 8);
  const padding = short < 4 ? short + 8 : short;
  const head = Buffer.alloc(5);
  head.writeUInt32BE(payload.length + padding + 1);
  head[4] = padding;
  return Buffer.concat([head, payload, Buffer.alloc(padding)]);
}

/** The first method of ours that the server has; null as long as its algorithms have not come, or if it has none. */
function methodOf(bytes: Uint8Array): string | null {
  const algorithms = messageOf(bytes, algorithmsNumber);
  const theirs = algorithms === null ? null : stringAt(algorithms, 17);
  if (theirs === null) return null;
  const names = Buffer.from(theirs).toString('latin1').split(',');
  return methods.find((method) => names.includes(method)) ?? null;
}

/** The key in the server's message of a key exchange; null without one. */
function hostKey(bytes: Uint8Array): Uint8Array | null {
  const message = messageOf(bytes, serverKeyNumber);
  return message === null ? null : stringAt(message, 1);
}

/** Most packets that are looked at: a server sends three before its keys are used. */
const mostPackets = 8;

/** The payload of the first whole packet with this number after the greeting; null without one. */
function messageOf(bytes: Uint8Array, number: number): Uint8Array | null {
  const greeting = greets.exec(Buffer.from(bytes).toString('latin1'));
  if (greeting === null) return null;
  let at = greeting.index + greeting[0].length;
  for (let count = 0; count < mostPackets; count += 1) {
    const length = numberAt(bytes, at, 4, 'big');
    const padding = numberAt(bytes, at + 4, 1, 'big');
    if (length === null || padding === null || length < padding + 2 || at + 4 + length > bytes.length)
      return null;
    if (bytes[at + 5] === number) return bytes.subarray(at + 5, at + 4 + length - padding);
    at += 4 + length;
  }
  return null;
}

function stringAt(message: Uint8Array, at: number): Uint8Array | null {
  const length = numberAt(message, at, 4, 'big');
  return length === null || at + 4 + length > message.length
    ? null
    : message.subarray(at + 4, at + 4 + length);
}

/**
 * The host key that a server showed, as OpenSSH writes its fingerprint: SHA-256 in Base64 without padding (RFC 4716, 4, has MD5). The
 * server's signature is not checked: anyone with a published key can sign. Null without a greeting; none without a key. Total.
 */
export function parse(bytes: Uint8Array): readonly Fact[] | null {
  if (!hasGreeted(bytes)) return null;
  const key = hostKey(bytes);
  const kind = key === null ? null : stringAt(key, 0);
  if (key === null || kind === null || !/^[\w@.-]{3,64}$/.test(Buffer.from(kind).toString('latin1')))
    return [];
  const hash = createHash('sha256')
    .update(key)
    .digest('base64')
    .replace(/={1,2}$/, '');
  return factsOf([['ssh.host-key', `SHA256:${hash}`]]);
}
