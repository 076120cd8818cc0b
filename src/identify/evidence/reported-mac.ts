import { canonicalMac } from '../../model/address.ts';
import type { Fact, Field } from '../../model/observation.ts';
import { isPlaceholderMac } from './placeholder.ts';

/** Fields that hold a MAC address and nothing else. */
export const macFields: ReadonlySet<Field> = new Set<Field>([
  'mac.address',
  'onvif.mac',
  'onvif.scope-mac',
  'maker.mac',
]);

/** Fields in which firmware writes its own MAC address among other things, or in place of them. */
const fieldsWithMac: ReadonlySet<Field> = new Set([
  'http.auth-realm',
  'rtsp.auth-realm',
  'rtsp.sdp-session',
  'tls.subject',
  'tls.alt-name',
  'onvif.endpoint',
  'onvif.scope',
  'onvif.serial',
  'mdns.instance',
  'mdns.host',
  'mdns.txt',
  'ssdp.usn',
  'upnp.serial',
  'upnp.friendly-name',
  'maker.serial',
  'maker.name',
  'snmp.sys-name',
  'dhcp.host-name',
]);

// A random UUID (RFC 9562, version 4) does not end in a MAC address, and neither does a longer run of digits.
const randomUuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/**
 * Twelve hexadecimal digits, or six pairs with the same separator between all of them. Neither may be part of a longer row: not of
 * more digits or letters, nor of a seventh pair before or behind it.
 */
const macAddress =
  /(?<![0-9a-z])(?<!(?<![0-9a-z])[0-9a-f]{2}[:-])(?:[0-9a-f]{12}|[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4})(?![0-9a-z]|[:-][0-9a-f]{2}(?![0-9a-z]))/gi;

/**
 * The MAC addresses that a unit reports for itself, canonical: the whole of a MAC field, or found within a name, a realm, a
 * serial number or an endpoint. A run of decimal digits is only a number. The registry lists whose prefix it is.
 */
export function reportedMacs({ field, value }: Fact): readonly string[] {
  const texts = macFields.has(field)
    ? [value]
    : fieldsWithMac.has(field)
      ? (value.replace(randomUuid, ' ').match(macAddress) ?? []).filter((text) => /[a-f:-]/i.test(text))
      : [];
  return texts.flatMap((text) => {
    const mac = canonicalMac(text);
    return mac === null || isPlaceholderMac(mac) ? [] : [mac];
  });
}
