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
import { type Found, isNew } from './found.ts';

/**
 * Whether a host that shares no identifier with anybody is the device that had its address: so it is where nothing speaks
 * against it. `free` are the devices that contradict the host nowhere, `known` all that come into question.
 */
export function byAddress(
  host: AddressIdentity,
  free: readonly KnownDevice[],
  known: readonly KnownDevice[],
): Found {
  const { address } = host;
  const here = free.find((device) => answersAt(device, address));
  if (here === undefined)
    return isNew(`no known device shares an identifier with it or had the address ${address}.`);
  const replaced = whyAnother(host, here, known);
  if (replaced !== null) return isNew(`device ${here.id} was at ${address}${replaced}`);
  if (isUnproven(host, here))
    return {
      id: here.id,
      reason: `Perhaps device ${here.id}, which was at ${address} and identifies itself; what answers there gives no identifier for the first time.`,
      separations: [],
      unproven: true,
    };
  return {
    id: here.id,
    reason: `Same unit as device ${here.id}: same address ${address}, and nothing speaks against it.`,
    separations: [],
  };
}

/** Why what answers is another unit than the device that had the address, to follow that; null where nothing says so. */
function whyAnother(host: AddressIdentity, here: KnownDevice, known: readonly KnownDevice[]): string | null {
  const different = ownKinds.find((kind) => differ(host.identifiers, here.identifiers, kind));
  if (different !== undefined)
    return `, but the ${kindNames[different]} there is different now, so the unit was replaced.`;
  if (isAnotherModel(host, here)) return ', but a different model answers there now.';
  if (tellsUnlikeBefore(host, here))
    return ' and gave no identifier, but what answers there now does, and has a different realm.';
  if (isMuteUnlikeBefore(host, here))
    return ' and identifies itself, but what answers there now does not, and has a different realm.';
  const follower = known.find((device) => cameAfter(device, here) && !isAnotherModel(host, device));
  if (follower === undefined) return null;
  return `, but device ${follower.id} had that address after it, and nothing shows which of them answers there now.`;
}

// A unit that replaced another of its kind is as mute on a busy first night as the one before would be. The next night tells;
// whoever stays mute for two is taken for who was there.
function isUnproven(
  { identifiers, worthless }: AddressIdentity,
  { identifiers: known, thisSweep, mute }: KnownDevice,
): boolean {
  const tells = (list: readonly Identifier[]) => ownKinds.some((kind) => valuesOf(list, kind).length > 0);
  return !thisSweep && mute !== true && tells(known) && !tells([...identifiers, ...worthless]);
}

/** It had the host's address after the other one had it, and has moved on since. */
function cameAfter({ lastHere }: KnownDevice, { lastHere: before }: KnownDevice): boolean {
  return typeof lastHere === 'string' && typeof before === 'string' && lastHere > before;
}

/** It was there when last seen; of a device with two interfaces the other one may have answered before. */
function answersAt({ addresses, home, otherAddresses }: KnownDevice, address: Address): boolean {
  if (addresses.includes(address)) return true;
  return home.includes(address) && otherAddresses.some((other) => home.includes(other.address));
}

// A unit that was busy when it was first met tells more the next night; one that never told anything was another kind.
function tellsUnlikeBefore({ identifiers, address }: AddressIdentity, device: KnownDevice): boolean {
  const mute = (list: readonly Identifier[]) =>
    !list.some(({ kind }) => kind === 'serial' || kind === 'endpoint');
  if (!mute(device.identifiers) || mute(identifiers)) return false;
  if (modelAt(device.identifiers, address) !== '') return false;
  // Its own realm is the one thing that could show it to be the same; where none is heard, it takes days to know that it never tells.
  if (otherRealm(identifiers, device.identifiers, address)) return true;
  return (
    isLongSeen(device) &&
    realmsAt(device.identifiers, address).length > 0 &&
    !sharesRealm(identifiers, device.identifiers, address)
  );
}

// Whoever got the address from a unit that tells of itself, and is too busy to do so tonight, is betrayed by its realm. If it
// is the unit after all, it says so on another night, and the two are merged.
function isMuteUnlikeBefore({ identifiers, address }: AddressIdentity, device: KnownDevice): boolean {
  const mute = (list: readonly Identifier[]) => ownKinds.every((kind) => valuesOf(list, kind).length === 0);
  return (
    mute(identifiers) && !mute(device.identifiers) && otherRealm(identifiers, device.identifiers, address)
  );
}
