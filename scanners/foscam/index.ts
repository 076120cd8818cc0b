import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Foscam's discovery: name, firmware and MAC. Vivotek's shares the port; the first bytes distinguish them. */
export const foscam: DatagramScanner = {
  id: 'foscam',
  kind: 'datagram',
  sends:
    'One 27-byte query to UDP 10000 at the broadcast address of each local segment in scope, twice; the replies come to UDP 10000.',
  neverSends: 'Never a login, a setting or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10000,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 10000, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
