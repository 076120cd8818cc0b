import type { AddressIdentity, KnownDevice } from '../../model/device.ts';
import { differ, modelAt, shared, strength } from './compare.ts';
import { hasSeveralInterfaces } from './two-units.ts';

/** A duplicate is seen for a night or two; a device seen for longer than this (milliseconds) is a real one. */
const longestMs = 48 * 60 * 60 * 1000;

/** Whether a device has been seen for too long to be a duplicate of another. */
export function isLongSeen({ firstSeen, lastSeen }: KnownDevice): boolean {
  return Date.parse(lastSeen) - Date.parse(firstSeen) > longestMs;
}

/**
 * Devices that turn out to be the unit that a host has proved to be, recorded at this address on nights when it did not identify
 * itself: the unit got a new address or endpoint while it was too busy to answer, and was taken for a new device. They share
 * everything known about them with it, were there and nowhere else, and appeared after the unit had last been seen; or they are
 * an interface of it that did not identify itself.
 */
export function duplicatesOf(
  host: AddressIdentity,
  unit: KnownDevice | null,
  known: readonly KnownDevice[],
): readonly number[] {
  const { identifiers, address } = host;
  if (unit === null || !strength.some((kind) => shared(identifiers, unit.identifiers, kind) !== null))
    return [];
  const isDuplicate = (candidate: KnownDevice): boolean => {
    const isElsewhere = candidate.thisSweep || candidate.addresses.join() !== address;
    if (candidate.id === unit.id || isElsewhere || isLongSeen(candidate)) return false;
    if (candidate.firstSeen <= unit.lastSeen && !isOtherInterface(host, unit, candidate)) return false;
    const [before, now] = [modelAt(candidate.identifiers, address), modelAt(identifiers, address)];
    const isOtherModel = before !== '' && before !== now;
    return !isOtherModel && strength.every((kind) => !differ(identifiers, candidate.identifiers, kind));
  };
  return known.filter(isDuplicate).map(({ id }) => id);
}

// The second interface of a recorder may have answered as well as the first, too busy to identify itself.
function isOtherInterface(
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
