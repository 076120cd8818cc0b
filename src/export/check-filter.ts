import { closest, distance } from 'fastest-levenshtein';
import type { DeviceQuery } from '../../db/devices/devices.ts';
import { checkSite } from '../../db/devices/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Fingerprints, Maker } from '../model/fingerprint.ts';
import { Refused } from '../model/refused.ts';

/**
 * Refuses a site that the inventory does not have and an unknown maker: an empty list would read as "we have
 * none of them". Throws Refused with the nearest name.
 */
export function checkFilter(
  inventory: Inventory,
  { site, maker }: DeviceQuery,
  fingerprints: Fingerprints,
): void {
  if (site !== undefined) checkSite(inventory, site);
  if (maker !== undefined) checkMaker(maker, fingerprints);
}

function checkMaker(text: string, { makers }: Fingerprints): void {
  const wanted = text.toLowerCase();
  if (makers.some(({ id, name }) => id === wanted || name.toLowerCase() === wanted)) return;
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
