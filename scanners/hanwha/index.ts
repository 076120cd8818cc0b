import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Hanwha's (Samsung Techwin, Wisenet) discovery: model and MAC, sent to a fixed port. */
export const hanwha: DatagramScanner = {
  id: 'hanwha',
  kind: 'datagram',
  sends:
    'One 262-byte query to UDP 7701 at the broadcast address of each local segment in scope, twice; the replies come to UDP 7711.',
  neverSends: 'Never a setting, a login or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 7701,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 7711, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
