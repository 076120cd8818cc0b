import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** 360 Vision's discovery: camera type and MAC. */
export const vision360: DatagramScanner = {
  id: '360-vision',
  kind: 'datagram',
  sends:
    'One word (DISCOVER) to UDP 3600 at the broadcast address of each local segment in scope, twice; replies may come to UDP 3600.',
  neverSends: 'Never another word, a setting or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 3600,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 3600, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};
