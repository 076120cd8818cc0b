import type { Address } from '../../src/model/address.ts';
import { percentDecode } from '../parsing/charset.ts';
import { namesSecret } from '../parsing/kept-url.ts';

/** The target of a URL, as far as it may be used: the host is only compared, never dialled. */
export interface UrlParts {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly path: string;
}

const maxPath = 256;
// The first crashes TVT recorders; the others disclose passwords or configurations of old firmware.
const forbidden = /upnp_eth|[?&]auth=|\/security\/users|configurationfile|onvif-http\/snapshot|getparamjs/i;

/**
 * Parses a URL that a device announced: http and https only, no user name, a path of at most 256 characters without
 * control characters, none known to do harm, and none with a password in it, which would be a login. Total: null for
 * everything else. `base` makes relative references absolute (RFC 3986, 5.2).
 */
export function readUrl(text: string, base?: string): UrlParts | null {
  if (text.length > 1024 || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    return null;
  const tls = url.protocol === 'https:';
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
  const path = url.pathname + url.search;
  if (port < 1 || path.length > maxPath || !/^\/[\x21-\x7e]*$/.test(path)) return null;
  const decoded = percentDecode(percentDecode(path));
  if (forbidden.test(decoded) || namesSecret(decoded)) return null;
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, tls, path };
}

/** The same, for a URL that must name the device's own address; null if it names another. */
export function readOwnUrl(text: string, address: Address, base?: string): UrlParts | null {
  const parts = readUrl(text, base);
  return parts !== null && parts.host === address.toLowerCase() ? parts : null;
}

/** The root of a web server at an address, as a base for relative references. */
export function rootUrl(address: Address, port: number, tls: boolean): string {
  return `${tls ? 'https' : 'http'}://${urlHost(address)}:${port}/`;
}

/** An address as written in a URL: IPv6 in brackets (RFC 3986, 3.2.2). */
export function urlHost(address: Address): string {
  return address.includes(':') ? `[${address}]` : address;
}
