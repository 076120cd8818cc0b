import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Sony's discovery: model, serial, firmware and MAC. Cameras with VISCA over IP use another port, not asked. */
export const sony: DatagramScanner = {
  id: 'sony',
  kind: 'datagram',
  sends:
    'One enquiry (ENQ:allinfo) to UDP 2380 at the broadcast address of each local segment in scope, twice; the replies come to UDP 2380.',
  neverSends: 'Never a setting, never a VISCA command, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 2380,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 2380, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
