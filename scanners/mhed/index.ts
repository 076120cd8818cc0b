import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** MHED: the discovery of TVT's recorders and cameras under any badge. They answer to a group, never to the sender. */
export const mhed: DatagramScanner = {
  id: 'mhed',
  kind: 'datagram',
  sends:
    'One 140-byte discovery request (command 1) to UDP 23456 of the group 234.55.55.55 on each local segment in scope, twice.',
  neverSends: 'Never command 3 (set the network), and never a byte to the control ports TCP 5000 and 6036.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 23456,
  group: { v4: '234.55.55.55', v6: null },
  answersTo: { port: 23456, groups: ['234.55.55.55', '234.55.55.56'] },
  audience: 'segment',
  listenMs: 2500,
  repeats: 2,
  gapMs: 400,
  requests,
  parse,
};
