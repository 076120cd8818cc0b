import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/**
 * SADP: Hikvision's discovery. Its products for other brands answer, too, and so do its door stations and alarm panels.
 */
export const sadp: DatagramScanner = {
  id: 'sadp',
  kind: 'datagram',
  sends:
    'One SADP inquiry to UDP 37020 of each address, again to a host that shows life, and twice to the group of each local segment in scope; some reply to that group and port.',
  neverSends:
    'Never another SADP verb (activate, update, restore, reset and others change devices), never a repeat to a device that has replied.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 37_020,
  group: { v4: '239.255.255.250', v6: null },
  answersTo: { port: 37_020, groups: ['239.255.255.250'] },
  audience: 'every-address',
  listenMs: 3000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
