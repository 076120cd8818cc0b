import type { Address } from '../../model/address.ts';
import type { AddressIdentity, Identifier, KnownDevice } from '../../model/device.ts';
import { isAnotherModel } from './another-model.ts';
import {
  differ,
  kindNames,
  modelAt,
  otherRealm,
  ownKinds,
  realmsAt,
  sharesRealm,
  valuesOf,
} from './compare.ts';
import { isLongSeen } from './duplicate-devices.ts';
import { type Found, newDevice } from './found.ts';

/**
 * Whether a host that shares no identifier with any device is the device that had its address: it is, unless something speaks
 * against it. `free` are the devices that do not contradict the host anywhere, `known` all candidates.
 */
export function byAddress(
  host: AddressIdentity,
  free: readonly KnownDevice[],
  known: readonly KnownDevice[],
): Found {
  const { address } = host;
  const here = free.find((device) => answersAt(device, address));
  if (here === undefined)
    return newDevice(`no known device shares an identifier with it or had the address ${address}.`);
  const replaced = whyAnother(host, here, known);
  if (replaced !== null) return newDevice(`device ${here.id} was at ${address}${replaced}`);
  if (isUnproven(host, here))
    return {
      id: here.id,
      reason: `Perhaps device ${here.id}, which was at ${address} and identifies itself; what answers there gives no identifier for the first time.`,
      separations: [],
      unidentified: true,
    };
  return {
    id: here.id,
    reason: `Same unit as device ${here.id}: same address ${address}, and nothing speaks against it.`,
    separations: [],
  };
}

/** Why the host is a different unit from the device that had the address, as the end of a sentence; null if nothing shows it. */
function whyAnother(host: AddressIdentity, here: KnownDevice, known: readonly KnownDevice[]): string | null {
  const different = ownKinds.find((kind) => differ(host.identifiers, here.identifiers, kind));
  if (different !== undefined)
    return `, but the ${kindNames[different]} there is different now, so the unit was replaced.`;
  if (isAnotherModel(host, here)) return ', but a different model answers there now.';
  if (identifiesUnlikeBefore(host, here))
    return ' and gave no identifier, but what answers there now does, and has a different realm.';
  if (isMuteUnlikeBefore(host, here))
    return ' and identifies itself, but what answers there now does not, and has a different realm.';
  const follower = known.find((device) => cameAfter(device, here) && !isAnotherModel(host, device));
  if (follower === undefined) return null;
  return `, but device ${follower.id} had that address after it, and nothing shows which of them answers there now.`;
}

// A replacement of the same kind identifies itself as little on a busy first night as the old unit would be. The next night shows which it is; a
// host that stays unidentified for two nights is taken for the old unit, unless its scan was not finished.
function isUnproven(
  { identifiers, ambiguous, fullyScanned }: AddressIdentity,
  { identifiers: known, thisSweep, unidentified }: KnownDevice,
): boolean {
  const identifies = (list: readonly Identifier[]) =>
    ownKinds.some((kind) => valuesOf(list, kind).length > 0);
  const mayBeAnother = unidentified !== true || fullyScanned === false;
  return !thisSweep && mayBeAnother && identifies(known) && !identifies([...identifiers, ...ambiguous]);
}

/** Whether the first had the host's address after the second had it, and has moved on since. */
function cameAfter({ lastHere }: KnownDevice, { lastHere: before }: KnownDevice): boolean {
  return typeof lastHere === 'string' && typeof before === 'string' && lastHere > before;
}

/** Whether it was at the address when last seen; if it has two interfaces, the other one may have answered already. */
function answersAt({ addresses, home, otherAddresses }: KnownDevice, address: Address): boolean {
  if (addresses.includes(address)) return true;
  return home.includes(address) && otherAddresses.some((other) => home.includes(other.address));
}

// A unit that was busy when first met reports more the next night; one that never reported anything was a different kind.
function identifiesUnlikeBefore({ identifiers, address }: AddressIdentity, device: KnownDevice): boolean {
  const isUnidentified = (list: readonly Identifier[]) =>
    !list.some(({ kind }) => kind === 'serial' || kind === 'endpoint');
  if (!isUnidentified(device.identifiers) || isUnidentified(identifiers)) return false;
  if (modelAt(device.identifiers, address) !== '') return false;
  // Its realm is the only thing that could show it to be the same; without one, it takes days to know that it never reports any.
  if (otherRealm(identifiers, device.identifiers, address)) return true;
  return (
    isLongSeen(device) &&
    realmsAt(device.identifiers, address).length > 0 &&
    !sharesRealm(identifiers, device.identifiers, address)
  );
}

// A host that took over the address of a unit that identifies itself, and is too busy to do so tonight, is given away by its
// realm. If it is the unit after all, it shows so on another night, and the two are merged.
function isMuteUnlikeBefore(
  { identifiers, address, fullyScanned }: AddressIdentity,
  device: KnownDevice,
): boolean {
  if (fullyScanned === false) return false;
  const isUnidentified = (list: readonly Identifier[]) =>
    ownKinds.every((kind) => valuesOf(list, kind).length === 0);
  return (
    isUnidentified(identifiers) &&
    !isUnidentified(device.identifiers) &&
    otherRealm(identifiers, device.identifiers, address)
  );
}
