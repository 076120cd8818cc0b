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
import { webReading } from './parsing/web-reading.ts';
import { dahuaHint } from './targeting/family.ts';

/** What Dahua's CGI reports without a login: mostly its realm, which often contains the serial number. */
export const magicbox: Probe = {
  id: 'magicbox',
  kind: 'probe',
  order: 200,
  sends:
    'One GET of /cgi-bin/magicBox.cgi?action=getDeviceType to hosts that showed a sign of Dahua’s firmware and have not named their realm.',
  neverSends: 'Never credentials, never /RPC2_Login, and nothing after the refusal, whose realm is read.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  return webReading(await dial.http({ port: target.port, tls: target.tls }, getDeviceType), parse);
}

const path = '/cgi-bin/magicBox.cgi?action=getDeviceType';

/**
 * One query, if something suggests Dahua's firmware. None if the web server has already named its realm: the reply
 * would only repeat it.
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const hint = dahuaHint(known);
  if (hint === null) return [];
  const realmIsKnown = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'magicbox',
  );
  return realmIsKnown ? [] : [{ ...hint, path }];
}

/** Requests the device type without a login. */
export const getDeviceType: HttpRequest = { method: 'GET', path };

const longest = 512;

/** Facts of a `type=…` answer of `magicBox.cgi`: that it is one, and the model. Null for anything else. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (body.byteLength > longest) return null;
  const type = /^type=([\w][\w /.()+-]{1,63})\s*$/.exec(decodeText(body))?.[1];
  if (type === undefined) return null;
  return factsOf([
    ['maker.answer', 'magicbox'],
    ['maker.model', type],
  ]);
}
