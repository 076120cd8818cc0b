import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Vivotek's discovery: name, model and MAC. Foscam's shares the port; the first bytes distinguish them. */
export const vivotek: DatagramScanner = {
  id: 'vivotek',
  kind: 'datagram',
  sends:
    'One 5-byte query to UDP 10000 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a setting, a login or a restart.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10000,
  group: { v4: null, v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
