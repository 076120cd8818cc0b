import type { Address } from '../../src/model/address.ts';
import type { DatagramScanner, Declaration } from '../../src/model/scanner.ts';
import { parse, partAfter } from './parse.ts';
import { parts, request } from './request.ts';

/** Networks for which the operator gave a community. It is behind a function, so that no log shows it. */
export interface SnmpGroup {
  covers(address: Address): boolean;
  community(): string;
}

/** SNMP v2c with the operator's community: eleven values that name the maker and the model; what it promises, for plans. */
export const snmpDeclaration: Declaration & Pick<DatagramScanner, 'kind' | 'audience' | 'port'> = {
  id: 'snmp',
  kind: 'datagram',
  order: 320,
  use: 'credentials',
  sends:
    "The operator's own community in one SNMP v2c GetRequest for eleven values (system group, Hikvision's and Dahua's models, versions and serial, the maker that Bosch's agent names) to UDP 161 of hosts that showed life, at most twice, and in three parts if the agent replies with an error.",
  neverSends: 'Never a community that the operator did not give, never SNMP v1, never a walk, never a Set.',
  cost: { connections: 0, datagrams: 5, bytes: 5 * 65_507 },
  audience: 'alive',
  port: 161,
};

/**
 * SNMP v2c with the operator's community (RFC 3416), for one sweep; the first group that covers an address decides, and
 * an address that none covers is not queried. Created only if the operator gave a community.
 */
export function snmp(groups: readonly SnmpGroup[]): DatagramScanner {
  const groupOf = (target: Address) => groups.find((one) => one.covers(target));
  return {
    ...snmpDeclaration,
    manages: true,
    group: { v4: null, v6: null },
    listenMs: 2000,
    repeats: 2,
    gapMs: 500,
    requests: (target) => {
      const group = target === null ? undefined : groupOf(target);
      return group === undefined ? [] : [request(group.community())];
    },
    followUp: {
      most: parts,
      next: (reply, target) => {
        const [group, id] = [groupOf(target), partAfter(reply)];
        return group === undefined || id === null ? null : request(group.community(), id);
      },
    },
    parse,
  };
}
