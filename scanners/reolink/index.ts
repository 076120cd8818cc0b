import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Reolink's discovery: type, name and MAC, sent to a fixed port. The UID in the answer is dropped unread. */
export const reolink: DatagramScanner = {
  id: 'reolink',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 2000 at the broadcast address of each local segment in scope, twice; the replies come to UDP 3000.',
  neverSends: 'Never a byte to TCP 9000, never a login, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 2000,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 3000, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
