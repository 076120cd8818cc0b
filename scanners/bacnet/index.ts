import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** BACnet/IP: whether a host is a building controller, asked first so that nothing else is sent to one. */
export const bacnet: DatagramScanner = {
  id: 'bacnet',
  kind: 'datagram',
  sends:
    'One Who-Is of 8 bytes, once, to UDP 47808 of hosts that showed life, before any other probe; on local segments it only listens.',
  neverSends:
    'Never a broadcast, never a request that routers or BBMDs forward, never a read or a write, and nothing more to a host that replies.',
  cost: { connections: 0, datagrams: 1, bytes: 65_507 },
  port: 47_808,
  group: { v4: null, v6: null },
  audience: 'alive',
  industrial: 'BACnet',
  listenMs: 500,
  repeats: 1,
  gapMs: 0,
  requests,
  parse,
};
