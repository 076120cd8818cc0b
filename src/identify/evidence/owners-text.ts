import type { Maker } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import type { Match, Matcher } from '../matching/matcher.ts';
import { calledAfter } from './machine-name.ts';
import { isPlace } from './place-words.ts';

/** The most that a name says for a maker among words of the owner's: it names somebody, flags nothing and clears nobody. */
const ownersCeiling = 0.45;

/** Where firmware puts its own name and whoever runs the unit may type another. */
const typed: ReadonlySet<Field> = new Set<Field>([
  'onvif.scope-name',
  'upnp.friendly-name',
  'mdns.instance',
  'maker.name',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
]);
/** Where names of products stand, too, whose words have capitals: `VICON IQeye`. */
const headings: ReadonlySet<Field> = new Set<Field>(['http.auth-realm', 'rtsp.auth-realm', 'http.title']);
/** Where sentences stand: whole words in small letters. */
const sentences: ReadonlySet<Field> = new Set<Field>([
  'http.page-mark',
  'mdns.txt',
  'snmp.sys-descr',
  'upnp.model-description',
]);
const certificates: ReadonlySet<Field> = new Set<Field>(['tls.subject', 'tls.issuer', 'tls.alt-name']);

/** Where a computer says what it is called, which may be a maker's name and nothing else. */
const called: ReadonlySet<Field> = new Set<Field>(['mdns.instance', 'upnp.friendly-name']);

/** Where what an owner called a machine stands, alone or among other words. */
const machines: ReadonlySet<Field> = new Set<Field>([
  ...typed,
  ...certificates,
  'mdns.host',
  'mdns.txt',
  'dns.name',
  'dhcp.host-name',
  'http.title',
  'snmp.sys-descr',
  'banner.ftp',
  'banner.telnet',
]);

/** Words that factories put beside a name: what the thing is, how it is connected, what the firm is. */
const factory =
  /^(?:a?hd|uhd|ip|ipc\p{L}*|net|network|internet|wi|fi|wifi|wireless|lan|poe|cam|cams|camera|cameras|ipcam\p{L}*|webcam|netcam|web|dome|bullet|turret|cube|box|ptz|fisheye|speed|mini|micro|pan|tilt|zoom|megapixel|thermal|starlight|color\p{L}*|[dnxhmc]vr|recorder|digital|analog|hybrid|video|audio|server|encoder|decoder|dvs|nvs|stream\p{L}*|media|rtsp|onvif|live|living|session|streamed|by|for|of|the|view|viewer|client|page|portal|remote|door|doorbell|bell|station|villa|intercom|phone|panel|indoor|outdoor|floodlight|light|duo|trio|device|product|series|model|smart|home|hub|base|cloud|security|surveillance|cctv|system|systems|technology|technologies|technik|electronics|electronic|communications|communication|international|digital|corporation|corp|company|co|ltd|inc|gmbh|ag|llc|limited|group|hangzhou|shenzhen|zhejiang|china|pro|plus|lite|max|ultra|gen|edition|version|ver|rev|fw|mac|sn|login|log|to|welcome|please|user|name|username|password|admin|administrator|authentication|required|interface|configuration|management|service|access|control|controller|terminal|speaker|radar|switch|alarm|unknown)$/iu;

/** True where the field may hold what an owner called the machine. */
export function mayNameMachine(field: Field): boolean {
  return machines.has(field);
}

/**
 * The most that a match may say where the text is the owner's: `Dahua room` on somebody's screen is no unit of Dahua's. A text is
 * the owner's where a word stands beside the name that no factory puts there, a place above all; what holds a digit is a
 * designation or number, but for a counter (`Dahua 2`). Where a computer says what it is called, it is the owner's unless a
 * designation stands beside the name. What a machine is called (`bosch-cam login:`) is the owner's wherever it stands.
 */
export function ownersTextCeiling(field: Field, value: string, match: Match, matcher: Matcher): number {
  if (match.groups.model !== undefined) return 1;
  const maker = matcher.makers.get(match.rule.maker ?? '');
  if (maker === undefined) return 1;
  const names = namesOf(maker);
  if (!wordsOf(value.toLowerCase()).some((word) => names.has(word))) return 1;
  return isOwnersText(field, value, match, names) ? ownersCeiling : 1;
}

function isOwnersText(field: Field, value: string, { rule }: Match, names: ReadonlySet<string>): boolean {
  if (certificates.has(field)) return rule.inWords && !inOrganisation(value, names);
  if (sentences.has(field))
    return (
      (rule.inWords || /^(?:heading|description)=/.test(value)) &&
      (isSentence(value, names) || calledAfter(field, value, names))
    );
  if (headings.has(field))
    return (
      // The firm's name in a script without small letters stands there, too: `Uniview 宇视科技`.
      besides(value, names).some((word) => isOwners(word) && /\p{Cased}/u.test(word)) ||
      calledAfter(field, value, names)
    );
  if (!typed.has(field)) return calledAfter(field, value, names);
  const beside = besides(value.toLowerCase(), names);
  if (called.has(field) && !beside.some(isDesignation)) return true;
  const isCounted = beside.length > 0 && beside.every((word) => /^\d{1,3}$/.test(word));
  return isCounted || beside.some(isOwners) || calledAfter(field, value, names);
}

/** A word with a digit that is neither an owner's counter (`dahua 2`) nor HomeKit's own four digits (`Hikvision Camera 4A2B`). */
function isDesignation(word: string): boolean {
  return /\d/.test(word) && !/^(?:\d{1,3}|[\da-f]{4})$/.test(word);
}

/** A place in any case, or in small letters what no factory writes. */
function isOwners(word: string): boolean {
  if (isPlace(word)) return true;
  return word === word.toLowerCase() && word.length > 1 && !/\d/.test(word) && !factory.test(word);
}

// `description=we sell Vivotek`: words between blanks, so that paths and hosts are none.
function isSentence(value: string, names: ReadonlySet<string>): boolean {
  const words = value.replace(/^[\w-]{1,20}=/, '').split(/[\s,;]+/);
  return words.some((word) => /^\p{L}{2,}$/u.test(word) && !names.has(word.toLowerCase()) && isOwners(word));
}

function inOrganisation(value: string, names: ReadonlySet<string>): boolean {
  const said = [...value.matchAll(/(?:^|[,/+] ?)O ?= ?([^,/+=]*)/gi)].map(([, name = '']) => name);
  return said.some((name) => wordsOf(name.toLowerCase()).some((word) => names.has(word)));
}

function besides(text: string, names: ReadonlySet<string>): readonly string[] {
  return wordsOf(text).filter((word) => !names.has(word.toLowerCase()));
}

const known = new WeakMap<Maker, ReadonlySet<string>>();

/** The words of a maker's name and of its badges'. */
function namesOf(maker: Maker): ReadonlySet<string> {
  const before = known.get(maker);
  if (before !== undefined) return before;
  const all = [maker.name, ...(maker.brands ?? []).map(({ name }) => name)];
  const words = new Set(all.flatMap((name) => wordsOf(name.toLowerCase())));
  known.set(maker, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
