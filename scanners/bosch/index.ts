import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** Bosch's discovery, answered in 32 bytes by older units and in XML by newer ones, to a fixed port. */
export const bosch: DatagramScanner = {
  id: 'bosch',
  kind: 'datagram',
  sends:
    'One 12-byte query to UDP 1757 at the broadcast address of each local segment in scope, twice; the replies come to UDP 1758.',
  neverSends: 'Never a setting, never a command of RCP, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 1757,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 1758, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
