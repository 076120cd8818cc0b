import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { webReading } from '../reading/web-reading.ts';
import { parse } from './parse.ts';
import { asks, getProperties } from './request.ts';

/** What an Axis device reports about itself without a login. */
export const axisBasicInfo: Probe = {
  id: 'axis-basic-info',
  kind: 'probe',
  sends:
    'One POST of getAllUnrestrictedProperties, which only reads, to /axis-cgi/basicdeviceinfo.cgi of hosts that showed a sign of Axis.',
  neverSends: 'Never credentials, never another method of that interface, and nothing after a refusal.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  return webReading(await dial.http({ port: ask.port, tls: ask.tls }, getProperties), parse);
}
