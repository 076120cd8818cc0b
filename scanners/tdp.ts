import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { objectOf, plainText, readJson } from './parsing/json.ts';

/** TDP: the discovery of TP-Link's Tapo, VIGI and newer Kasa devices, cameras and others. */
export const tdp: DatagramScanner = {
  id: 'tdp',
  kind: 'datagram',
  sends:
    'One fixed 16-byte query to UDP 20002 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends:
    'Never the long query that carries a key, never a login, a command or anything to 20004 and 9999.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 20002,
  group: { v4: null, v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2500,
  repeats: 2,
  gapMs: 500,
  requests,
  parse,
};

/**
 * The short query, always the same: version 2, type 0, operation 1, no payload, no flags, serial 0, and the CRC-32 of
 * all that (python-kasa, `kasa/discover.py`). The long form requests encrypted details with a key of ours and is not
 * needed.
 */
const query = Uint8Array.of(2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x46, 0x3c, 0xb5, 0xd3);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

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
