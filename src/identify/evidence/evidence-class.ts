import type { EvidenceClass } from '../../model/evidence-class.ts';
import type { Maker } from '../../model/fingerprint.ts';
import {
  type Fact,
  type Field,
  importScanner,
  type Observation,
  recorderScanner,
} from '../../model/observation.ts';
import type { Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { fieldClass, isAnnouncedName } from './field-classes.ts';

/** Where a greeting repeats the host name, which a user chose: before the prompt, after FTP's code, after the kernel's name. */
const hostNameIn: Readonly<Partial<Record<Field, RegExp>>> = {
  'banner.telnet': /(?:^|\s)(\S{1,64}) {1,3}login:/gi,
  'banner.ftp': /^220[ -](\S{1,64}) FTP server/gi,
  'snmp.sys-descr': /^Linux (\S{1,64}) \d/gi,
};

/** Who wrote what a fingerprint recognised in a text. */
export function classOf(seen: Observation, match: Match, matcher: Matcher): EvidenceClass {
  const kind = fieldClass(seen);
  if (kind === 'user-set') return kind;
  if (seen.scanner === recorderScanner || seen.scanner === importScanner) return 'third-party';
  const names = namesOf(matcher.makers.get(match.rule.maker ?? ''));
  if (kind === 'named') return ofNamed(seen, match, names);
  return standsOnlyInHostName(seen, names) ? 'user-set' : kind;
}

/** Whether a text contains the name of the fingerprint's maker, or of one of the maker's brands. */
export function namesMaker({ value }: Fact, match: Match, matcher: Matcher): boolean {
  return hasName(value, namesOf(matcher.makers.get(match.rule.maker ?? '')));
}

/**
 * The class of a text that a user may have typed. It is firmware's only where the whole text is a form that firmware is known to write: a
 * model number with nothing next to it but the maker's name and the unit's own numbers, or all that a fingerprint spells out.
 */
function ofNamed(fact: Fact, match: Match, names: ReadonlySet<string>): EvidenceClass {
  if (isCertificate(fact.field) && standsInOrganisation(fact.value, match, names)) return 'software';
  const { model } = match.groups;
  if (model !== undefined && isWholeModel(fact.value, model, names))
    return nameBoxes.has(fact.field) ? 'stated' : 'software';
  // It names no maker: a word for the kind of thing is firmware's, except where a machine announces its name.
  if (match.rule.maker === null) return isAnnouncedName(fact.field) ? 'user-set' : 'software';
  if (match.rule.inWords || match.rule.form === 'part') return 'user-set';
  if (!hasName(fact.value, names)) return 'software';
  // A bare name may be anybody's choice, however firmware spells it.
  const isMore = Object.keys(match.groups).length > 0 || !isOnlyName(fact.value, names);
  return isMore && match.rule.form === 'fixed' ? 'software' : 'user-set';
}

function isCertificate(field: Field): boolean {
  return field === 'tls.subject' || field === 'tls.issuer';
}

// Firmware writes the organisation into the certificate that it makes; the common name is the host's.
function standsInOrganisation(value: string, { rule }: Match, names: ReadonlySet<string>): boolean {
  const parts = [...value.matchAll(/(?:^|[,/+] ?)OU? ?= ?([^,/+=]*)/gi)].map(([, name = '']) => name);
  return parts.some((part) => hasName(part, names)) || (!hasName(value, names) && rule.form !== 'part');
}

/** What a user of any camera fills in. A heading, a realm or a stream's name is seldom changed. */
const nameBoxes: ReadonlySet<Field> = new Set<Field>([
  'maker.name',
  'mdns.instance',
  'onvif.scope-name',
  'upnp.friendly-name',
]);

/** The shortest model number that cannot be taken for a room's or a building's. */
const shortestModel = 5;

function isWholeModel(value: string, model: string, names: ReadonlySet<string>): boolean {
  const own = wordsOf(model)
    .filter((word) => !names.has(word))
    .join('');
  if (own.length < shortestModel || !/\d/.test(own) || !/\p{L}/u.test(own)) return false;
  const rest = wordsOf(value.replace(model, ' ')).filter((word) => !names.has(word));
  return rest.every(isUnitsNumber);
}

// A serial number or a MAC address, whole or its last half.
function isUnitsNumber(word: string): boolean {
  return /^(?=.*\d)[\da-z]{6,}$/.test(word);
}

function isOnlyName(value: string, names: ReadonlySet<string>): boolean {
  return wordsOf(value).every((word) => names.has(word));
}

function hasName(text: string, names: ReadonlySet<string>): boolean {
  return wordsOf(text).some((word) => names.has(word));
}

function standsOnlyInHostName({ field, value }: Fact, names: ReadonlySet<string>): boolean {
  const place = hostNameIn[field];
  if (place === undefined || !hasName(value, names)) return false;
  return !hasName(value.replace(place, ' '), names);
}

const wordsOfMakers = new WeakMap<Maker, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** The words in a maker's name and in those of its brands, in lower case. */
function namesOf(maker: Maker | undefined): ReadonlySet<string> {
  if (maker === undefined) return none;
  const before = wordsOfMakers.get(maker);
  if (before !== undefined) return before;
  const all = [maker.name, ...(maker.brands ?? []).map(({ name }) => name)];
  const words = new Set(all.flatMap(wordsOf));
  wordsOfMakers.set(maker, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
