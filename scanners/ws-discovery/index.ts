import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** WS-Discovery: ONVIF devices answer it, even if a firewall hides everything else. */
export const wsDiscovery: DatagramScanner = {
  id: 'ws-discovery',
  kind: 'datagram',
  sends:
    'Two WS-Discovery Probe datagrams (network video transmitter, device) to UDP 3702 of each address, again to a host that shows life, and twice to the group of each local segment in scope.',
  neverSends: 'Never Resolve, Hello or Bye, never a repeat to a device that has replied.',
  // Two requests, twice each; an answer is one datagram.
  cost: { connections: 0, datagrams: 4, bytes: 4 * 65_507 },
  port: 3702,
  group: { v4: '239.255.255.250', v6: 'ff02::c' },
  audience: 'every-address',
  listenMs: 2500,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
