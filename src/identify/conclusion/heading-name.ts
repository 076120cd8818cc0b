import type { Field } from '../../model/observation.ts';
import { isPlace } from '../evidence/place-words.ts';

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

/** The unit's designation, set apart from the name behind it. */
const designated = '(?=[\\w/-]{0,16}\\d)[A-Z][\\w/-]{2,20} ?[|:-] ';
const kinds =
  '(?:(?:\\d{1,2}[ -]?ch(?:annels?)?|stand[ -]?alone|hd-?(?:sdi|[tc]vi)|ahd|h\\.?26[45]|hybrid|embedded|IP|HD|Net|Network|Internet|Wireless|Wi-?Fi|PTZ|Dome|Bullet|Video|Security|Surveillance|Megapixel|Web|Cube|Thermal|Imaging|Mini|Smart|Intelligent|Panoramic|AI|ANPR|LPR)[ _-]{0,2}){0,3}(?:cam(?:era)?|dome|ipcam(?:era)?|m?[ndx]vr|[dn]vs|(?:network|digital) video recorder|video (?:server|encoder)|encoder|cctv|ipc|doorbell|(?:ip[ -]?|netzwerk|[üu]berwachungs|w[äa]rmebild|termal )kamera|(?:ip-?)?(?:видео)?камера|(?:ip-?)?видеорегистратор|c[áaâ]m[ae]ra ip|网络摄像机|ネットワークカメラ|네트워크 ?카메라|anpr|lpr|door ?station|intercom video|video intercom|video ?portero|placa de calle|portier vid[ée]o|platine de rue|videocitofono|(?:(?:ip|sip|video)[ -]?)?t[üu]rstation|вызывная панель|zil paneli|(?:数字)?门口机)s?';
// The name stands first, or behind `220`, `Welcome to`, `Login to`, `the`.
const heading = new RegExp(
  `^(?:220[ -])?(?:(?:welcome|login|log in) (?:to |on )?)?(?:the )?(?:${designated})?((?:\\p{L}[\\p{L}\\d.&+'-]{1,23})(?: \\p{L}[\\p{L}\\d.&+'-]{1,23}){0,2})([ _-]{1,3}| ?[|:\u2013\u2014] ?)${kinds}(?![a-z])`,
  'iu',
);

/** What a heading is adorned with, and what stands behind a trade mark. */
const adorned = /^[^\p{L}\d]{1,6}/u;
const registered = /\((?:R|TM|C)\)|[\u00ae\u2122\u00a9]|(?<=^[^\][]{2,24})\](?= )/g;
/** The word for a camera first, and behind it whose it is. */
const signed = new RegExp(`^(?:${kinds}) (?:by|from) (\\p{L}[\\p{L}\\d.&+'-]{2,23})$`, 'iu');

/** Where a stream's server and session say what they are. */
const ofStreams: ReadonlySet<Field> = new Set<Field>(['rtsp.server', 'rtsp.auth-realm', 'rtsp.sdp-session']);
const stream =
  /^(?:(?:session )?streamed by (?:the )?"?|login to )?(\p{L}[\p{L}\d-]{2,23}?)[ _-]?(?:rtsp|streaming)(?: ?(?:media )?server)?(?:[ /]v?\d[\d.]*)?"?$/iu;
const quoted = /^session streamed by "(\p{L}[\p{L}\d-]{2,23})"$/iu;
/** A password is asked for in a name that the firmware has; a session may have the one that an owner gave. */
const realm = /^(?:login to )?(\p{L}(?:\p{L}|-(?!\d)){2,23})$/iu;
/** Programs, chips, and what a sample calls itself and what it guards: cameras of all makers stream with them. */
const programs =
  /^(?:access|airtunes|ali|ambarella|android|anyka|apple|auth\w*|basic|channel|darwin|demo|digest|dss|easy\w*|embedded|ffmpeg|fullhan|g-?streamer|goke|grain\w*|gst\w*|h26\d\w*|happytime|helix|hi3\w*|hisilicon|host\w*|ingenic|ip-?tv|isd|lav\w*|lib\w*|linux|live\w*|local\w*|macro-?video|majestic|media\w*|members?|mstar|multicast|my\w*|nginx|novatek|onvif|please|preview|private|protected|qtss|raop|real\w*|restricted|rk\w*|rockchip|rtp|rtsp\w*|sample|secret|secure\w*|session|sigmastar|simple|sonix|srs|stream\w*|surveillance|test\w*|tiny|unicast|unnamed|vlc|welcome|windows|wowza|zlm\w*|\w*ip-?cam\w*)$/i;

/** Words that stand before the word for a camera and are nobody's name: what it is, where it hangs, whose it is. */
const nobody =
  /^(?:a|a[ht]{1,2}d|ai|all|an|and|a[nl]pr|analog|app|area|audio|auto|baby|back|backyard|basic|box|bullet|cam|camera|cctv|ccd|(?:hd-?)?(?:[ct]vi|sdi)|ch\d*|channel|client|cloud|cmos|color|colour|company|control|cube|day|default|demo|device|digital|dome|door|driveway|dual|dvr|easy|embedded|entrance|external|eye|fast|fisheye|fixed|free|front|full|garage|garden|gate|general|generic|global|guest|h\.?26[45]|hall|hd|high|home|hybrid|imaging|in|index|indoor|infrared|intelligent|internet|ip|ipc|ipcam|ir|kitchen|lan|lens|live|lobby|local|login|lpr|main|management|manager|megapixel|mega|mini|mjpeg|mobile|monitor|motion|mpeg-?4|multi|my|net|netcam|network|new|night|nvr|of|office|online|open|outdoor|page|pan|panoramic|parking|peephole|photo|plus|poe|pro|ptz|rear|remote|room|rtsp|school|security|server|setup|shop|side|smart|speed|stand(?:-?alone)?|alone|starlight|stereo|store|stream(?:ing)?|street|super|surveillance|system|test|thermal|tilt|time|tv|type|ultra|usb|user|vandal|varifocal|video|view|viewer|wall|warehouse|wdr|weather|web|webcam|welcome|wi-?fi|wired|wireless|yard|your|zoom|[a-z]{1,3}\d{2,}\S*|\S*\d{3}\S*|\d.*)$/i;

/** Capitals and figures. */
const designation = /^(?=.*\d)[A-Z][A-Z\d-]{2,15}$/;

/**
 * The name in a heading that consists of a name and the word for a camera or recorder (`Heden IP Camera`, `Inspire DVR`,
 * `Santec-IPCamera`); null where what stands before the word says what the thing is and not whose.
 */
export function headingName(field: Field, value: string): string | null {
  if (!fields.has(field)) return null;
  const bare = value.slice(0, 120).replace(adorned, '').replace(registered, '');
  const [, named, between = ''] = signed.exec(bare) ?? heading.exec(bare) ?? [];
  if (named === undefined) return ofStreams.has(field) ? streamName(field, value) : null;
  const words = nameBefore(named, between);
  const name = words.join(' ');
  // Shorter ones are words or parts of a model more often than names.
  return name.length < 3 ||
    words.some((word) => nobody.test(word) || isPlace(word)) ||
    !/^\p{Ll}?\p{Lu}/u.test(name)
    ? null
    : name;
}

// The words before the word for a camera, without the describing ones and the parts of a designation at their end.
function nameBefore(named: string, between: string): string[] {
  const words = named.split(' ');
  // The word for a camera may be part of a designation: `Acme ACM-NVR16`.
  if (words.length > 1 && /[_-]/.test(between) && /^[A-Z]{1,5}$/.test(words.at(-1) ?? '')) words.pop();
  // A describing word may stand between the name and the camera, or its designation: `Acme Outdoor Camera`, `Acme XYZE4 Video Encoder`.
  while (nobody.test(words.at(-1) ?? '') || (words.length > 1 && designation.test(words.at(-1) ?? '')))
    words.pop();
  return words;
}

/** `Novus` in `Novus RTSP Server/2.0` and `streamed by the Novus RTSP server`, and where the stream's password is asked for. */
function streamName(field: Field, value: string): string | null {
  const text = value.trim().slice(0, 80);
  const named =
    stream.exec(text) ?? quoted.exec(text) ?? (field === 'rtsp.auth-realm' ? realm.exec(text) : null);
  const name = named?.[1] ?? '';
  return name.length < 4 || !/^\p{Lu}/u.test(name) || programs.test(name) || nobody.test(name) ? null : name;
}
