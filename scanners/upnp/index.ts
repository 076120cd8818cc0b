import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { asks, getDescription } from './request.ts';

/** The UPnP description that a device announced by SSDP, or that Hikvision's firmware has at a fixed place. */
export const upnp: Probe = {
  id: 'upnp',
  kind: 'probe',
  sends:
    'One GET of the UPnP description that the host itself announced by SSDP at its own address, or of /upnpdevicedesc.xml on hosts that showed a sign of Hikvision’s firmware and no model.',
  neverSends:
    'Never a request to another address than the responder’s, never /upnp_eth0.xml (it crashes recorders), never a redirect, control or event request.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  asks,
  run,
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  // Without an announced path there is nothing to request.
  if (ask.path === undefined) return { end: 'not-mine' };
  const answer = await dial.http(ask, getDescription(ask.path));
  if (answer.end !== 'answered') return answer;
  const facts = answer.reply.status === 200 ? parse(answer.reply.body) : null;
  return facts === null ? { end: 'not-mine' } : { end: 'answered', facts };
}
