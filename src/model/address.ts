/**
 * The text form of an IP address, canonical: IPv4 dotted decimal without leading zeros, IPv6 as in RFC 5952. Only `src/scope` creates
 * these from untrusted text; everything else passes them on unchanged.
 */
export type Address = string;

/** An address without its zone, which a link-local peer's has: `fe80::1` of `fe80::1%eth0`. */
export function withoutZone(address: Address): Address {
  const zone = address.indexOf('%');
  return zone === -1 ? address : address.slice(0, zone);
}

/** The name that a TLS greeting asks a host for: none if it is an address, which is not a valid server name (RFC 6066, 3). */
export function serverName(host: string): { readonly servername?: string } {
  return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}

/** The two families a sweep can ask. */
export type AddressFamily = 4 | 6;

// The usual form, which needs no change.
const canonical = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/;

/** A MAC address in lower case with colons, `44:19:b6:5e:00:01`, or nothing if the text is not one. */
export function canonicalMac(text: string): string | null {
  if (canonical.test(text) && text !== '00:00:00:00:00:00' && text !== 'ff:ff:ff:ff:ff:ff') return text;
  const hex = text.replace(/[:.\-\s]/g, '').toLowerCase();
  if (!/^[0-9a-f]{12}$/.test(hex) || hex === '000000000000' || hex === 'ffffffffffff') return null;
  return hex.replace(/(..)(?=.)/g, '$1:');
}

/** True if software made up the address (bit 0x02 of the first byte, IEEE 802), so that it shows no maker. */
export function isLocallyAdministered(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0x02) !== 0;
}
