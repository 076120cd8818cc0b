import type { Address } from '../../model/address.ts';
import type {
  AddressIdentity,
  Identifier,
  IdentifierKind,
  KnownDevice,
  Recognition,
} from '../../model/device.ts';
import { isAnotherModel } from './another-model.ts';
import { byAddress } from './by-address.ts';
import { type Clash, clashes, repeatedIn } from './clash.ts';
import { differ, endpointOfOwnMac, kindNames, ownKinds, shared, strength } from './compare.ts';
import { duplicatesOf } from './duplicate-devices.ts';
import { type Found, newDevice } from './found.ts';
import { hasSeveralInterfaces, whyTwoUnits } from './two-units.ts';

/**
 * For each kind that matches, the kinds whose difference nevertheless means a different unit: a cloned MAC address does not
 * outweigh a different serial number. Certificates are never on the right side (they are renewed), nor are endpoints if a MAC
 * address matches (some firmware makes a new endpoint at every start).
 */
const outweighedBy: Readonly<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  serial: [],
  endpoint: ['serial', 'mac'],
  key: ['serial', 'endpoint', 'mac'],
  mac: ['serial'],
  uid: ['serial', 'endpoint', 'mac'],
  certificate: ['serial', 'endpoint', 'mac'],
  address: ownKinds,
};

/**
 * Decides which known device a host is. `candidates` are the devices of the same site that share an identifier or had this
 * address; ambiguous identifiers are left out. An equal strong identifier means the same unit, wherever it is now; a
 * different one of the same kind at the same address means that the unit was replaced; an equal address alone is enough if
 * nothing speaks against it. If another address was taken for the device in this sweep and cannot be the same unit as this
 * host, the one at the device's previous address is the device.
 */
export function recognise(host: AddressIdentity, candidates: readonly KnownDevice[]): Recognition {
  const known = [...candidates].sort(byLastSeen);
  const clash = new Map(known.map((device) => [device.id, clashes(host, device)]));
  const clashOf = ({ id }: KnownDevice) => clash.get(id) ?? [];
  const free = known.filter((device) => clashOf(device).length === 0);
  const found = byIdentifier(host, [free, known], clashOf) ?? byAmbiguousIdentifier(host, known, clashOf);
  const recognised = found ?? byAddress(host, free, known);
  return {
    ...recognised,
    repeated: repeatedIn(host, known, clashOf),
    duplicates: duplicatesOf(host, known.find(({ id }) => id === recognised.id) ?? null, known),
  };
}

type ClashOf = (device: KnownDevice) => readonly Clash[];

function byIdentifier(
  host: AddressIdentity,
  pools: readonly (readonly KnownDevice[])[],
  clashOf: ClashOf,
): Found | null {
  for (const kind of strength)
    for (const pool of pools) {
      const sharing = pool.filter(
        (device) =>
          agrees(host.identifiers, device, kind) &&
          (!isOutweighed(host, device, kind) || isInPlace(host, device, kind)),
      );
      const device = singledOut(host, sharing, kind);
      if (device === null) continue;
      const clash = clashOf(device);
      if (clash.length === 0) return sameDevice(host, device, kind);
      const resolved = resolveClash(host, device, clash);
      if (resolved !== null) return resolved;
    }
  return null;
}

/** Separates hosts that were taken for a device only by an identifier that has since proved ambiguous. */
function byAmbiguousIdentifier(
  host: AddressIdentity,
  known: readonly KnownDevice[],
  clashOf: ClashOf,
): Found | null {
  for (const device of known) {
    const clash = clashOf(device).filter(({ kind }) => kind === 'ambiguous');
    const resolved = clash.length === 0 ? null : resolveClash(host, device, clash);
    if (resolved !== null) return resolved;
  }
  return null;
}

/**
 * Two addresses that are two units but one device: the one that is where the device was, and reports what it reported there, keeps
 * the id; the other becomes a device of its own. Null if nothing has to be separated.
 */
function resolveClash(host: AddressIdentity, device: KnownDevice, clash: readonly Clash[]): Found | null {
  const { address } = host;
  const { id, home, before } = device;
  const [first, ...more] = clash;
  if (first === undefined) return null;
  const away = (other: AddressIdentity, why: string) => ({
    device: id,
    address: other.address,
    reason: `Separated from device ${id}: ${why}.`,
  });
  if (first.kind === 'many' && !home.includes(address))
    return { ...newDevice(`${first.why}.`), separations: more.map(({ other, why }) => away(other, why)) };
  if (!home.includes(address) || before === null || whyTwoUnits(host, before, { joined: true }) !== null)
    return null;
  const stayed = clash.find(({ other }) => home.includes(other.address));
  if (stayed !== undefined) {
    const own = away(host, `it answers at ${stayed.other.address}, and ${stayed.why}`);
    return { id: null, reason: own.reason, separations: [own] };
  }
  if (clash.some(({ other }) => whyTwoUnits(other, before) === null)) return null;
  return {
    id,
    reason: `Same unit as device ${id}: same address ${address} as before, and what answers elsewhere is a different unit.`,
    separations: clash.map(({ other, why }) => away(other, `it answers at ${address}, and ${why}`)),
  };
}

// A unit may give one serial number by one protocol and another by the next, and on a bad night only one of them is received.
// If MAC address, address and either model or certificate are unchanged, it is the same unit.
function isInPlace(
  { identifiers, address }: AddressIdentity,
  device: KnownDevice,
  kind: IdentifierKind,
): boolean {
  if (kind !== 'mac' || !device.addresses.includes(address)) return false;
  return (['key', 'certificate', 'address'] as const).some((other) => agrees(identifiers, device, other));
}

// An identifier that several known devices share singles none of them out, unless something else does.
function singledOut(
  { identifiers, address }: AddressIdentity,
  sharing: readonly KnownDevice[],
  kind: IdentifierKind,
): KnownDevice | null {
  if (sharing.length <= 1) return sharing[0] ?? null;
  const others = ownKinds.filter((other) => other !== kind);
  const agreeing = sharing.filter((device) => others.some((other) => agrees(identifiers, device, other)));
  if (agreeing.length === 1) return agreeing[0] ?? null;
  const here = sharing.filter((device) => device.addresses.includes(address));
  return here.length === 1 ? (here[0] ?? null) : null;
}

function sameDevice(
  { identifiers, address }: AddressIdentity,
  device: KnownDevice,
  kind: IdentifierKind,
): Found {
  const value = shared(identifiers, device.identifiers, kind) ?? '';
  const moved = device.addresses.includes(address) ? '' : ` It has moved to ${address}.`;
  return {
    id: device.id,
    reason: `Same unit as device ${device.id}: equal ${kindNames[kind]} ${value}.${moved}`,
    separations: leftBehind(device, address),
  };
}

/** Addresses taken for the device only because it used to be there, without an identifier; it turns out to have moved. */
function leftBehind({ id, home, otherAddresses }: KnownDevice, address: Address): Found['separations'] {
  const [only, ...others] = home;
  if (only === undefined || only === address || others.length > 0) return [];
  // The other interface of a recorder may have been silent the night before.
  if (otherAddresses.some(({ type }) => hasSeveralInterfaces(type))) return [];
  return otherAddresses
    .filter((other) => other.address === only && !other.identifiers.some(({ kind }) => kind !== 'address'))
    .map((other) => ({
      device: id,
      address: other.address,
      reason: `Separated from device ${id}, which has moved to ${address}: what answers here gave no identifier.`,
      tonight: true,
    }));
}

function isOutweighed(
  { identifiers, address, type }: AddressIdentity,
  device: KnownDevice,
  kind: IdentifierKind,
): boolean {
  const differs = (other: IdentifierKind) => differ(identifiers, device.identifiers, other);
  // An endpoint that ends with one of the unit's own MAC addresses was made for it; a second interface has a different MAC.
  const own = kind === 'endpoint' && endpointOfOwnMac(identifiers);
  if (outweighedBy[kind].some((other) => !(own && other === 'mac') && differs(other))) return true;
  if (kind === 'serial') {
    const mayHaveAnotherMac = hasSeveralInterfaces(type) || agrees(identifiers, device, 'endpoint');
    return (
      differs('mac') && (differs('endpoint') || !(mayHaveAnotherMac || device.addresses.includes(address)))
    );
  }
  if (device.addresses.includes(address)) return false;
  // Any host can claim another's endpoint or MAC address.
  return kind !== 'certificate' && isAnotherModel({ identifiers, address }, device);
}

function agrees(identifiers: readonly Identifier[], device: KnownDevice, kind: IdentifierKind): boolean {
  return shared(identifiers, device.identifiers, kind) !== null;
}

function byLastSeen(a: KnownDevice, b: KnownDevice): number {
  return a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id - b.id;
}
