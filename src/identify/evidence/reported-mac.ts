import { canonicalMac } from '../../model/address.ts';
import type { Fact, Field } from '../../model/observation.ts';
import { isPlaceholderMac } from './placeholder.ts';

const whole: ReadonlySet<Field> = new Set(['mac.address', 'onvif.mac', 'onvif.scope-mac', 'maker.mac']);

/** Where firmware writes its own MAC address among other things, or in place of them. */
const among: ReadonlySet<Field> = new Set([
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
  'dns.name',
]);

// A random UUID (RFC 9562, version 4) ends in nobody's address, and neither does a longer row of digits.
const randomUuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const address =
  /(?<![0-9a-z])(?<!(?<![0-9a-z])[0-9a-f]{2}[:-])(?:[0-9a-f]{12}|[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4})(?![0-9a-z]|[:-][0-9a-f]{2}(?![0-9a-z]))/gi;

/**
 * The MAC addresses that a unit tells of itself, canonical: all of a field that holds one, or out of the words of a name, a realm, a
 * serial number or an endpoint. A row of decimal digits is a number. Whose the prefix is, the registry says.
 */
export function reportedMacs({ field, value }: Fact): readonly string[] {
  const texts = whole.has(field)
    ? [value]
    : among.has(field)
      ? (value.replace(randomUuid, ' ').match(address) ?? []).filter((text) => /[a-f:-]/i.test(text))
      : [];
  return texts.flatMap((text) => {
    const mac = canonicalMac(text);
    return mac === null || isPlaceholderMac(mac) ? [] : [mac];
  });
}
