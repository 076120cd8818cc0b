import type { Field } from '../../model/observation.ts';

/** Where the machine's name is in a text: before the prompt, after FTP's greeting, after the kernel's name. */
const places: Readonly<Partial<Record<Field, RegExp>>> = {
  'banner.telnet': /(?:^|\s)(\S{1,64}) {1,3}login:/gi,
  'banner.ftp': /^220[ -](\S{1,64}) FTP server/gi,
  'snmp.sys-descr': /^Linux (\S{1,64}) \d/gi,
};
/** Fields in which a lower-case word of several joined parts is the machine's name. */
const joinedIn: ReadonlySet<Field> = new Set<Field>([
  'http.title',
  'onvif.scope-name',
  'banner.ftp',
  'banner.telnet',
  'mdns.txt',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
]);
const joined = /(?<![\w./@-])[a-z\d]+(?:[-_.][a-z\d]+)+(?![\w/@-])/g;
/** A number that identifies a unit or model, as factories write it: a MAC address, a designation. */
const number = /[a-z]?\d[a-z\d]{3,}|\d[a-z]+\d/;
/** The maker's own site. */
const site = /\.(?:com|net|org|de|fr|se|jp|kr|tw|cn)$/;

/**
 * Whether each of `names` in the text, lower-case words of which it has one at least, is part of the machine's name:
 * `bosch-cam login:`. Then whoever set it up chose that name.
 */
export function standOnlyInMachineName(field: Field, value: string, names: ReadonlySet<string>): boolean {
  const place = places[field];
  const rest = value
    .replace(place ?? /$^/, (all, name: string) => (number.test(name.toLowerCase()) ? all : ' '))
    .replace(joinedIn.has(field) ? joined : /$^/, (name) => (isMachines(name) ? ' ' : name));
  return !rest
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.some((word) => names.has(word));

  function isMachines(name: string): boolean {
    const words = name.split(/[-_.]/);
    const more = words.some((word) => !names.has(word)) || new Set(words).size < words.length;
    return more && !number.test(name) && !site.test(name);
  }
}
