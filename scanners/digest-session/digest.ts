import { createHash } from 'node:crypto';
import type { DigestChallenge } from './challenge.ts';

/** The request, and the user. */
export interface DigestRequest {
  readonly method: 'GET' | 'POST';
  /** Path with query, exactly as in the request line. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** How many requests were sent with this nonce, this one included; from 1. */
  readonly count: number;
  /** Fresh random text of ours, without quotes. */
  readonly cnonce: string;
}

/**
 * The value of the `Authorization` header that answers a challenge (RFC 7616, 3.4; without qop as RFC 2069). Pure. It
 * contains the password only as part of a hash.
 */
export function digestHeader(challenge: DigestChallenge, request: DigestRequest): string {
  const { realm, nonce, opaque, algorithm, qop } = challenge;
  const { method, uri, username, password, count, cnonce } = request;
  const hash = (text: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text, 'utf8')
      .digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const who = hash(`${username}:${realm}:${password}`);
  const what = hash(`${method}:${uri}`);
  const response = hash(qop ? `${who}:${nonce}:${nc}:${cnonce}:auth:${what}` : `${who}:${nonce}:${what}`);
  return `Digest ${[
    usernameField(username),
    `realm="${realm}"`,
    `uri="${uri}"`,
    `algorithm=${algorithm}`,
    `nonce="${nonce}"`,
    ...(qop ? [`nc=${nc}`, `cnonce="${cnonce}"`, 'qop=auth'] : []),
    `response="${response}"`,
    ...(opaque === null ? [] : [`opaque="${opaque}"`]),
  ].join(', ')}`;
}

// Names beyond ASCII use the extended notation (RFC 7616, 3.4; RFC 8187).
function usernameField(username: string): string {
  if (/^[\x20-\x7e]*$/.test(username)) return `username="${username.replace(/["\\]/g, '\\$&')}"`;
  const encoded = encodeURIComponent(username).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `username*=UTF-8''${encoded}`;
}
