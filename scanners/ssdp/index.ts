import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** SSDP: UPnP devices name their server and where their description is. */
export const ssdp: DatagramScanner = {
  id: 'ssdp',
  kind: 'datagram',
  sends:
    'One M-SEARCH for root devices to UDP 1900 of hosts that showed life and to the group of each local segment in scope, at most twice.',
  neverSends: 'Never ssdp:all, never an announcement, never a control or event request.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 1900,
  group: { v4: '239.255.255.250', v6: 'ff02::c' },
  audience: 'alive',
  listenMs: 2500,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
