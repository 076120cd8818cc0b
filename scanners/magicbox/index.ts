import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { webReading } from '../reading/web-reading.ts';
import { parse } from './parse.ts';
import { asks, getDeviceType } from './request.ts';

/** What Dahua's CGI reports without a login: mostly its realm, which often contains the serial number. */
export const magicbox: Probe = {
  id: 'magicbox',
  kind: 'probe',
  sends:
    'One GET of /cgi-bin/magicBox.cgi?action=getDeviceType to hosts that showed a sign of Dahua’s firmware and have not named their realm.',
  neverSends: 'Never credentials, never /RPC2_Login, and nothing after the refusal, whose realm is read.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  return webReading(await dial.http({ port: ask.port, tls: ask.tls }, getDeviceType), parse);
}
