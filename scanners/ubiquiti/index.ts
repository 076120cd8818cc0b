import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Ubiquiti's discovery, answered by cameras, but also by radios, switches and gateways. */
export const ubiquiti: DatagramScanner = {
  id: 'ubiquiti',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 10001 of hosts that showed life, and to the group and the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a command, a login or an announcement of its own.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10001,
  group: { v4: '233.89.188.1', v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
