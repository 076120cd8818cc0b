import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** TDP: the discovery of TP-Link's Tapo, VIGI and newer Kasa devices, cameras and others. */
export const tdp: DatagramScanner = {
  id: 'tdp',
  kind: 'datagram',
  sends:
    'One fixed 16-byte query to UDP 20002 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends:
    'Never the long query that carries a key, never a login, a command or anything to 20004 and 9999.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 20002,
  group: { v4: null, v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2500,
  repeats: 2,
  gapMs: 500,
  requests,
  parse,
};
