import { closest, distance } from 'fastest-levenshtein';
import type { DeviceFilter } from '../../db/devices/device-filter.ts';
import { allOwners } from '../../db/devices/owners.ts';
import type { Inventory } from '../../db/inventory.ts';
import { namesIn, valuesOf } from '../model/any-of.ts';
import type { Fingerprints, Maker } from '../model/fingerprint.ts';
import { Refused } from '../model/refused.ts';
import { sitesMeant } from '../model/site-hint.ts';

/** What names in a filter may mean. */
export interface KnownNames {
  /** Every site that there is, swept or not. */
  readonly sites: readonly string[];
  readonly fingerprints: Pick<Fingerprints, 'makers'>;
}

/**
 * The filter with the names that are meant: as sites are written, and one by one where a text has several. Refuses a site or a maker
 * that there is not: an empty list would read as "we have none of them". Throws Refused with the nearest name.
 */
export function resolveFilter<Filter extends DeviceFilter>(
  inventory: Inventory,
  filter: Filter,
  { sites, fingerprints: { makers } }: KnownNames,
): Filter {
  const { site, maker, owner } = filter;
  const isMaker = (text: string) => makers.some((one) => isCalled(one, text));
  const each = (texts: readonly string[], isKnown: (name: string) => boolean) => [
    ...new Set(texts.flatMap((text) => namesIn(text, isKnown))),
  ];
  const named = maker === undefined ? undefined : each(valuesOf(maker), isMaker);
  const wrong = named?.find((name) => !isMaker(name));
  if (wrong !== undefined) refuseMaker(wrong, makers);
  return {
    ...filter,
    ...(site === undefined ? {} : { site: sitesMeant(site, sites) }),
    ...(named === undefined ? {} : { maker: named }),
    ...(owner === undefined ? {} : { owner: each(valuesOf(owner), isOwner(inventory, valuesOf(owner))) }),
  };
}

function isCalled({ id, name }: Maker, text: string): boolean {
  return [id, name].some((one) => one.toLowerCase() === text.toLowerCase());
}

/** Owners are asked for only where a comma may be part of a name. */
function isOwner(inventory: Inventory, texts: readonly string[]): (name: string) => boolean {
  if (!texts.some((text) => text.includes(','))) return () => true;
  const owners = new Set(allOwners(inventory).map((one) => one.toLowerCase()));
  return (name) => owners.has(name.toLowerCase());
}

function refuseMaker(text: string, makers: readonly Maker[]): never {
  const wanted = text.toLowerCase();
  const behind = makers.filter(({ brands }) => brands?.some(({ name }) => name.toLowerCase() === wanted));
  if (behind.length > 0) {
    const names = behind.map(({ name }) => name);
    throw new Refused(
      `"${text}" is a brand and not a maker; units under it are made by ${names.join(', ')}. Try --maker ${shellWord(names[0] ?? '')}.`,
    );
  }
  throw new Refused(
    `There is no maker "${text}". ${meant(wanted, makers)}camcensus fingerprints list shows them all.`,
  );
}

/**
 * A question for names that begin with these letters (the three with the most fingerprints), else for one that differs in few; empty if
 * there are none.
 */
function meant(wanted: string, makers: readonly Maker[]): string {
  const started = makers
    .filter(({ name }) => wanted.length > 2 && name.toLowerCase().startsWith(wanted))
    .toSorted((one, other) => other.fingerprints.length - one.fingerprints.length)
    .slice(0, 3)
    .map(({ name }) => name);
  if (started.length > 0) return `Did you mean ${started.join(' or ')}? `;
  const names = makers.map(({ name }) => name);
  const near = closest(
    wanted,
    names.map((name) => name.toLowerCase()),
  );
  if (distance(wanted, near) > 1 + near.length / 4) return '';
  return `Did you mean ${names.find((name) => name.toLowerCase() === near)}? `;
}

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
