import type { AddressIdentity, IdentifierKind } from '../../model/device.ts';
import { allShared, differ, endpointOfOwnMac, kindNames, modelAt, shared, valuesOf } from './compare.ts';

/** Kinds of devices that are built with several network interfaces. */
const severalInterfaces: readonly AddressIdentity['type'][] = ['recorder', 'encoder'];

/** Whether this kind of device may have several network interfaces. */
export function hasSeveralInterfaces(type: AddressIdentity['type']): boolean {
  return severalInterfaces.includes(type);
}

/**
 * Why two addresses that answered in one sweep are two units, as the second half of a sentence; null if they may be two
 * interfaces of one. A unit shows one certificate, one model and one endpoint on all of its interfaces. What a host merely
 * claims about itself (an endpoint, a MAC address) anyone can claim, so a second thing has to match; the neighbour table is one. If both
 * were `joined` before (taken for one device), only contradictions count: on a busy night a unit reports less about itself.
 */
export function whyTwoUnits(
  one: AddressIdentity,
  other: AddressIdentity,
  { joined = false } = {},
): string | null {
  const pair = pairOf(one, other);
  const why = contradiction(pair, joined) ?? otherInterface(pair, joined);
  if (why !== null || joined || allShared(one.identifiers, other.identifiers).length === 0) return why;
  return pair.agrees('serial') ? serialAlone(pair) : claimAlone(pair);
}

/** What two addresses that answered in one sweep have in common, and what not. */
interface Pair {
  agrees(kind: IdentifierKind): boolean;
  differs(kind: IdentifierKind): boolean;
  /** Both reported a model, and the two differ. */
  readonly otherModel: boolean;
  /** They reported the same model, or neither reported one. */
  readonly sameModel: boolean;
  /** One of them reports a serial number, endpoint or MAC address, and the other does not. */
  readonly hasMore: boolean;
  /** One of them is a kind of device that is built with several network interfaces. */
  readonly severalInterfaces: boolean;
  /** The neighbour table has different MAC addresses for them. */
  readonly differentNeighbourMacs: boolean;
  /** It has one MAC address for both, which at least one of them reports as its own. */
  readonly oneNeighbourMac: boolean;
  /** One of them has an endpoint made of its own MAC address. */
  readonly ownEndpoint: boolean;
}

function pairOf(one: AddressIdentity, other: AddressIdentity): Pair {
  const [a, b] = [one.identifiers, other.identifiers];
  const [model, otherModel] = [modelAt(a, one.address), modelAt(b, other.address)];
  // An identifier that is ambiguous has been reported all the same.
  const has = (kind: IdentifierKind) =>
    [one, other].filter(
      (identity) => valuesOf([...identity.identifiers, ...identity.ambiguous], kind).length > 0,
    ).length;
  return {
    agrees: (kind) => shared(a, b, kind) !== null,
    differs: (kind) => differ(a, b, kind),
    sameModel: model === otherModel,
    otherModel: model !== '' && otherModel !== '' && model !== otherModel,
    hasMore: has('serial') === 1 || has('endpoint') === 1 || has('mac') === 1,
    severalInterfaces: [one, other].some(({ type }) => hasSeveralInterfaces(type)),
    differentNeighbourMacs:
      one.neighbourMac !== null && other.neighbourMac !== null && one.neighbourMac !== other.neighbourMac,
    oneNeighbourMac: one.neighbourMac === other.neighbourMac && (one.reportsMac || other.reportsMac),
    ownEndpoint: endpointOfOwnMac(a) || endpointOfOwnMac(b),
  };
}

function contradiction({ agrees, differs, otherModel }: Pair, joined: boolean): string | null {
  if (differs('serial')) return another('serial');
  // A certificate is renewed with the same key; certificates made for each interface share the unit's key, too.
  if (differs('certificate') && !(joined && agrees('key'))) return another('certificate');
  // Some firmware makes a new endpoint at every start. At one place an equal MAC address outweighs that, at two it does not.
  if (differs('endpoint') && !(joined && agrees('mac'))) return another('endpoint');
  // Protocols word the model differently; a matching serial number and one more match outweigh it.
  const known = agrees('serial') && (agrees('endpoint') || agrees('mac')) && !differs('mac');
  return otherModel && !known ? 'the model there is different' : null;
}

function otherInterface(
  { agrees, differs, differentNeighbourMacs, severalInterfaces: several, ownEndpoint }: Pair,
  joined: boolean,
): string | null {
  if (!(differs('mac') || differentNeighbourMacs)) return null;
  if (!(agrees('serial') || agrees('endpoint') || agrees('mac'))) return null;
  if (several && (joined || agrees('serial') || agrees('mac') || ownEndpoint)) return null;
  return `${another('mac')}, and it is not a kind of device with several interfaces`;
}

// A clone on a busy night may report its serial number and nothing that would give it away.
function serialAlone({ agrees, hasMore, severalInterfaces: several }: Pair): string | null {
  const supported = several || agrees('endpoint') || agrees('mac') || agrees('certificate');
  if (supported || !hasMore) return null;
  return 'nothing matches but the serial number, and one of them reports more identifiers';
}

function claimAlone({
  agrees,
  sameModel,
  hasMore,
  severalInterfaces: several,
  oneNeighbourMac,
}: Pair): string | null {
  const [endpoint, mac] = [agrees('endpoint'), agrees('mac')];
  if (!endpoint && !mac) {
    const kind = (['key', 'certificate'] as const).find(agrees);
    if (kind !== undefined)
      return `nothing matches but the ${kindNames[kind]}, which the firmware may ship to every unit`;
    return `nothing matches but the ${kindNames.uid}`;
  }
  // One network card with two addresses: a bridge would answer with its own MAC address.
  if (mac && oneNeighbourMac) return null;
  // A recorder reports the MAC address of its first interface on both of them.
  if ((mac && (several || (endpoint && !hasMore))) || agrees('certificate') || (sameModel && !hasMore))
    return null;
  return `nothing matches but the ${kindNames[endpoint ? 'endpoint' : 'mac']}`;
}

function another(kind: IdentifierKind): string {
  return `the ${kindNames[kind]} there is different`;
}
