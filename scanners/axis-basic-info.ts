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
import { axisHint } from './targeting/family.ts';

/** What an Axis device reports about itself without a login. */
export const axisBasicInfo: Probe = {
  id: 'axis-basic-info',
  kind: 'probe',
  order: 160,
  sends:
    'One POST of getAllUnrestrictedProperties, which only reads, to /axis-cgi/basicdeviceinfo.cgi of hosts that showed a sign of Axis.',
  neverSends: 'Never credentials, never another method of that interface, and nothing after a refusal.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  return webReading(await dial.http({ port: target.port, tls: target.tls }, getProperties), parse);
}

const path = '/axis-cgi/basicdeviceinfo.cgi';

/** One query, if something suggests an Axis device. */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const hint = axisHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** The one method that needs no password according to Axis (AXIS OS 8.40 and later). Read-only. */
export const getProperties: HttpRequest = {
  method: 'POST',
  path,
  contentType: 'application/json',
  body: JSON.stringify({
    apiVersion: '1.0',
    context: 'camcensus',
    method: 'getAllUnrestrictedProperties',
  }),
};

const longest = 65_536;

/**
 * Facts of a reply of `basicdeviceinfo.cgi`: product number and type, version, and the serial number, which is the MAC
 * address without colons. Null for anything else. Total.
 */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (body.byteLength > longest) return null;
  const data = objectOf(readJson(decodeText(body))?.data);
  const properties = objectOf(data?.propertyList);
  if (properties === null) return null;
  const text = (name: string) => plainText(properties[name]);
  if (text('ProdNbr') === null && text('ProdFullName') === null) return null;
  const serial = text('SerialNumber');
  return factsOf([
    ['maker.answer', 'axis-basic-info'],
    ['maker.vendor', text('Brand')],
    ['maker.model', text('ProdNbr') ?? text('ProdFullName')],
    ['maker.device-class', text('ProdType')],
    ['maker.serial', serial],
    ['maker.mac', serial === null ? null : canonicalMac(serial)],
    ['maker.firmware', text('Version')],
  ]);
}
