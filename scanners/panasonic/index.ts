import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Panasonic's (i-PRO) discovery. Two sources disagree about the query: only on request, never by default. */
export const panasonic: DatagramScanner = {
  id: 'panasonic',
  kind: 'datagram',
  sends:
    'One 52-byte query to UDP 10670 at the broadcast address of each local segment in scope, twice; the replies come to UDP 10669.',
  neverSends: 'Never a setting, never a login, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10670,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 10669, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
