import type { IdentifierKind, Leg } from '../model/device.ts';
import { allShared, differ, endpointOfOwnMac, kindNames, modelAt, shared } from './compare.ts';

/** Kinds of devices that are built with several network interfaces. */
const severalInterfaces: readonly Leg['type'][] = ['recorder', 'encoder'];

/**
 * Why two addresses that answered in one sweep are two units, as the second half of a sentence; null where they may be two
 * interfaces of one. A unit shows one certificate, one model and one endpoint at all of its interfaces. Whatever a host
 * only says of itself (an endpoint, a MAC address) anybody can say: it takes a second thing that agrees.
 */
export function whyTwoUnits(one: Leg, other: Leg): string | null {
  const pair = pairOf(one, other);
  const why = contradiction(pair);
  if (why !== null || allShared(one.identifiers, other.identifiers).length === 0) return why;
  return pair.agrees('serial') ? serialAlone(pair) : claimAlone(pair);
}

interface Pair {
  agrees(kind: IdentifierKind): boolean;
  differs(kind: IdentifierKind): boolean;
  /** Both told their model; whether it is the same. */
  readonly otherModel: boolean;
  readonly sameModel: boolean;
  readonly severalInterfaces: boolean;
  readonly ownEndpoint: boolean;
}

function pairOf(one: Leg, other: Leg): Pair {
  const [a, b] = [one.identifiers, other.identifiers];
  const [model, otherModel] = [modelAt(a, one.address), modelAt(b, other.address)];
  return {
    agrees: (kind) => shared(a, b, kind) !== null,
    differs: (kind) => differ(a, b, kind),
    sameModel: model === otherModel,
    otherModel: model !== '' && otherModel !== '' && model !== otherModel,
    severalInterfaces: [one, other].some(({ type }) => severalInterfaces.includes(type)),
    ownEndpoint: endpointOfOwnMac(a) || endpointOfOwnMac(b),
  };
}

function contradiction({ agrees, differs, otherModel }: Pair): string | null {
  if (differs('serial')) return another('serial');
  if (differs('certificate')) return another('certificate');
  // Some firmware makes a new endpoint at every start.
  if (differs('endpoint') && !agrees('mac')) return another('endpoint');
  // Protocols word the model differently; what a serial number and one more thing say outweighs it.
  const known = agrees('serial') && (agrees('endpoint') || agrees('mac')) && !differs('mac');
  return otherModel && !known ? 'the model there is another' : null;
}

function serialAlone({ differs, severalInterfaces: several }: Pair): string | null {
  return differs('mac') && !several ? `${another('mac')}, and it is nothing with several interfaces` : null;
}

function claimAlone({
  agrees,
  differs,
  sameModel,
  severalInterfaces: several,
  ownEndpoint,
}: Pair): string | null {
  const [endpoint, mac] = [agrees('endpoint'), agrees('mac')];
  if (!endpoint && !mac) return 'nothing but the certificate agrees, which firmware may ship to every unit';
  if (differs('mac') && !(several && ownEndpoint)) return another('mac');
  if ((endpoint && mac) || agrees('certificate') || sameModel) return null;
  return `nothing but the ${kindNames[endpoint ? 'endpoint' : 'mac']} agrees`;
}

function another(kind: IdentifierKind): string {
  return `the ${kindNames[kind]} there is another`;
}
