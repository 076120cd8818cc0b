import type { Field } from '../../model/observation.ts';
import type { Match, Matcher } from '../matching/matcher.ts';

/** The most that a name says for a maker among words of the owner's: it names somebody, flags nothing and clears nobody. */
const ownersCeiling = 0.45;

/** Where firmware puts its own name and whoever runs the unit may type another. */
const typed: ReadonlySet<Field> = new Set<Field>([
  'onvif.scope-name',
  'upnp.friendly-name',
  'mdns.instance',
  'maker.name',
  'rtsp.sdp-session',
]);
const realms: ReadonlySet<Field> = new Set<Field>(['http.auth-realm', 'rtsp.auth-realm']);

/** Where a computer says what it is called, which may be a maker's name and nothing else. */
const called: ReadonlySet<Field> = new Set<Field>(['mdns.instance', 'upnp.friendly-name']);

/** Where what an owner called a machine stands, alone or among other words. */
const machines: ReadonlySet<Field> = new Set<Field>([
  ...typed,
  'mdns.host',
  'mdns.txt',
  'dns.name',
  'dhcp.host-name',
  'http.title',
  'snmp.sys-descr',
  'tls.subject',
  'tls.issuer',
  'banner.ftp',
  'banner.telnet',
]);

/** Words that factories put beside a name: what the thing is, how it is connected, what the firm is. */
const factory =
  /^(?:a?hd|uhd|ip|ipc\p{L}*|net|network|internet|wi|fi|wifi|wireless|lan|poe|cam|cams|camera|cameras|ipcam\p{L}*|webcam|netcam|web|dome|bullet|turret|cube|box|ptz|fisheye|speed|mini|micro|pan|tilt|zoom|megapixel|thermal|starlight|color\p{L}*|[dnxhmc]vr|recorder|digital|analog|hybrid|video|audio|server|encoder|decoder|dvs|nvs|stream\p{L}*|media|rtsp|onvif|live|living|session|streamed|by|the|door|doorbell|bell|station|villa|intercom|phone|panel|indoor|outdoor|floodlight|light|duo|trio|device|product|series|model|smart|home|hub|base|cloud|security|surveillance|cctv|system|systems|technology|technologies|technik|electronics|electronic|communications|communication|international|digital|corporation|corp|company|co|ltd|inc|gmbh|ag|llc|limited|group|hangzhou|shenzhen|zhejiang|china|pro|plus|lite|max|ultra|gen|edition|version|ver|rev|fw|mac|sn|login|log|to|welcome|please|user|name|username|password|admin|administrator|authentication|required|interface|configuration|management|service|access|control|controller|terminal|speaker|radar|switch|alarm|unknown)$/iu;

/** True where the field may hold what an owner called the machine. */
export function mayNameMachine(field: Field): boolean {
  return machines.has(field);
}

/**
 * The most that a match may say where the text is the owner's: `Dahua room` on somebody's screen is no unit of Dahua's. A text is
 * the owner's where a word stands beside the name that no factory puts there; what holds a digit is a designation or number, but
 * for a counter (`Dahua 2`). Where a computer says what it is called, it is the owner's unless a designation stands beside the name.
 */
export function ownersTextCeiling(field: Field, value: string, match: Match, matcher: Matcher): number {
  if (
    !(typed.has(field) || realms.has(field)) ||
    match.rule.maker === null ||
    match.groups.model !== undefined
  )
    return 1;
  const maker = matcher.makers.get(match.rule.maker);
  if (maker === undefined) return 1;
  const names = [maker.name, ...(maker.brands ?? []).map(({ name }) => name)].flatMap((name) =>
    wordsOf(name.toLowerCase()),
  );
  const words = wordsOf(value.toLowerCase());
  if (!words.some((word) => names.includes(word))) return 1;
  // In a realm, what has capitals is the name of a product: `VICON IQeye`.
  const written = realms.has(field) ? value : value.toLowerCase();
  const beside = wordsOf(written).filter((word) => !names.includes(word.toLowerCase()));
  if (called.has(field) && !beside.some(isDesignation)) return ownersCeiling;
  const counter = typed.has(field) && beside.length > 0 && beside.every((word) => /^\d{1,3}$/.test(word));
  return counter || beside.some((word) => word === word.toLowerCase() && isOwners(word)) ? ownersCeiling : 1;
}

/** A word with a digit that is neither an owner's counter (`dahua 2`) nor HomeKit's own four digits (`Hikvision Camera 4A2B`). */
function isDesignation(word: string): boolean {
  return /\d/.test(word) && !/^(?:\d{1,3}|[\da-f]{4})$/.test(word);
}

function isOwners(word: string): boolean {
  return word.length > 1 && !/\d/.test(word) && !factory.test(word);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
