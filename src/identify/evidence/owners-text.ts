import type { Maker } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import type { Match, Matcher } from '../matching/matcher.ts';
import { isFactoryWord } from './factory-words.ts';
import { standOnlyInMachineName } from './machine-name.ts';
import { isPlace } from './place-words.ts';

/** The most that a maker's name weighs among the owner's own words: it names a maker, but flags and clears nothing. */
const ownersCeiling = 0.45;

/** Fields in which firmware puts its own name and an operator may type another. */
const deviceNameFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.scope-name',
  'upnp.friendly-name',
  'mdns.instance',
  'maker.name',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
]);
/** Fields that also hold product names, whose words are capitalised: `VICON IQeye`. */
const headingFields: ReadonlySet<Field> = new Set<Field>([
  'http.auth-realm',
  'rtsp.auth-realm',
  'http.title',
]);
/** Fields that hold sentences: whole words in lower case. */
const sentenceFields: ReadonlySet<Field> = new Set<Field>([
  'http.page-mark',
  'mdns.txt',
  'snmp.sys-descr',
  'upnp.model-description',
]);
const certificateFields: ReadonlySet<Field> = new Set<Field>(['tls.subject', 'tls.issuer', 'tls.alt-name']);

/** Fields in which a computer announces its name, which may be a maker's name and nothing else. */
const announcedNameFields: ReadonlySet<Field> = new Set<Field>(['mdns.instance', 'upnp.friendly-name']);

/** Fields that hold a name the owner gave the machine, alone or among other words. */
const machineNameFields: ReadonlySet<Field> = new Set<Field>([
  ...deviceNameFields,
  ...certificateFields,
  // Names and places in it, as the owner typed them.
  'onvif.scope',
  'mdns.host',
  'mdns.txt',
  'dns.name',
  'dhcp.host-name',
  'http.title',
  'snmp.sys-descr',
  'banner.ftp',
  'banner.telnet',
]);

/** The most that a word in this field may weigh for what the machine is: an owner may have called it after the thing beside it. */
export function announcedNameCeiling(field: Field): number {
  return announcedNameFields.has(field) ? ownersCeiling : 1;
}

/** True if the field may hold a name that an owner gave the machine. */
export function mayNameMachine(field: Field): boolean {
  return machineNameFields.has(field);
}

/**
 * The most that a match may weigh if the text is the owner's: `Dahua room` on somebody's screen is not a Dahua unit. A text is
 * the owner's if a word beside the name is one that no factory puts there, a place above all; a word with a digit is a
 * designation or serial number, unless it is a counter (`Dahua 2`). Where a computer announces its name, the text is the owner's
 * unless a designation is beside the maker's name. A machine's name (`bosch-cam login:`) is the owner's in any field.
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
  if (certificateFields.has(field)) return rule.inWords && !inOrganisation(value, names);
  if (sentenceFields.has(field))
    return (
      (rule.inWords || /^(?:heading|description)=/.test(value)) &&
      (isSentence(value, names) || standOnlyInMachineName(field, value, names))
    );
  if (headingFields.has(field))
    return (
      // The company's name in a script without letter case may be there, too: `Uniview 宇视科技`.
      wordsBeside(value, names).some((word) => isOwners(word) && /\p{Cased}/u.test(word)) ||
      standOnlyInMachineName(field, value, names)
    );
  if (!deviceNameFields.has(field)) return standOnlyInMachineName(field, value, names);
  const beside = wordsBeside(value.toLowerCase(), names);
  if (announcedNameFields.has(field) && !beside.some(isDesignationLike)) return true;
  const isCounted = beside.length > 0 && beside.every((word) => /^\d{1,3}$/.test(word));
  return isCounted || beside.some(isOwners) || standOnlyInMachineName(field, value, names);
}

/** A word with a digit that is neither an owner's counter (`dahua 2`) nor the four digits HomeKit adds (`Hikvision Camera 4A2B`). */
function isDesignationLike(word: string): boolean {
  return /\d/.test(word) && !/^(?:\d{1,3}|[\da-f]{4})$/.test(word);
}

/** A place in any case, or a lower-case word that no factory writes. */
function isOwners(word: string): boolean {
  if (isPlace(word)) return true;
  return word === word.toLowerCase() && word.length > 1 && !/\d/.test(word) && !isFactoryWord(word);
}

// `description=we sell Vivotek`: words between spaces, so that paths and hosts do not count.
function isSentence(value: string, names: ReadonlySet<string>): boolean {
  const words = value.replace(/^[\w-]{1,20}=/, '').split(/[\s,;]+/);
  return words.some((word) => /^\p{L}{2,}$/u.test(word) && !names.has(word.toLowerCase()) && isOwners(word));
}

function inOrganisation(value: string, names: ReadonlySet<string>): boolean {
  const said = [...value.matchAll(/(?:^|[,/+] ?)O ?= ?([^,/+=]*)/gi)].map(([, name = '']) => name);
  return said.some((name) => wordsOf(name.toLowerCase()).some((word) => names.has(word)));
}

function wordsBeside(text: string, names: ReadonlySet<string>): readonly string[] {
  return wordsOf(text).filter((word) => !names.has(word.toLowerCase()));
}

const wordsOfMakers = new WeakMap<Maker, ReadonlySet<string>>();

/** The words in a maker's name and in those of its brands. */
function namesOf(maker: Maker): ReadonlySet<string> {
  const before = wordsOfMakers.get(maker);
  if (before !== undefined) return before;
  const all = [maker.name, ...(maker.brands ?? []).map(({ name }) => name)];
  const words = new Set(all.flatMap((name) => wordsOf(name.toLowerCase())));
  wordsOfMakers.set(maker, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}
