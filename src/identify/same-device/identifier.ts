import { canonicalMac } from '../../model/address.ts';
import { type Identifier, type IdentifierKind, identifierText } from '../../model/device.ts';
import type { Field, Observation } from '../../model/observation.ts';
import type { Named } from '../../model/sweep.ts';
import { clean } from '../../model/text.ts';
import { isPlaceholderEndpoint, isPlaceholderMac, isPlaceholderSerial } from '../evidence/placeholder.ts';
import { macFields } from '../evidence/reported-mac.ts';

const realmFields: ReadonlySet<Field> = new Set<Field>(['http.auth-realm', 'rtsp.auth-realm']);

/**
 * What distinguishes this unit from every other, strongest first: serial number (with its maker), ONVIF endpoint, certificate key, MAC
 * addresses, the unique name of the vendor's UPnP stack, certificate, and last the address with model and realm. Placeholders
 * that firmware ships with are left out, and so are certificates and keys for which `isPublished` is true: every unit with that
 * firmware has them.
 */
export function identifiers(
  identification: Named,
  all: readonly Observation[],
  isPublished: (seen: Observation) => boolean = () => false,
): readonly Identifier[] {
  const observations = all.filter((seen) => !isPublished(seen));
  const found = [
    ...of('serial', serials(identification)),
    ...of(
      'endpoint',
      values(observations, new Set(['onvif.endpoint']))
        .map(endpoint)
        .filter(isOwnEndpoint),
    ),
    ...of('key', values(observations, new Set(['tls.key'])).map(lower)),
    ...of('mac', macs(identification, observations)),
    ...of('uid', values(observations, new Set(['ssdp.usn'])).flatMap(uniqueName)),
    ...of('certificate', values(observations, new Set(['tls.fingerprint'])).map(lower)),
    ...of('address', addresses(identification, observations)),
  ];
  const seen = new Set<string>();
  return found.filter((identifier) => {
    const key = identifierText(identifier);
    return identifier.value !== '' && !seen.has(key) && seen.add(key);
  });
}

function of(kind: IdentifierKind, texts: readonly string[]): readonly Identifier[] {
  return [...texts].sort().map((value) => ({ kind, value }));
}

// Serial numbers are unique only within a maker: `1234` by one is not `1234` by another.
function serials({ serial, maker }: Named): readonly string[] {
  if (serial === null || isPlaceholderSerial(serial)) return [];
  return [`${maker ?? 'unknown'}:${lower(serial)}`];
}

function macs(identification: Named, observations: readonly Observation[]): readonly string[] {
  return [identification.mac ?? '', ...values(observations, macFields)].flatMap((text) => {
    const mac = canonicalMac(text);
    return mac === null || isPlaceholderMac(mac) ? [] : [mac];
  });
}

function addresses(identification: Named, observations: readonly Observation[]): readonly string[] {
  const address = observations[0]?.address;
  if (address === undefined) return [];
  // One for each realm: on a busy night one protocol may answer and the other not.
  const realms = [...new Set(values(observations, realmFields))];
  return (realms.length === 0 ? [''] : realms).map((realm) =>
    [address, identification.model ?? '', realm].map((part) => lower(part).replaceAll('|', ' ')).join('|'),
  );
}

function values(observations: readonly Observation[], fields: ReadonlySet<Field>): string[] {
  return observations.filter(({ field }) => fields.has(field)).map(({ value }) => value);
}

function endpoint(text: string): string {
  return lower(text).replace(/^(?:urn:)?(?:uuid:)?/, '');
}

// `uuid:…::upnp:rootdevice`: what stands before the colons names the unit, not the service.
function uniqueName(usn: string): readonly string[] {
  const uuid = /^uuid:([0-9a-f-]{12,64})(?:::|$)/.exec(lower(usn))?.[1];
  return uuid === undefined || isPlaceholderEndpoint(uuid) ? [] : [uuid];
}

function isOwnEndpoint(uuid: string): boolean {
  return !isPlaceholderEndpoint(uuid);
}

function lower(text: string): string {
  return clean(text).toLowerCase();
}
