import type { Field } from '../../model/observation.ts';
import { isDescribing, isStreamProgram } from './generic-names.ts';

/** Firmware's greetings are short; what stands further behind is a sentence. In characters. */
const longestHeading = 120;
const longestStreamText = 80;
/** Shorter texts are words or parts of a model more often than names. In characters. */
const shortestName = 3;
const shortestStreamName = 4;

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

/** The unit's model number, set apart from the name behind it. */
const model = String.raw`(?=[\w/-]{0,16}\d)[A-Z][\w/-]{2,20} ?[|:-] `;
/** What stands before the word for a camera and describes it, three at most (`4CH Hybrid`, `IP`). */
const describing = [
  String.raw`\d{1,2}[ -]?ch(?:annels?)?|stand[ -]?alone|hd-?(?:sdi|[tc]vi)|ahd|h\.?26[45]|hybrid|embedded`,
  'IP|HD|Net|Network|Internet|Wireless|Wi-?Fi|PTZ|Dome|Bullet|Video|Security|Surveillance|Megapixel|Web|Cube',
  'Thermal|Imaging|Mini|Smart|Intelligent|Panoramic|AI|ANPR|LPR',
].join('|');
/** The words for a camera, recorder or door station. The first that fits counts, so the order matters. */
const kind = [
  'cam(?:era)?|dome|ipcam(?:era)?|m?[ndx]vr|[dn]vs|(?:network|digital) video recorder|video (?:server|encoder)',
  'encoder|cctv|ipc|doorbell',
  // German and Turkish, Russian, Spanish and French, Chinese, Japanese, Korean
  '(?:ip[ -]?|netzwerk|[üu]berwachungs|w[äa]rmebild|termal )kamera|(?:ip-?)?(?:видео)?камера',
  '(?:ip-?)?видеорегистратор|c[áaâ]m[ae]ra ip|网络摄像机|ネットワークカメラ|네트워크 ?카메라',
  // Number plate readers and door stations
  'anpr|lpr|door ?station|intercom video|video intercom|video ?portero|placa de calle|portier vid[ée]o',
  'platine de rue|videocitofono|(?:(?:ip|sip|video)[ -]?)?t[üu]rstation|вызывная панель|zil paneli|(?:数字)?门口机',
].join('|');
const kinds = `(?:(?:${describing})[ _-]{0,2}){0,3}(?:${kind})s?`;
/** One word of a name. */
const word = String.raw`\p{L}[\p{L}\d.&+'-]{1,23}`;
/** A name of three words at most, first or behind `220`, `Welcome to`, `Login to`, `the` or a model number, and the word for a camera. */
const heading = new RegExp(
  `^(?:220[ -])?(?:(?:welcome|login|log in) (?:to |on )?)?(?:the )?(?:${model})?((?:${word})(?: ${word}){0,2})([ _-]{1,3}| ?[|:\u2013\u2014] ?)${kinds}(?![a-z])`,
  'iu',
);

/** Where a user may have written which camera it is (`Reception Camera`), in everyday words; firmware writes `IP Camera`. */
const userSet: ReadonlySet<Field> = new Set<Field>(['http.title', 'rtsp.sdp-session', 'upnp.friendly-name']);
const everyday = /^(?:cam(?:era)?|dome|cctv)s?$/i;
const technical = new RegExp(`(?:^| )(?:${describing})$`, 'i');

/** What a heading is adorned with, and what stands behind a trade mark. */
const adorned = /^[^\p{L}\d]{1,6}/u;
const registered = /\((?:R|TM|C)\)|[\u00ae\u2122\u00a9]|(?<=^[^\][]{2,24})\](?= )/g;
/** The word for a camera first, and behind it whose it is. */
const signed = new RegExp(`^(?:${kinds}) (?:by|from) (\\p{L}[\\p{L}\\d.&+'-]{2,23})$`, 'iu');

/** Where a stream's server and session name what they are. */
const ofStreams: ReadonlySet<Field> = new Set<Field>(['rtsp.server', 'rtsp.auth-realm', 'rtsp.sdp-session']);
const stream =
  /^(?:(?:session )?streamed by (?:the )?"?|login to )?(\p{L}[\p{L}\d-]{2,23}?)[ _-]?(?:rtsp|streaming)(?: ?(?:media )?server)?(?:[ /]v?\d[\d.]*)?"?$/iu;
const quoted = /^session streamed by "(\p{L}[\p{L}\d-]{2,23})"$/iu;
/** A realm alone is the firmware's own name; a session's may be one that the user set. */
const realm = /^(?:login to )?(\p{L}(?:\p{L}|-(?!\d)){2,23})$/iu;
/** A model number: capitals and figures. */
const modelNumber = /^(?=.*\d)[A-Z][A-Z\d-]{2,15}$/;

/**
 * The name with which firmware greets (`Heden IP Camera`, `Inspire DVR`, `Santec-IPCamera`): in a field that holds such a heading, the
 * name before the word for a camera or recorder, and on a stream's fields also the name of its server. Null where what stands there names
 * what the thing is and not whose.
 */
export function greetedName(field: Field, value: string): string | null {
  if (!fields.has(field)) return null;
  const heading = splitHeading(value);
  if (heading === null) return ofStreams.has(field) ? streamName(field, value) : null;
  if (userSet.has(field) && isEveryday(heading)) return null;
  return nameBeforeKind(heading.before, heading.separator);
}

/** The name in a text that consists of a name and the word for a camera or recorder; null where it does not, or names no company. */
export function nameInHeading(text: string): string | null {
  const heading = splitHeading(text);
  return heading === null ? null : nameBeforeKind(heading.before, heading.separator);
}

/**
 * The name that stands before the unit's own model number at the end of a text (`Heden` in `Heden QX-12` of a QX-12), judged as in a
 * heading; null where the text does not end with the model number, or nothing stands before it, or a generic word.
 */
export function nameBeforeModel(text: string, model: string): string | null {
  if (!text.endsWith(model)) return null;
  const front = /^(.*\p{L})[ _-]+$/u.exec(text.slice(0, -model.length))?.[1] ?? '';
  return nameInHeading(`${front} Camera`);
}

/** A heading's words before the word for a camera, and that word. */
interface Heading {
  readonly before: string;
  readonly separator: string;
  readonly kind: string;
}

/** `Reception Camera`, not `Heden IP Camera`. */
function isEveryday({ before, kind }: Heading): boolean {
  return everyday.test(kind) && !technical.test(before);
}

/** The parts of a heading. Null where the text is none. */
function splitHeading(text: string): Heading | null {
  const bare = text.slice(0, longestHeading).replace(adorned, '').replace(registered, '');
  const [, behind] = signed.exec(bare) ?? [];
  if (behind !== undefined) return { before: behind, separator: '', kind: '' };
  const [whole = '', before, separator = ''] = heading.exec(bare) ?? [];
  if (before === undefined) return null;
  const kind = whole.slice(whole.lastIndexOf(before + separator) + before.length + separator.length);
  return { before, separator, kind };
}

/** The words as a name; null where one of them describes the thing or its place, or the first has no capital. */
function nameBeforeKind(before: string, separator: string): string | null {
  const words = withoutDescription(before, separator);
  const name = words.join(' ');
  const isNobody = words.some(isDescribing);
  return name.length < shortestName || isNobody || !/^\p{Ll}?\p{Lu}/u.test(name) ? null : name;
}

/** The words without the describing ones and the parts of a model number at their end. */
function withoutDescription(before: string, separator: string): string[] {
  const words = before.split(' ');
  // The word for a camera may be part of a model number: `Acme ACM-NVR16`.
  if (words.length > 1 && /[_-]/.test(separator) && /^[A-Z]{1,5}$/.test(words.at(-1) ?? '')) words.pop();
  // A describing word may stand between the name and the camera, or its model number: `Acme Outdoor Camera`, `Acme XYZE4 Video Encoder`.
  while (isDescribing(words.at(-1) ?? '') || (words.length > 1 && modelNumber.test(words.at(-1) ?? '')))
    words.pop();
  return words;
}

/** `Novus` in `Novus RTSP Server/2.0` and `streamed by the Novus RTSP server`, and in the realm of the stream. */
function streamName(field: Field, value: string): string | null {
  const text = value.trim().slice(0, longestStreamText);
  const named =
    stream.exec(text) ?? quoted.exec(text) ?? (field === 'rtsp.auth-realm' ? realm.exec(text) : null);
  const name = named?.[1] ?? '';
  const isNobody = isStreamProgram(name) || isDescribing(name);
  return name.length < shortestStreamName || !/^\p{Lu}/u.test(name) || isNobody ? null : name;
}
