import type { Address } from '../../model/address.ts';
import { type Identifier, type IdentifierKind, identifierText } from '../../model/device.ts';
import { sameSerial } from '../../model/serial.ts';

/** The kinds that identify the unit and not its place, strongest first. */
export const strength: readonly IdentifierKind[] = ['serial', 'endpoint', 'key', 'mac', 'uid', 'certificate'];

/** The kinds by which a unit identifies itself. */
export const ownKinds: readonly IdentifierKind[] = ['serial', 'endpoint', 'mac'];

/** The name of each kind in sentences. */
export const kindNames: Readonly<Record<IdentifierKind, string>> = {
  serial: 'serial number',
  endpoint: 'ONVIF endpoint',
  key: 'certificate key',
  mac: 'MAC address',
  uid: 'UPnP name',
  certificate: 'certificate',
  address: 'address',
};

/** The first value of a kind that both have. */
export function shared(
  one: readonly Identifier[],
  other: readonly Identifier[],
  kind: IdentifierKind,
): string | null {
  const known = valuesOf(other, kind);
  return valuesOf(one, kind).find((value) => known.some((second) => equal(kind, value, second))) ?? null;
}

/** Whether both have values of the kind, but none in common. A side without any is no difference. */
export function differ(
  one: readonly Identifier[],
  other: readonly Identifier[],
  kind: IdentifierKind,
): boolean {
  const comparable = valuesOf(one, kind).length > 0 && valuesOf(other, kind).length > 0;
  return comparable && shared(one, other, kind) === null;
}

/** Every identifier of the unit itself that both have, in both spellings: makers write one serial number in several forms. */
export function allShared(one: readonly Identifier[], other: readonly Identifier[]): readonly Identifier[] {
  const own = (list: readonly Identifier[]) => list.filter(({ kind }) => kind !== 'address');
  const within = (list: readonly Identifier[], { kind, value }: Identifier) =>
    list.some((second) => second.kind === kind && equal(kind, value, second.value));
  const found = [
    ...own(one).filter((identifier) => within(other, identifier)),
    ...own(other).filter((identifier) => within(one, identifier)),
  ];
  return [...new Map(found.map((identifier) => [identifierText(identifier), identifier])).values()];
}

/** The values of one kind. */
export function valuesOf(identifiers: readonly Identifier[], kind: IdentifierKind): readonly string[] {
  return identifiers.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}

/** The model reported at an address; empty if there was none. */
export function modelAt(identifiers: readonly Identifier[], address: Address): string {
  return partsAt(identifiers, address, 1)[0] ?? '';
}

/** The realms reported at an address. */
export function realmsAt(identifiers: readonly Identifier[], address: Address): readonly string[] {
  return partsAt(identifiers, address, 2).filter((realm) => realm !== '');
}

/** Whether both reported the same realm at an address. */
export function sharesRealm(
  one: readonly Identifier[],
  other: readonly Identifier[],
  address: Address,
): boolean {
  const there = realmsAt(other, address);
  return realmsAt(one, address).some((realm) => there.includes(realm));
}

/** Whether both reported realms at an address, but none in common. */
export function otherRealm(
  one: readonly Identifier[],
  other: readonly Identifier[],
  address: Address,
): boolean {
  const known = [one, other].every((list) => realmsAt(list, address).length > 0);
  return known && !sharesRealm(one, other, address);
}

function partsAt(identifiers: readonly Identifier[], address: Address, part: number): readonly string[] {
  const all = valuesOf(identifiers, 'address').map((value) => value.split('|'));
  return all.filter(([at]) => at === address).map((parts) => parts[part] ?? '');
}

/**
 * Whether an endpoint ends with one of the unit's own MAC addresses: then it was made for this unit, and a second network
 * interface with a different MAC address is still the same unit.
 */
export function endpointOfOwnMac(identifiers: readonly Identifier[]): boolean {
  const tails = valuesOf(identifiers, 'mac').map((mac) => mac.replaceAll(':', ''));
  return valuesOf(identifiers, 'endpoint').some((uuid) => tails.some((tail) => uuid.endsWith(tail)));
}

// The maker part of the value is `unknown` until a maker is established.
function equal(kind: IdentifierKind, one: string, other: string): boolean {
  if (kind !== 'serial') return one === other;
  const [makerOne, serialOne] = split(one);
  const [makerOther, serialOther] = split(other);
  if (makerOne !== makerOther && makerOne !== 'unknown' && makerOther !== 'unknown') return false;
  return sameSerial(serialOne, serialOther);
}

function split(serial: string): readonly [maker: string, serial: string] {
  const colon = serial.indexOf(':');
  return colon === -1 ? ['unknown', serial] : [serial.slice(0, colon), serial.slice(colon + 1)];
}
