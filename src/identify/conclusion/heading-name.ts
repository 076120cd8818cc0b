import type { Field } from '../../model/observation.ts';

/** Where firmware greets with a name and the word for what it is. */
const fields: ReadonlySet<Field> = new Set<Field>([
  'http.title',
  'http.auth-realm',
  'http.server',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'snmp.sys-descr',
  'upnp.model-description',
  'upnp.friendly-name',
  'banner.ftp',
  'banner.telnet',
]);

const kinds =
  '(?:(?:IP|HD|Net|Network|Internet|Wireless|Wi-?Fi|PTZ|Dome|Bullet|Video|Security|Surveillance|Megapixel|Web|Cube|Thermal|Mini|Smart)[ _-]{0,2}){0,3}(?:cam(?:era)?|dome|ipcam(?:era)?|m?[ndx]vr|(?:network|digital) video recorder|video (?:server|encoder)|encoder|cctv|doorbell|door ?station|intercom video)s?';
// The name stands first, or behind `220`, `Welcome to`, `Login to`, `the`.
const heading = new RegExp(
  `^(?:220[ -])?(?:(?:welcome|login|log in) (?:to |on )?)?(?:the )?((?:\\p{L}[\\p{L}\\d.&+'-]{1,23})(?: \\p{L}[\\p{L}\\d.&+'-]{1,23}){0,2})[ _-]{1,3}${kinds}(?![a-z])`,
  'iu',
);

/** Words that stand before the word for a camera and are nobody's name: what it is, where it hangs, whose it is. */
const nobody =
  /^(?:a|a[ht]{1,2}d|all|an|and|analog|app|area|audio|auto|baby|back|backyard|basic|box|bullet|cam|camera|cctv|ccd|(?:hd-?)?[ct]vi|ch\d*|channel|client|cloud|cmos|color|colour|company|control|cube|day|default|demo|device|digital|dome|door|driveway|dual|dvr|easy|embedded|entrance|external|eye|fast|fisheye|fixed|free|front|full|garage|garden|gate|general|generic|global|guest|h\.?26[45]|hall|hd|high|home|hybrid|in|index|indoor|infrared|internet|ip|ipc|ipcam|ir|kitchen|lan|lens|live|lobby|local|login|main|management|manager|megapixel|mega|mini|mjpeg|mobile|monitor|motion|mpeg-?4|multi|my|net|netcam|network|new|night|nvr|of|office|online|open|outdoor|page|pan|panoramic|parking|photo|plus|poe|pro|ptz|rear|remote|room|rtsp|school|security|server|setup|shop|side|smart|speed|stand-?alone|starlight|stereo|store|stream(?:ing)?|street|super|surveillance|system|test|thermal|tilt|time|tv|type|ultra|usb|user|vandal|varifocal|video|view|viewer|wall|warehouse|wdr|weather|web|webcam|welcome|wi-?fi|wired|wireless|yard|your|zoom|[a-z]{1,3}\d{2,}\S*|\S*\d{3}\S*|\d.*)$/i;

/**
 * The name in a heading that consists of a name and the word for a camera or recorder (`Heden IP Camera`, `Inspire DVR`,
 * `Santec-IPCamera`); null where what stands before the word says what the thing is and not whose.
 */
export function headingName(field: Field, value: string): string | null {
  if (!fields.has(field)) return null;
  const named = heading.exec(value.slice(0, 120))?.[1];
  if (named === undefined) return null;
  const words = named.split(' ');
  // A describing word may stand between the name and the camera: `Acme Outdoor Camera`.
  while (words.length > 0 && nobody.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ');
  // Shorter ones are words or parts of a model more often than names.
  return name.length < 3 || words.some((word) => nobody.test(word)) || !/^\p{Lu}/u.test(name) ? null : name;
}
