import type { Address } from '../model/address.ts';
import type { Identifier, IdentifierKind, KnownDevice, Leg, Recognition } from '../model/device.ts';
import { type Clash, clashes, repeatedIn } from './clash.ts';
import {
  differ,
  endpointOfOwnMac,
  kindNames,
  modelAt,
  otherRealm,
  realmsAt,
  shared,
  sharesRealm,
  strength,
  valuesOf,
} from './compare.ts';
import { isOfDays, straysOf } from './stray.ts';
import { hasSeveralInterfaces, whyTwoUnits } from './two-units.ts';

/**
 * Kinds whose difference says "another unit", by the kind that agrees: a cloned MAC does not outweigh another serial
 * number. Certificates are left out of the right side (they are renewed), and so are endpoints where a MAC agrees (some
 * firmware makes a new one at every start).
 */
const outweighedBy: Readonly<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  serial: [],
  endpoint: ['serial', 'mac'],
  key: ['serial', 'endpoint', 'mac'],
  mac: ['serial'],
  uid: ['serial', 'endpoint', 'mac'],
  certificate: ['serial', 'endpoint', 'mac'],
  address: ['serial', 'endpoint', 'mac'],
};

type Found = Omit<Recognition, 'repeated' | 'strays'>;

/**
 * Says which known device a host is. `candidates` are the devices of the same site that share an identifier or had this
 * address; identifiers that have proved worthless are left out. An equal strong identifier means the same unit, wherever it
 * is now; a different one of the same kind at the same address means that the unit was replaced; an equal address alone is
 * enough where nothing speaks against it. Where another address was taken for the device in this sweep and cannot be the
 * same unit as this host, the one that is where the device was before is the device.
 */
export function recognise(host: Leg, candidates: readonly KnownDevice[]): Recognition {
  const known = [...candidates].sort(byLastSeen);
  const clash = new Map(known.map((device) => [device.id, clashes(host, device)]));
  const clashOf = ({ id }: KnownDevice) => clash.get(id) ?? [];
  const free = known.filter((device) => clashOf(device).length === 0);
  const found = byIdentifier(host, [free, known], clashOf) ?? byNothing(host, known, clashOf);
  const recognised = found ?? byAddress(host, free, known);
  return {
    ...recognised,
    repeated: repeatedIn(host, known, clashOf),
    strays: straysOf(host, known.find(({ id }) => id === recognised.id) ?? null, known),
  };
}

type ClashOf = (device: KnownDevice) => readonly Clash[];

function byIdentifier(host: Leg, pools: readonly (readonly KnownDevice[])[], clashOf: ClashOf): Found | null {
  for (const kind of strength)
    for (const pool of pools) {
      const sharing = pool.filter(
        (device) =>
          agrees(host.identifiers, device, kind) &&
          (!outweighed(host, device, kind) || isInPlace(host, device, kind)),
      );
      const device = only(host, sharing, kind);
      if (device === null) continue;
      const clash = clashOf(device);
      if (clash.length === 0) return same(host, device, kind);
      const resolved = resolve(host, device, clash);
      if (resolved !== null) return resolved;
    }
  return null;
}

/** Who was taken for a device by nothing but an identifier that has proved worthless since is taken apart from it. */
function byNothing(host: Leg, known: readonly KnownDevice[], clashOf: ClashOf): Found | null {
  for (const device of known) {
    const clash = clashOf(device).filter(({ kind }) => kind === 'worthless');
    const resolved = clash.length === 0 ? null : resolve(host, device, clash);
    if (resolved !== null) return resolved;
  }
  return null;
}

/**
 * Two addresses that are two units, and one device: the one that is where the device was and says what it said there keeps
 * the id, the other becomes a device of its own. Null where nothing has to be taken apart.
 */
function resolve(host: Leg, device: KnownDevice, clash: readonly Clash[]): Found | null {
  const { address } = host;
  const { id, home, before } = device;
  const [first, ...more] = clash;
  if (first === undefined) return null;
  const away = (leg: Leg, why: string) => ({
    device: id,
    address: leg.address,
    reason: `Taken apart from device ${id}: ${why}.`,
  });
  if (first.kind === 'many' && !home.includes(address))
    return { ...isNew(`${first.why}.`), apart: more.map(({ leg, why }) => away(leg, why)) };
  if (!home.includes(address) || before === null || whyTwoUnits(host, before, { joined: true }) !== null)
    return null;
  const stayed = clash.find(({ leg }) => home.includes(leg.address));
  if (stayed !== undefined) {
    const own = away(host, `it answers at ${stayed.leg.address}, and ${stayed.why}`);
    return { id: null, reason: own.reason, apart: [own] };
  }
  if (clash.some(({ leg }) => whyTwoUnits(leg, before) === null)) return null;
  return {
    id,
    reason: `Same unit as device ${id}: same address ${address} as before, and what answers elsewhere is another.`,
    apart: clash.map(({ leg, why }) => away(leg, `it answers at ${address}, and ${why}`)),
  };
}

// A unit may tell one serial number by one protocol and another by the next, and on a bad night only one of them is heard.
// Where the MAC, the address and the model or the certificate are what they were, it is no other unit.
function isInPlace({ identifiers, address }: Leg, device: KnownDevice, kind: IdentifierKind): boolean {
  if (kind !== 'mac' || !device.addresses.includes(address)) return false;
  return (['key', 'certificate', 'address'] as const).some((other) => agrees(identifiers, device, other));
}

// An identifier that several known devices carry tells no unit from another, unless something else singles one out.
function only(
  { identifiers, address }: Leg,
  sharing: readonly KnownDevice[],
  kind: IdentifierKind,
): KnownDevice | null {
  if (sharing.length <= 1) return sharing[0] ?? null;
  const others = proper.filter((other) => other !== kind);
  const agreeing = sharing.filter((device) => others.some((other) => agrees(identifiers, device, other)));
  if (agreeing.length === 1) return agreeing[0] ?? null;
  const here = sharing.filter((device) => device.addresses.includes(address));
  return here.length === 1 ? (here[0] ?? null) : null;
}

function same({ identifiers, address }: Leg, device: KnownDevice, kind: IdentifierKind): Found {
  const value = shared(identifiers, device.identifiers, kind) ?? '';
  const moved = device.addresses.includes(address) ? '' : ` It has moved to ${address}.`;
  return {
    id: device.id,
    reason: `Same unit as device ${device.id}: equal ${kindNames[kind]} ${value}.${moved}`,
    apart: leftBehind(device, address),
  };
}

/** What was taken for the device because it is where that was, and told nothing of itself; it has moved, as it turns out. */
function leftBehind({ id, home, legs }: KnownDevice, address: Address): Found['apart'] {
  const [only, ...others] = home;
  if (only === undefined || only === address || others.length > 0) return [];
  // The other interface of a recorder may have been silent the night before.
  if (legs.some(({ type }) => hasSeveralInterfaces(type))) return [];
  return legs
    .filter((leg) => leg.address === only && !leg.identifiers.some(({ kind }) => kind !== 'address'))
    .map((leg) => ({
      device: id,
      address: leg.address,
      reason: `Taken apart from device ${id}, which has moved to ${address}: what answers here told nothing of itself.`,
      tonight: true,
    }));
}

function byAddress(host: Leg, free: readonly KnownDevice[], known: readonly KnownDevice[]): Found {
  const { identifiers, address } = host;
  const here = free.find((device) => answersAt(device, address));
  if (here === undefined)
    return isNew(`no known device shares an identifier with it or had the address ${address}.`);
  const different = outweighedBy.address.find((kind) => differ(identifiers, here.identifiers, kind));
  if (different !== undefined)
    return isNew(
      `device ${here.id} was at ${address}, but the ${kindNames[different]} there is another now, so the unit was replaced.`,
    );
  if (anotherModel(host, here))
    return isNew(`device ${here.id} was at ${address}, but another model answers there now.`);
  if (foundItsTongue(host, here))
    return isNew(
      `device ${here.id} was at ${address} and told nothing of itself, but what answers there now does, and not under its realm.`,
    );
  if (saysNothing(host, here))
    return isNew(
      `device ${here.id} was at ${address} and tells of itself, and what answers there now does not and has another realm.`,
    );
  const follower = known.find((device) => cameAfter(device, here) && !anotherModel(host, device));
  if (follower !== undefined)
    return isNew(
      `device ${here.id} was at ${address}, but device ${follower.id} had that address after it, and nothing says which of them answers there now.`,
    );
  if (isUnproven(host, here))
    return {
      id: here.id,
      reason: `Perhaps device ${here.id}, which was at ${address} and tells of itself; what answers there tells nothing for the first time.`,
      apart: [],
      unproven: true,
    };
  return {
    id: here.id,
    reason: `Same unit as device ${here.id}: same address ${address}, and nothing speaks against it.`,
    apart: [],
  };
}

// A unit that replaced another of its kind is as mute on a busy first night as the one before would be. The next night tells;
// whoever stays mute for two is taken for who was there.
function isUnproven(
  { identifiers, worthless }: Leg,
  { identifiers: known, thisSweep, mute }: KnownDevice,
): boolean {
  const tells = (list: readonly Identifier[]) => proper.some((kind) => valuesOf(list, kind).length > 0);
  return !thisSweep && mute !== true && tells(known) && !tells([...identifiers, ...worthless]);
}

/** It had the host's address after the other one had it, and has moved on since. */
function cameAfter({ lastHere }: KnownDevice, { lastHere: before }: KnownDevice): boolean {
  return typeof lastHere === 'string' && typeof before === 'string' && lastHere > before;
}

/** It was there when last seen; of a device with two interfaces the other one may have answered before. */
function answersAt({ addresses, home, legs }: KnownDevice, address: Address): boolean {
  if (addresses.includes(address)) return true;
  return home.includes(address) && legs.some((leg) => home.includes(leg.address));
}

// A unit that was busy when it was first met tells more the next night; one that never told anything was another kind.
function foundItsTongue({ identifiers, address }: Leg, device: KnownDevice): boolean {
  const mute = (list: readonly Identifier[]) =>
    !list.some(({ kind }) => kind === 'serial' || kind === 'endpoint');
  if (!mute(device.identifiers) || mute(identifiers)) return false;
  if (modelAt(device.identifiers, address) !== '') return false;
  // Its own realm is the one thing that could show it to be the same; where none is heard, it takes days to know that it never tells.
  if (otherRealm(identifiers, device.identifiers, address)) return true;
  return (
    isOfDays(device) &&
    realmsAt(device.identifiers, address).length > 0 &&
    !sharesRealm(identifiers, device.identifiers, address)
  );
}

// Whoever got the address from a unit that tells of itself, and is too busy to do so tonight, is betrayed by its realm. If it
// is the unit after all, it says so on another night, and the two are merged.
function saysNothing({ identifiers, address }: Leg, device: KnownDevice): boolean {
  const mute = (list: readonly Identifier[]) => proper.every((kind) => valuesOf(list, kind).length === 0);
  return (
    mute(identifiers) && !mute(device.identifiers) && otherRealm(identifiers, device.identifiers, address)
  );
}

const proper: readonly IdentifierKind[] = ['serial', 'endpoint', 'mac'];

function isNew(why: string): Found {
  return { id: null, reason: `New: ${why}`, apart: [] };
}

function outweighed({ identifiers, address, type }: Leg, device: KnownDevice, kind: IdentifierKind): boolean {
  const differs = (other: IdentifierKind) => differ(identifiers, device.identifiers, other);
  // An endpoint that ends with one of the unit's own MAC addresses was made for it: a second interface has another MAC.
  const own = kind === 'endpoint' && endpointOfOwnMac(identifiers);
  if (outweighedBy[kind].some((other) => !(own && other === 'mac') && differs(other))) return true;
  if (kind === 'serial') {
    const card = hasSeveralInterfaces(type) || agrees(identifiers, device, 'endpoint');
    return differs('mac') && (differs('endpoint') || !(card || device.addresses.includes(address)));
  }
  if (device.addresses.includes(address)) return false;
  // Anybody can say another's endpoint or MAC address of himself.
  return kind !== 'certificate' && anotherModel({ identifiers, address }, device);
}

function agrees(identifiers: readonly Identifier[], device: KnownDevice, kind: IdentifierKind): boolean {
  return shared(identifiers, device.identifiers, kind) !== null;
}

function anotherModel(
  { identifiers, address }: Pick<Leg, 'identifiers' | 'address'>,
  device: KnownDevice,
): boolean {
  const model = modelAt(identifiers, address);
  const before = modelsOf(device, address);
  return model !== '' && before.length > 0 && !before.includes(model);
}

/** The model it told at that address; where it was never there, the models that it told elsewhere. */
function modelsOf({ identifiers, addresses }: KnownDevice, address: Address): readonly string[] {
  const at = addresses.includes(address) ? [address] : addresses;
  return at.map((one) => modelAt(identifiers, one)).filter((model) => model !== '');
}

function byLastSeen(a: KnownDevice, b: KnownDevice): number {
  return a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id - b.id;
}
