import { isIPv6 } from 'node:net';
import type { Address } from '../../model/address.ts';
import type { Endpoint, HttpRequest } from '../../model/scanner.ts';
import { isCrashingRequest } from '../guard.ts';

const longestPath = 256;
const longestBody = 8192;
// Nothing but Digest: Basic would send the password itself.
const digest = /^Digest [\x20-\x7e]{1,4096}$/;

/**
 * Writes an HTTP/1.1 request (RFC 9112), or null if it must not be sent: a method other than GET and POST; a path that
 * is not absolute, too long or contains spaces, controls or non-ASCII; an authorization scheme other than Digest; or
 * the file that crashes recorders.
 */
export function writeHttp(
  request: HttpRequest,
  address: Address,
  at: Endpoint,
  userAgent: string,
): Uint8Array | null {
  const { method, path, contentType = '', authorization } = request;
  const body = Buffer.from(request.body ?? '', 'utf8');
  if ((method !== 'GET' && method !== 'POST') || !isPath(path) || isCrashingRequest(path)) return null;
  if (/[^\x20-\x7e]/.test(contentType) || body.byteLength > longestBody) return null;
  if (method === 'GET' && body.byteLength > 0) return null;
  if (authorization !== undefined && !digest.test(authorization)) return null;
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${hostOf(address, at)}`,
    `User-Agent: ${userAgent}`,
    'Accept: */*',
    'Accept-Encoding: identity',
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    ...(contentType === '' ? [] : [`Content-Type: ${contentType}`]),
    ...(method === 'POST' ? [`Content-Length: ${body.byteLength}`] : []),
    'Connection: close',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

function isPath(path: string): boolean {
  return path.length <= longestPath && /^\/[\x21-\x7e]*$/.test(path);
}

function hostOf(address: Address, at: Endpoint): string {
  const host = isIPv6(address) ? `[${address}]` : address;
  return at.port === (at.tls ? 443 : 80) ? host : `${host}:${at.port}`;
}
