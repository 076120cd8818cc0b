import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { objectOf, plainText, readJson } from '../reading/json.ts';

const headerLength = 16;

/**
 * Facts of an answer to a TDP query (python-kasa, `kasa/discover.py`): a 16-byte header, then JSON. `owner` and
 * `device_id` identify the device's account and are never read; nor is anything encrypted. Null for anything else, our
 * own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply[0] !== 2 || reply.length <= headerLength) return null;
  const result = objectOf(readJson(decodeText(reply.subarray(headerLength)))?.result);
  if (result === null) return null;
  const deviceClass = plainText(result.device_type);
  if (deviceClass === null) return null;
  return factsOf([
    ['maker.answer', 'tdp'],
    ['maker.device-class', deviceClass],
    ['maker.model', plainText(result.device_model)],
    ['maker.firmware', plainText(result.firmware_version)],
    ['maker.mac', plainText(result.mac)],
    ['maker.name', plainText(result.device_name)],
    ['maker.activated', activated(result.factory_default)],
  ]);
}

function activated(factoryDefault: unknown): string | null {
  return typeof factoryDefault === 'boolean' ? (factoryDefault ? 'no' : 'yes') : null;
}
