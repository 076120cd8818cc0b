import type { AddressIdentity, KnownDevice, Repeated } from '../../model/device.ts';
import { allShared, kindNames } from './compare.ts';
import { whyTwoUnits } from './two-units.ts';

/** An address that was taken for a device in this sweep but is not the same unit as a host. */
export interface Clash {
  readonly other: AddressIdentity;
  /**
   * `units`: they contradict each other. `many`: too many addresses give the same identifier. `ambiguous`: they have nothing
   * in common but an identifier that has proved ambiguous.
   */
  readonly kind: 'units' | 'many' | 'ambiguous';
  /** Why they are two, as the second half of a sentence. */
  readonly why: string;
}

/** More addresses than this in one sweep are not taken for one unit: a recorder has two interfaces, rarely four. */
const mostAddresses = 4;

/** The addresses taken for a device in this sweep that are not the same unit as the host. */
export function clashes(host: AddressIdentity, device: KnownDevice): readonly Clash[] {
  const { otherAddresses, home } = device;
  const two = otherAddresses.flatMap((other): Clash[] => {
    const joined = home.includes(host.address) && home.includes(other.address);
    const why = whyTwoUnits(host, other, { joined });
    if (why !== null) return [{ other, why, kind: 'units' }];
    const only = joined && provenBefore(host, other, device) ? null : onlyAmbiguous(host, other);
    return only === null ? [] : [{ other, why: only, kind: 'ambiguous' }];
  });
  if (two.length > 0 || otherAddresses.length < mostAddresses) return two;
  const why = `${otherAddresses.length + 1} addresses gave the same identifier in one sweep`;
  return otherAddresses.map((other) => ({ other, why, kind: 'many' }));
}

// A factory certificate is no reason to separate devices: it never joined any.
function onlyAmbiguous(host: AddressIdentity, other: AddressIdentity): string | null {
  if (allShared(host.identifiers, other.identifiers).length > 0) return null;
  const [first] = allShared(host.ambiguous, other.ambiguous).filter(
    ({ kind }) => kind !== 'certificate' && kind !== 'key',
  );
  if (first === undefined) return null;
  return `nothing matches but the ${kindNames[first.kind]} ${first.value}, which is known to be on several units`;
}

// On a busy night one interface of a recorder may give only an identifier that another host claims as well; then what both
// reported before decides.
function provenBefore(
  host: AddressIdentity,
  other: AddressIdentity,
  { before, stored = [] }: KnownDevice,
): boolean {
  if (before === null || whyTwoUnits(host, before, { joined: true }) !== null) return false;
  const earlier = stored.filter(({ address }) => address === other.address);
  if (earlier.some((one) => whyTwoUnits(other, one, { joined: true }) !== null)) return false;
  return [other, ...earlier].some((one) =>
    allShared(before.identifiers, one.identifiers).some(
      ({ kind }) => kind !== 'certificate' && kind !== 'key',
    ),
  );
}

/** Identifiers given both by a host and by addresses it clashes with: they do not distinguish units. */
export function repeatedIn(
  host: AddressIdentity,
  known: readonly KnownDevice[],
  clashOf: (device: KnownDevice) => readonly Clash[],
): readonly Repeated[] {
  return known.flatMap((device) =>
    clashOf(device).flatMap(({ other, why }) =>
      allShared(host.identifiers, other.identifiers).map((identifier) => ({
        ...identifier,
        reason: `Seen at ${other.address} and at ${host.address} in one sweep, and these are two units: ${why}.`,
      })),
    ),
  );
}
