import { encode } from 'dns-packet';

/** The service types queried: Axis, Arecont, PSIA, Hikvision (`_CGI`), HomeKit, and the general ones that cameras announce. */
export const serviceTypes: readonly string[] = [
  '_axis-video._tcp',
  '_axis-nvr._tcp',
  '_rtsp._tcp',
  '_http._tcp',
  '_arec._tcp',
  '_psia._tcp',
  '_CGI._tcp',
  '_hap._tcp',
  '_device-info._tcp',
];

/** The name whose PTR records enumerate all types (RFC 6763, 9). */
export const enumeration = '_services._dns-sd._udp.local';

/**
 * One query with all questions in it (RFC 6762, 5.3), the same for every host: the id is zero (18.1), and a source port
 * other than 5353 requests a plain unicast answer (6.7). Cameras' own types come first, for responders that read one question only.
 */
export function requests(): readonly Uint8Array[] {
  const names = [...serviceTypes.map((type) => `${type}.local`), enumeration];
  const questions = names.map((name) => ({ type: 'PTR' as const, class: 'IN' as const, name }));
  return [encode({ type: 'query', id: 0, flags: 0, questions })];
}
