import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/**
 * DVRIP: the discovery of XiongMai's boards, sold under hundreds of brands. No source shows that it works by unicast.
 */
export const dvrip: DatagramScanner = {
  id: 'dvrip',
  kind: 'datagram',
  sends:
    'One 20-byte query (message 1530) to UDP 34569 at the broadcast address of each local segment in scope, three times, because devices sometimes miss one.',
  neverSends:
    'Never message 1532 or any other that sets something or carries a user name; never a byte to TCP 34567.',
  cost: { connections: 0, datagrams: 3, bytes: 3 * 65_507 },
  port: 34569,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 34569, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 3,
  gapMs: 100,
  requests,
  parse,
};
