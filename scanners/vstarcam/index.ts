import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** VStarcam's (Eye4) discovery. The answer's tail contains a password; it is dropped unread. */
export const vstarcam: DatagramScanner = {
  id: 'vstarcam',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 8600 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a login or a setting; the part of the reply that holds an account is not read.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 8600,
  group: { v4: null, v6: null },
  broadcast: true,
  // Two of three known tools listen here, so some firmware may answer nowhere else.
  answersTo: { port: 8600, groups: [] },
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
