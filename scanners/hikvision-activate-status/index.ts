import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { webReading } from '../reading/web-reading.ts';
import { parse } from './parse.ts';
import { asks, getStatus } from './request.ts';

/** Whether the password of a unit of Hikvision's family has been set, which it tells without a login. */
export const hikvisionActivateStatus: Probe = {
  id: 'hikvision-activate-status',
  kind: 'probe',
  sends:
    'One GET of /SDK/activateStatus to hosts that showed a sign of Hikvision’s firmware (server, realm, login page, ports, ONVIF).',
  neverSends: 'Never credentials, and never the request that would set the first password.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  return webReading(await dial.http({ port: ask.port, tls: ask.tls }, getStatus), parse);
}
