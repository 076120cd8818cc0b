import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { webReading } from '../reading/web-reading.ts';
import { parse } from './parse.ts';
import { asks, getDeviceInfo } from './request.ts';

/** What Hikvision's web interface reports without a login: mostly its realm. */
export const isapi: Probe = {
  id: 'isapi',
  kind: 'probe',
  sends:
    'One GET of /ISAPI/System/deviceInfo (/pramaAPI/… on units of that brand) to hosts that showed a sign of Hikvision’s firmware and have not named their realm, or whose page does not show what they are.',
  neverSends:
    'Never credentials, so the usual response is a refusal, whose realm is read; no request follows it.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  return webReading(await dial.http({ port: ask.port, tls: ask.tls }, getDeviceInfo(ask.path)), parse);
}
