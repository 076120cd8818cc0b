import { closest } from 'fastest-levenshtein';
import type { DeviceQuery } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { checkSite } from '../../db/sweeps/known-site.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import { Refused } from '../model/refused.ts';

/**
 * Refuses a site that the inventory does not have and a maker that nobody knows: an empty list would read as "we have
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
      `"${text}" is a badge and not a maker; units under it are made by ${names.join(', ')}. Try --maker ${shellWord(names[0] ?? '')}.`,
    );
  }
  const near = closest(
    wanted,
    makers.map(({ name }) => name.toLowerCase()),
  );
  const meant = makers.find(({ name }) => name.toLowerCase() === near)?.name ?? near;
  throw new Refused(
    `There is no maker "${text}". Did you mean ${meant}? camcensus fingerprints list shows them all.`,
  );
}

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
