import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { objectOf, plainText, readJson } from '../reading/json.ts';

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
