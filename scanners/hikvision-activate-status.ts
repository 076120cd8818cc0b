import type { Fact } from '../src/model/observation.ts';
import type {
  Dialer,
  HostKnowledge,
  HttpRequest,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { webReading } from './parsing/web-reading.ts';
import { childText, readXml, rootNamespace } from './parsing/xml.ts';
import { hikvisionHint } from './targeting/family.ts';

/** Whether the password of a unit of Hikvision's family has been set, which it reports without a login. */
export const hikvisionActivateStatus: Probe = {
  id: 'hikvision-activate-status',
  kind: 'probe',
  order: 150,
  sends:
    'One GET of /SDK/activateStatus to hosts that showed a sign of Hikvision’s firmware (server, realm, login page, ports, ONVIF).',
  neverSends: 'Never credentials, and never the request that would set the first password.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  return webReading(await dial.http({ port: target.port, tls: target.tls }, getStatus), parse);
}

const path = '/SDK/activateStatus';

/** One query, if something suggests Hikvision's firmware. */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const hint = hikvisionHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** Requests whether a password was ever set; answered without a login, and changes nothing. */
export const getStatus: HttpRequest = { method: 'GET', path };

const words: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** Facts of an `ActivateStatus` document: that it is one, its namespace, and its state. Null for others. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  const activated = root?.name === 'ActivateStatus' ? words[childText(root, 'Activated') ?? ''] : undefined;
  if (activated === undefined) return null;
  return factsOf([
    ['maker.answer', 'hikvision-activate-status'],
    ['maker.namespace', rootNamespace(body)],
    ['maker.activated', activated],
  ]);
}
