import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { parseIpv4 } from '../model/ipv4.ts';
import { ipv6Digits } from '../model/ipv6.ts';

/** A certificate and its private key, both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** How long the two kinds are valid, in days. */
const validDays = { authority: 20 * 365, server: 10 * 365 };
/** So far a site's clock may be behind ours, in days. */
const earlierDays = 30;

/** A certificate authority of its own: ECDSA on P-256, by which one hub's server is known. */
export function createAuthority(name: string, at: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extensions = [
    extension('2.5.29.19', true, sequence(boolean(true), integer(Buffer.from([0])))),
    // Signs certificates and revocation lists.
    extension('2.5.29.15', true, bits(Buffer.from([0x06]), 1)),
    extension('2.5.29.14', false, octets(keyId(publicKey))),
  ];
  return certificate(
    { subject: name, publicKey, extensions, days: validDays.authority, at },
    { name, privateKey },
    privateKey,
  );
}

/** A server's certificate for these names and IP addresses, signed by an authority's key. */
export function createServerCertificate(
  names: readonly string[],
  authority: { readonly name: string; readonly privateKey: KeyObject },
  at: Date,
): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extensions = [
    extension('2.5.29.19', true, sequence()),
    // Signs handshakes, as a server.
    extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)),
    extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, sequence(...names.map(alternativeName))),
    extension('2.5.29.14', false, octets(keyId(publicKey))),
    extension('2.5.29.35', false, sequence(tagged(0x80, keyId(createPublicKey(authority.privateKey))))),
  ];
  const [subject = 'server'] = names;
  return certificate({ subject, publicKey, extensions, days: validDays.server, at }, authority, privateKey);
}

interface Wanted {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly days: number;
  readonly at: Date;
}

function certificate(
  { subject, publicKey, extensions, days, at }: Wanted,
  issuer: { readonly name: string; readonly privateKey: KeyObject },
  ownKey: KeyObject,
): Certificate {
  const from = new Date(at.getTime() - earlierDays * 86_400_000);
  const to = new Date(at.getTime() + days * 86_400_000);
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'));
  // A positive number of at most 20 bytes.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const content = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    commonName(issuer.name),
    sequence(time(from), time(to)),
    commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const whole = sequence(content, algorithm, bits(sign('sha256', content, issuer.privateKey), 0));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: ownKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** As RFC 5280 suggests: the SHA-1 of the key's bits, which here follow a header of 26 bytes. */
function keyId(key: KeyObject): Buffer {
  const bytes = key.export({ type: 'spki', format: 'der' }).subarray(26);
  return createHash('sha1').update(bytes).digest();
}

function alternativeName(name: string): Buffer {
  if (parseIpv4(name) !== null) return tagged(0x87, Buffer.from(name.split('.').map(Number)));
  const digits = ipv6Digits(name);
  return digits === null
    ? tagged(0x82, Buffer.from(name, 'latin1'))
    : tagged(0x87, Buffer.from(digits, 'hex'));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(objectId(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function commonName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(objectId('2.5.4.3'), tagged(0x0c, Buffer.from(name)))));
}

/** Two digits of the year up to 2049, then four. */
function time(at: Date): Buffer {
  const digits = `${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
  return at.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function boolean(value: boolean): Buffer {
  return tagged(0x01, Buffer.from([value ? 0xff : 0]));
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function octets(bytes: Buffer): Buffer {
  return tagged(0x04, bytes);
}

function bits(bytes: Buffer, unused: number): Buffer {
  return tagged(0x03, Buffer.from([unused]), bytes);
}

function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** One element of DER: its tag, the length of its content, the content. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
