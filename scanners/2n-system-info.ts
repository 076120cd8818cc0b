import { canonicalMac } from '../src/model/address.ts';
import type { Fact } from '../src/model/observation.ts';
import type {
  Dialer,
  HostKnowledge,
  HttpRequest,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { objectOf, plainText, readJson } from './parsing/json.ts';
import { webReading } from './parsing/web-reading.ts';
import { twoNHint } from './targeting/family.ts';

/** What a 2N door station or access unit reports about itself without a login. */
export const twoNSystemInfo: Probe = {
  id: '2n-system-info',
  kind: 'probe',
  order: 170,
  sends: 'One GET of /api/system/info, which only reads, to hosts that showed a sign of 2N.',
  neverSends: 'Never credentials, never another function of that interface (some open doors).',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  return webReading(await dial.http({ port: target.port, tls: target.tls }, getInfo), parse);
}

const path = '/api/system/info';

/** One query, if something suggests a 2N device. */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const hint = twoNHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/**
 * The one function that 2N's manual grants to anyone, whatever the access rights (HTTP API manual, 5.1.1). Read-only.
 */
export const getInfo: HttpRequest = { method: 'GET', path };

const longest = 65_536;

/** Facts of a reply of `/api/system/info` (2N HTTP API manual, 5.1.1). Null for anything else. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (body.byteLength > longest) return null;
  const reply = readJson(decodeText(body));
  const result = objectOf(reply?.result);
  if (reply?.success !== true || result === null) return null;
  const text = (name: string) => plainText(result[name]);
  if (text('variant') === null || text('serialNumber') === null) return null;
  const mac = text('macAddr');
  return factsOf([
    ['maker.answer', '2n-system-info'],
    ['maker.model', text('variant')],
    ['maker.serial', text('serialNumber')],
    ['maker.firmware', text('swVersion')],
    ['maker.mac', mac === null ? null : canonicalMac(mac)],
    ['maker.name', text('deviceName')],
  ]);
}
