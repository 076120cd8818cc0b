import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { webReading } from '../reading/web-reading.ts';
import { parse } from './parse.ts';
import { asks, getInfo } from './request.ts';

/** What a 2N door station or access unit reports about itself without a login. */
export const twoNSystemInfo: Probe = {
  id: '2n-system-info',
  kind: 'probe',
  sends: 'One GET of /api/system/info, which only reads, to hosts that showed a sign of 2N.',
  neverSends: 'Never credentials, never another function of that interface (some open doors).',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  return webReading(await dial.http({ port: ask.port, tls: ask.tls }, getInfo), parse);
}
