import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { withoutZone } from '../model/address.ts';
import type { LocalSegment, Network } from '../model/network.ts';
import type { Scope } from '../model/target.ts';
import { isSingleAddress } from './guard.ts';
import { familyOf } from './segment-socket.ts';

/** The machine's interfaces as `os.networkInterfaces` gives them. */
export type Interfaces = ReturnType<typeof networkInterfaces>;

/**
 * The local segments that may be sent multicast: those whose whole network lies in the scope, and every other network
 * of that family on the same link, because multicast reaches all of them. Link-local networks, which every link has, do
 * not count. Loopback and virtual bridges need no rule of their own: an operator does not put their networks into a scope by
 * accident.
 */
export function segmentsOf(interfaces: Interfaces, scope: Scope): ReturnType<Network['segments']> {
  const inScope: LocalSegment[] = [];
  const partly: string[] = [];
  const passedOver: string[] = [];
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos.map((info) => ownNetwork(name, info, scope)),
  );
  for (const own of all) {
    const outside = all.find((other) => isOnSameLink(own, other) && !other.isInScope && !other.isSingle);
    const why = whyNot(own, outside);
    const notice = `No multicast was sent on ${own.segment.interfaceName} (${own.kind}, ${own.text}): ${why}`;
    if (why === null) inScope.push(own.segment);
    else if (own.isPartlyInScope && own.kind !== 'loopback') partly.push(`${notice} ${cost}`);
    else passedOver.push(notice);
  }
  return { inScope, partly, passedOver };
}

const cost =
  'Devices there that answer only to multicast or broadcast are not found, and do not count as silent.';

/** An address of this machine with its network. */
interface OwnNetwork {
  readonly segment: LocalSegment;
  readonly text: string;
  readonly kind: 'loopback' | 'virtual' | 'local';
  readonly isSingle: boolean;
  readonly isInScope: boolean;
  readonly isPartlyInScope: boolean;
}

function ownNetwork(interfaceName: string, info: NetworkInterfaceInfo, scope: Scope): OwnNetwork {
  const { address, cidr, internal } = info;
  const interfaceAddress = withoutZone(address);
  const prefixLength = Number(cidr?.split('/')[1] ?? Number.NaN);
  const scopeId = (info.family === 'IPv6' && info.scopeid) || null;
  const isVirtual = /^(docker|veth|br-|virbr|tun|tap|wg|cni)/.test(interfaceName);
  return {
    segment: { interfaceName, interfaceAddress, prefixLength, scopeId },
    text: cidr ?? address,
    kind: internal ? 'loopback' : isVirtual ? 'virtual' : 'local',
    isSingle: isSingleAddress(interfaceAddress, prefixLength),
    isInScope: Number.isInteger(prefixLength) && scope.containsNetwork(interfaceAddress, prefixLength),
    isPartlyInScope: Number.isInteger(prefixLength) && scope.meetsNetwork(interfaceAddress, prefixLength),
  };
}

/** Whether another network of the same family is on the same link, and not link-local. */
function isOnSameLink({ segment: own }: OwnNetwork, { segment: other }: OwnNetwork): boolean {
  return (
    linkOf(own) === linkOf(other) &&
    familyOf(own) === familyOf(other) &&
    !/^(?:fe[89ab]|169\.254\.)/i.test(other.interfaceAddress)
  );
}

/** Linux lists a second address of an interface by its label, if it has one: `eth0:1` is `eth0`. */
function linkOf({ interfaceName }: LocalSegment): string {
  return interfaceName.replace(/:.*$/, '');
}

function whyNot({ isSingle, isInScope }: OwnNetwork, outside: OwnNetwork | undefined): string | null {
  if (isSingle) return 'a single address does not show who shares the link.';
  if (!isInScope) return 'not all of its network is in the scope, exclusions counted.';
  if (outside === undefined) return null;
  return `not all of another network on the same link (${outside.text}) is in the scope, exclusions counted.`;
}
