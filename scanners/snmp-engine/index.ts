import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/**
 * SNMPv3 engine discovery: an agent reports its engine ID without a login, and with it often its maker and MAC address.
 */
export const snmpEngine: DatagramScanner = {
  id: 'snmp-engine',
  kind: 'datagram',
  sends:
    'One SNMPv3 engine discovery (RFC 3414, 4) without user or password to UDP 161 of hosts that showed life, at most twice.',
  neverSends: 'Never a user name, never a community, never SNMP v1 or v2c, never a request for a value.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 161,
  group: { v4: null, v6: null },
  audience: 'alive',
  manages: true,
  listenMs: 2000,
  repeats: 2,
  gapMs: 500,
  requests,
  parse,
};
