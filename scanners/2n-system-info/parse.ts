import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { objectOf, plainText, readJson } from '../reading/json.ts';

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
