import type { AddressIdentity, KnownDevice } from '../../model/device.ts';
import { differ, modelAt, shared, strength } from './compare.ts';
import { hasSeveralInterfaces } from './two-units.ts';

/** A duplicate was seen on one night or two: whoever is seen longer is somebody. */
const longestMs = 48 * 60 * 60 * 1000;

/** Whether a device has been seen for too long to be another one's duplicate. */
export function isLongSeen({ firstSeen, lastSeen }: KnownDevice): boolean {
  return Date.parse(lastSeen) - Date.parse(firstSeen) > longestMs;
}

/**
 * Devices that are the unit which a host has proved to be, met at this address on nights on which it told nothing of itself: a
 * unit got a new address or endpoint while it was too busy to answer, and was taken for a new one. They share everything that they
 * know with it, were there and nowhere else, and came when the unit had been seen for the last time; or they are an
 * interface of it that did not tell whose it was.
 */
export function duplicatesOf(
  host: AddressIdentity,
  unit: KnownDevice | null,
  known: readonly KnownDevice[],
): readonly number[] {
  const { identifiers, address } = host;
  if (unit === null || !strength.some((kind) => shared(identifiers, unit.identifiers, kind) !== null))
    return [];
  return known
    .filter((candidate) => {
      if (candidate.id === unit.id || candidate.thisSweep || candidate.addresses.join() !== address)
        return false;
      if (
        isLongSeen(candidate) ||
        !(candidate.firstSeen > unit.lastSeen || isOtherCard(host, unit, candidate))
      )
        return false;
      const [before, now] = [modelAt(candidate.identifiers, address), modelAt(identifiers, address)];
      const otherModel = before !== '' && before !== now;
      return !otherModel && strength.every((kind) => !differ(identifiers, candidate.identifiers, kind));
    })
    .map(({ id }) => id);
}

// The second interface of a recorder may have answered beside the first, too busy to tell whose it is.
function isOtherCard(
  { identifiers, type }: AddressIdentity,
  unit: KnownDevice,
  candidate: KnownDevice,
): boolean {
  if (hasSeveralInterfaces(type)) return true;
  if (differ(identifiers, unit.identifiers, 'mac')) return false;
  return (['serial', 'endpoint', 'mac'] as const).some(
    (kind) => shared(identifiers, candidate.identifiers, kind) !== null,
  );
}
