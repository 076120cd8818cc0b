import type { DatagramScanner, Listener } from '../../src/model/scanner.ts';
import { browse } from './browse.ts';
import { parse } from './parse.ts';
import { requests, serviceTypes } from './request.ts';

/** DNS-SD queried by unicast: the path to cameras behind a router. */
export const mdns: DatagramScanner = {
  id: 'mdns',
  kind: 'datagram',
  order: 70,
  sends:
    'One DNS-SD query datagram (all service types in it) to UDP 5353 of hosts that showed life, at most twice.',
  neverSends: 'Never an announcement, a probe for a name, or an update.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 9_000 },
  port: 5353,
  // The listener queries the group.
  group: { v4: null, v6: null },
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 500,
  requests,
  parse,
};

/** DNS-SD on a local segment. */
export const mdnsBrowse: Listener = {
  id: 'mdns-browse',
  kind: 'listener',
  order: 60,
  sends: `One DNS-SD query for each of ${serviceTypes.length} service types to 224.0.0.251 on each local segment in scope, twice.`,
  neverSends: 'Never an announcement: nothing is published, so no query from others is answered.',
  // Multicast: nothing goes to a single address; an answer is one message.
  cost: { connections: 0, datagrams: 2 * serviceTypes.length, bytes: 2 * serviceTypes.length * 9_000 },
  listen: browse,
};
