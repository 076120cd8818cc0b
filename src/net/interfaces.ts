import type { networkInterfaces } from 'node:os';
import type { LocalSegment, Network } from '../model/network.ts';
import type { Scope } from '../model/target.ts';

/** The machine's interfaces as `os.networkInterfaces` gives them. */
export type Interfaces = ReturnType<typeof networkInterfaces>;

/**
 * The local segments that may be sent multicast: those whose whole network lies in the scope. Loopback and virtual
 * bridges need no rule of their own: nobody puts their networks into a scope by accident.
 */
export function segmentsOf(interfaces: Interfaces, scope: Scope): ReturnType<Network['segments']> {
  const inScope: LocalSegment[] = [];
  const passedOver: string[] = [];
  for (const [interfaceName, addresses = []] of Object.entries(interfaces)) {
    for (const { address, cidr, internal, family, ...rest } of addresses) {
      const interfaceAddress = address.replace(/%.*$/, '');
      const prefixLength = Number(cidr?.split('/')[1] ?? Number.NaN);
      const scopeId = family === 'IPv6' ? ('scopeid' in rest && rest.scopeid) || null : null;
      if (Number.isInteger(prefixLength) && scope.containsNetwork(interfaceAddress, prefixLength))
        inScope.push({ interfaceName, interfaceAddress, prefixLength, scopeId });
      else passedOver.push(sentence(interfaceName, cidr ?? address, internal));
    }
  }
  return { inScope, passedOver };
}

function sentence(name: string, network: string, internal: boolean): string {
  const kind = internal
    ? 'loopback'
    : /^(docker|veth|br-|virbr|tun|tap|wg|cni)/.test(name)
      ? 'virtual'
      : 'local';
  return (
    `No multicast was sent on ${name} (${kind}, ${network}): ` +
    'not all of its network is in the scope, exclusions counted.'
  );
}
