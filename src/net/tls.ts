import { constants, createHash, X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { onAbort } from '../abort/watch.ts';
import type { NoAnswer, PeerCertificate } from '../model/scanner.ts';
import { clean } from '../model/text.ts';

/**
 * A finished handshake, or the reason why there is none; and the certificate that the peer showed in it. Null if it showed none
 * that can be read.
 */
export type Secured = ({ readonly end: 'answered'; readonly socket: TLSSocket } | NoAnswer) & {
  readonly certificate: PeerCertificate | null;
};

// OpenSSL's reasons for "these bytes are not TLS at all".
const notTls = /WRONG_VERSION_NUMBER|UNKNOWN_PROTOCOL|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_TOO_SMALL/;

/** The newest version offered. Some old stacks cannot bear that of 1.3 in the greeting. */
export type NewestTls = 'TLSv1.2' | 'TLSv1.3';

/**
 * The groups offered. OpenSSL 3.5 (Node 24) would add one against quantum computers, whose key alone takes 1.2 KB: the greeting
 * then takes two packets, and small stacks that read one at a time fail or hang.
 */
const groups = 'X25519:P-256:X448:P-521:P-384';

const contexts = new Map<NewestTls, SecureContext>();

/**
 * For identification only: any version from TLS 1.0, any cipher, any certificate, because old cameras support nothing
 * better (protocols, section 9.4: both options are needed). Finite-field Diffie-Hellman comes last: old servers have
 * groups of 512 or 768 bits, for which OpenSSL aborts the handshake at any level. It does not prove who answers:
 * no password may ever travel over such a connection. No root certificates are loaded, as none is checked.
 */
function identificationContext(newest: NewestTls): SecureContext {
  const context =
    contexts.get(newest) ??
    createSecureContext({
      minVersion: 'TLSv1',
      maxVersion: newest,
      ciphers: 'DEFAULT:+kDHE@SECLEVEL=0',
      ecdhCurve: groups,
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
      ca: [],
    });
  contexts.set(newest, context);
  return context;
}

/**
 * Makes a TLS handshake over an open connection. Never throws; no server name is sent. The certificate is read as soon as keys
 * are agreed on: a server that demands one of the client's ends the handshake only then. Once the connection is closed, reading
 * it would end the process.
 */
export function secure(
  raw: Socket,
  newest: NewestTls,
  signal: AbortSignal,
  expired: () => boolean,
): Promise<Secured> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ end: 'stopped', certificate: null });
    let certificate: PeerCertificate | null = null;
    const socket = connect({
      socket: raw,
      secureContext: identificationContext(newest),
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
    });
    const look = () => {
      certificate ??= peerCertificate(socket);
    };
    const settle = (secured: { readonly end: 'answered'; readonly socket: TLSSocket } | NoAnswer) => {
      forget();
      socket.off('close', closed).off('keylog', look);
      if (secured.end !== 'answered') socket.destroy();
      resolve({ ...secured, certificate });
    };
    const closed = () => settle({ end: 'closed' });
    let forget: () => void = () => undefined;
    // Stays for the socket's life: a late alert must not end the process.
    socket.on('error', (error: NodeJS.ErrnoException) => settle(endOf(error)));
    socket.on('keylog', look);
    socket.once('secureConnect', () => {
      look();
      settle({ end: 'answered', socket });
    });
    socket.once('close', closed);
    forget = onAbort(signal, () => settle({ end: expired() ? 'silent' : 'stopped' }));
  });
}

function endOf(error: NodeJS.ErrnoException): NoAnswer {
  return { end: notTls.test(`${error.code ?? ''} ${error.message}`) ? 'not-mine' : 'closed' };
}

/** The peer's certificate from the handshake so far; null if there is none that can be read. */
function peerCertificate(socket: TLSSocket): PeerCertificate | null {
  const raw = socket.getPeerCertificate().raw;
  if (raw === undefined) return null;
  return describeCertificate(raw, socket.getProtocol() ?? 'unknown');
}

/** Reads a certificate in DER form (RFC 5280); null if it is not one. Total. */
export function describeCertificate(der: Uint8Array, protocol: string): PeerCertificate | null {
  try {
    const read = new X509Certificate(der);
    return {
      subject: distinguishedName(read.subject),
      issuer: distinguishedName(read.issuer),
      altNames: alternativeNames(read.subjectAltName ?? ''),
      fingerprint: read.fingerprint256.replaceAll(':', '').toLowerCase(),
      key: keyOf(read),
      protocol,
    };
  } catch {
    // A hostile or broken certificate is ignored; whatever else the host sends still counts.
    return null;
  }
}

/** Most names kept of a certificate; a hosting company's has hundreds. */
const maxNames = 32;
/** One name as Node writes it: in quotes, escaped as in JSON, if it contains a separator. */
const alternative = /(?:^|, )(?:DNS|URI):(?:"((?:[^"\\]|\\.)*)"|([^,]*))/g;

/** Names of hosts and URLs; an address adds nothing to the host's own. */
function alternativeNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(alternative)) {
    const name = clean(quoted === undefined ? (plain ?? '') : unescaped(quoted));
    if (name !== '') names.add(name);
    if (names.size >= maxNames) break;
  }
  return [...names];
}

/** The part of a certificate that stays when it is renewed for the same key. */
function keyOf(certificate: X509Certificate): string | null {
  try {
    const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(spki).digest('hex');
  } catch {
    // A key type that this OpenSSL does not support, or none: the certificate itself still counts.
    return null;
  }
}

/**
 * Node puts each attribute on a line, escaped as in RFC 2253; people and fingerprints read it plain, joined by commas.
 */
function distinguishedName(lines: string | undefined): string {
  const plain = (line: string) =>
    line.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped: string) =>
      escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped,
    );
  return clean((lines ?? '').split('\n').map(plain).join(', '));
}

/** A quoted name without its quotes; as it stands if its escapes are not those of JSON. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return quoted;
  }
}
