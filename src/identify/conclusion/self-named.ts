import type { Field, Observation } from '../../model/observation.ts';
import type { Hit } from '../evidence/hit.ts';
import { accessoryName } from './accessory-name.ts';
import { certifiedName } from './certified-name.ts';
import { isUnfilledManufacturer } from './generic-names.ts';
import { greetedName } from './heading-name.ts';
import { shortCompanyName } from './legal-form.ts';
import { type MakerScore, stackOf } from './maker.ts';
import { areRelated } from './relation.ts';
import { scopeName } from './scope-name.ts';
import { signedName } from './signed-name.ts';

/** Where a unit names its maker or reseller. */
const fields: ReadonlySet<Field> = new Set<Field>(['onvif.manufacturer', 'upnp.manufacturer']);

/**
 * The brand that a unit shows by its own words, for one that is in no list of ours; null where it names no company. The places are read in
 * this order, and the first that names a company decides: the field for its manufacturer; a heading of a name and the word for a
 * camera; the certificate that its firmware made; what stands before its model number among its scopes, and to HomeKit; the company whose page
 * it is.
 */
export function selfNamed(observations: readonly Observation[]): string | null {
  const firstOf = (name: (seen: Observation) => string | null) => firstName(observations, name);
  return (
    firstOf(({ field, value }) => (fields.has(field) ? shortCompanyName(value.trim()) : null)) ??
    firstOf(({ field, value }) => greetedName(field, value)) ??
    firstOf(({ field, value }) => (field === 'tls.subject' ? certifiedName(value) : null)) ??
    firstName([observations], scopeName) ??
    firstName([observations], accessoryName) ??
    firstOf(({ field, value }) => (field === 'http.page-mark' ? signedName(value) : null))
  );
}

/** The first name in the order of the alphabet, so that the order of observations does not matter. */
function firstName<Source>(
  sources: readonly Source[],
  nameIn: (source: Source) => string | null,
): string | null {
  let first: string | null = null;
  for (const source of sources) {
    const name = nameIn(source);
    if (name !== null && isName(name) && (first === null || name < first)) first = name;
  }
  return first;
}

/** The maker that a unit names, against `leader`, and whether it is one of our makers. */
export interface StatedName {
  readonly name: string;
  readonly isListed: boolean;
}

/**
 * Another maker that a unit names as its own, where only names and model numbers speak for `leader`: makers' model numbers look alike,
 * and a program passes on the names of the cameras behind it. Null where the unit's own software points to the leader, which decides.
 */
export function statedName(
  observations: readonly Observation[],
  hits: readonly Hit[],
  standing: readonly MakerScore[],
  leader: MakerScore | null,
): StatedName | null {
  if (leader === null || stackOf(leader.hits.filter(({ unconfirmed }) => !unconfirmed)) > 0) return null;
  const listed = namedInstead(standing, leader);
  const name = listed ?? unlistedName(observations, hits, [leader]);
  return name === null ? null : { name, isListed: listed !== null };
}

// One of our makers, named in a field for the maker, in a text that names neither the leader nor a related company.
function namedInstead(standing: readonly MakerScore[], leader: MakerScore): string | null {
  const isOurs = ({ maker }: MakerScore) => areRelated(maker, leader.maker);
  const ours = new Set(standing.filter(isOurs).flatMap(namedMakers));
  const names = standing
    .filter((one) => namedMakers(one).some((text) => !ours.has(text) && isName(text)))
    .map(({ maker }) => maker.name);
  return names.sort()[0] ?? null;
}

function namedMakers({ hits }: MakerScore): readonly string[] {
  return hits.filter(({ field }) => fields.has(field)).map(({ value }) => value.trim());
}

/**
 * The name that a unit gives in a field for its manufacturer, where no fingerprint of a maker or camera knows it and it is the name of none of
 * `makers` or of the brands that they make; null where there is none.
 */
export function unlistedName(
  observations: readonly Observation[],
  hits: readonly Hit[],
  makers: readonly MakerScore[],
): string | null {
  // A maker of printers is in no list of makers, though a fingerprint knows its name.
  if (hits.some(({ field, rule }) => fields.has(field) && rule.says !== 'not-video')) return null;
  const known = makers.flatMap(({ maker: { name, brands = [] } }) => [
    name,
    ...brands.map((brand) => brand.name),
  ]);
  const stated = observations.filter(({ field }) => fields.has(field));
  return selfNamed(stated.filter(({ value }) => !known.some((one) => beginsWith(value, one))));
}

// `Bosch Security Systems` is Bosch, `D-Link` and `DLink` are one.
function beginsWith(text: string, name: string): boolean {
  const [stated, known] = [text, name].map((one) =>
    one
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
  return `${stated} `.startsWith(`${known} `) || stated?.replaceAll(' ', '') === known?.replaceAll(' ', '');
}

/** The sentence for people about such a name, if there is one. */
export function statedNameSentences(stated: StatedName | null, leader: MakerScore | null): readonly string[] {
  if (stated === null || leader === null) return [];
  const unknown = stated.isListed ? '' : ', a company that is not listed';
  return [
    `It states that ${stated.name} made it${unknown}; only a name or a model number points to ${leader.maker.name}.`,
  ];
}

function isName(name: string): boolean {
  return (
    /^[\p{L}\d][\p{L}\d .,&+'()-]{1,39}$/u.test(name) &&
    /\p{L}{2}/u.test(name) &&
    !isUnfilledManufacturer(name)
  );
}
