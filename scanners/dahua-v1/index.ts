import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** The discovery protocol of Dahua's units of about 2010, which do not know DHIP yet. */
export const dahuaV1: DatagramScanner = {
  id: 'dahua-v1',
  kind: 'datagram',
  sends:
    'One 32-byte query to UDP 5050 at the broadcast address of each local segment in scope, twice; the replies come to UDP 5050.',
  neverSends: 'Never a setting, a login or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 5050,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 5050, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
