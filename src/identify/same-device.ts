import type { Address } from '../model/address.ts';
import type { Identifier, IdentifierKind, KnownDevice, Recognition } from '../model/device.ts';

const strength: readonly IdentifierKind[] = ['serial', 'endpoint', 'mac', 'certificate'];

const names: Readonly<Record<IdentifierKind, string>> = {
  serial: 'serial number',
  endpoint: 'ONVIF endpoint',
  mac: 'MAC address',
  certificate: 'certificate',
  address: 'address',
};

/**
 * Kinds whose difference says "another unit", by the kind that agrees: a cloned MAC does not outweigh another serial
 * number. Certificates are left out of the right side (they are renewed), and so are endpoints where a MAC agrees (some
 * firmware makes a new one at every start).
 */
const outweighedBy: Readonly<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  serial: [],
  endpoint: ['serial', 'mac'],
  mac: ['serial'],
  certificate: ['serial', 'endpoint', 'mac'],
  address: ['serial', 'endpoint', 'mac'],
};

/**
 * Says which known device a host is. `candidates` are the devices of the same site that share an identifier or had this
 * address. An equal strong identifier means the same unit, wherever it is now; a different one of the same kind at the
 * same address means that the unit was replaced; an equal address alone is enough where nothing speaks against it.
 */
export function recognise(
  identifiers: readonly Identifier[],
  address: Address,
  candidates: readonly KnownDevice[],
): Recognition {
  const known = [...candidates].sort(byLastSeen);
  for (const kind of strength) {
    const sharing = known.filter(
      (device) =>
        agrees(identifiers, device, kind) &&
        (!outweighed(identifiers, device, kind) || isInPlace(identifiers, device, kind, address)) &&
        !(kind === 'certificate' && isElsewhere(device, address)),
    );
    const device = only(identifiers, sharing, kind, address);
    if (device !== null) return same(device, kind, identifiers, address);
  }
  return byAddress(identifiers, address, known);
}

// A unit may tell one serial number by one protocol and another by the next, and on a bad night only one of them is heard.
// Where the MAC, the address and the model or the certificate are what they were, it is no other unit.
function isInPlace(
  identifiers: readonly Identifier[],
  device: KnownDevice,
  kind: IdentifierKind,
  address: Address,
): boolean {
  if (kind !== 'mac' || !device.addresses.includes(address)) return false;
  return agrees(identifiers, device, 'certificate') || agrees(identifiers, device, 'address');
}

// Two addresses that answer with one certificate in one sweep: firmware ships one to every unit far more often than a
// unit has two network interfaces and nothing else to know it by. To join them would lose a camera.
function isElsewhere({ thisSweep, addresses }: KnownDevice, address: Address): boolean {
  return thisSweep && !addresses.includes(address);
}

// An identifier that several known devices carry tells no unit from another, unless something else singles one out.
function only(
  identifiers: readonly Identifier[],
  sharing: readonly KnownDevice[],
  kind: IdentifierKind,
  address: Address,
): KnownDevice | null {
  if (sharing.length <= 1) return sharing[0] ?? null;
  const others = strength.filter((other) => other !== kind && other !== 'certificate');
  const agreeing = sharing.filter((device) => others.some((other) => agrees(identifiers, device, other)));
  if (agreeing.length === 1) return agreeing[0] ?? null;
  const here = sharing.filter((device) => device.addresses.includes(address));
  return here.length === 1 ? (here[0] ?? null) : null;
}

function same(
  device: KnownDevice,
  kind: IdentifierKind,
  identifiers: readonly Identifier[],
  address: Address,
): Recognition {
  const value = shared(identifiers, device, kind) ?? '';
  const moved = device.addresses.includes(address) ? '' : ` It has moved to ${address}.`;
  return {
    id: device.id,
    reason: `Same unit as device ${device.id}: equal ${names[kind]} ${value}.${moved}`,
  };
}

function byAddress(
  identifiers: readonly Identifier[],
  address: Address,
  known: readonly KnownDevice[],
): Recognition {
  const here = known.find((device) => device.addresses.includes(address));
  if (here === undefined)
    return {
      id: null,
      reason: `New: no known device shares an identifier with it or had the address ${address}.`,
    };
  const different = outweighedBy.address.find((kind) => differs(identifiers, here, kind));
  if (different !== undefined)
    return {
      id: null,
      reason: `New: device ${here.id} was at ${address}, but the ${names[different]} there is another now, so the unit was replaced.`,
    };
  if (anotherModel(identifiers, here, address))
    return {
      id: null,
      reason: `New: device ${here.id} was at ${address}, but another model answers there now.`,
    };
  return {
    id: here.id,
    reason: `Same unit as device ${here.id}: same address ${address}, and nothing speaks against it.`,
  };
}

function outweighed(identifiers: readonly Identifier[], device: KnownDevice, kind: IdentifierKind): boolean {
  return outweighedBy[kind].some(
    (other) => !isOwnTail(identifiers, kind, other) && differs(identifiers, device, other),
  );
}

// An endpoint whose tail is one of the unit's own MAC addresses was made for this unit: with it, a second network
// interface with another MAC is still the same unit.
function isOwnTail(identifiers: readonly Identifier[], kind: IdentifierKind, other: IdentifierKind): boolean {
  if (kind !== 'endpoint' || other !== 'mac') return false;
  const tails = valuesOf(identifiers, 'mac').map((mac) => mac.replaceAll(':', ''));
  return valuesOf(identifiers, 'endpoint').some((uuid) => tails.some((tail) => uuid.endsWith(tail)));
}

function agrees(identifiers: readonly Identifier[], device: KnownDevice, kind: IdentifierKind): boolean {
  return shared(identifiers, device, kind) !== null;
}

function shared(
  identifiers: readonly Identifier[],
  device: KnownDevice,
  kind: IdentifierKind,
): string | null {
  const known = valuesOf(device.identifiers, kind);
  return (
    valuesOf(identifiers, kind).find((value) => known.some((other) => equal(kind, value, other))) ?? null
  );
}

// Both have some of the kind, and none in common. One side knowing nothing is no difference.
function differs(identifiers: readonly Identifier[], device: KnownDevice, kind: IdentifierKind): boolean {
  const comparable = valuesOf(identifiers, kind).length > 0 && valuesOf(device.identifiers, kind).length > 0;
  return comparable && !agrees(identifiers, device, kind);
}

function valuesOf(identifiers: readonly Identifier[], kind: IdentifierKind): readonly string[] {
  return identifiers.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}

/** Characters from which the shorter of two serials may be the tail of the longer. */
const tailLength = 8;

// One maker gives the same serial with and without the model in front of it, by protocol; and the maker part of the
// value is `unknown` until somebody is established.
function equal(kind: IdentifierKind, one: string, other: string): boolean {
  if (kind !== 'serial' || one === other) return one === other;
  const [makerOne, serialOne] = split(one);
  const [makerOther, serialOther] = split(other);
  if (makerOne !== makerOther && makerOne !== 'unknown' && makerOther !== 'unknown') return false;
  const [long, short] =
    serialOne.length >= serialOther.length ? [serialOne, serialOther] : [serialOther, serialOne];
  return long === short || (short.length >= tailLength && long.endsWith(short));
}

function split(serial: string): readonly [maker: string, serial: string] {
  const colon = serial.indexOf(':');
  return colon === -1 ? ['unknown', serial] : [serial.slice(0, colon), serial.slice(colon + 1)];
}

function anotherModel(identifiers: readonly Identifier[], device: KnownDevice, address: Address): boolean {
  const model = modelAt(identifiers, address);
  const before = modelAt(device.identifiers, address);
  return model !== '' && before !== '' && model !== before;
}

function modelAt(identifiers: readonly Identifier[], address: Address): string {
  const parts = valuesOf(identifiers, 'address').map((value) => value.split('|'));
  return parts.find(([at]) => at === address)?.[1] ?? '';
}

function byLastSeen(a: KnownDevice, b: KnownDevice): number {
  return a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id - b.id;
}
