import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';
import { type JsonObject, objectOf, plainText, readJson } from './parsing/json.ts';
import { numberAt } from './parsing/packet.ts';

/**
 * DVRIP: the discovery of XiongMai's boards, sold under hundreds of brands. No source shows that it works by unicast.
 */
export const dvrip: DatagramScanner = {
  id: 'dvrip',
  kind: 'datagram',
  sends:
    'One 20-byte query (message 1530) to UDP 34569 at the broadcast address of each local segment in scope, three times, because devices sometimes miss one.',
  neverSends:
    'Never message 1532 or any other that sets something or carries a user name; never a byte to TCP 34567.',
  cost: { connections: 0, datagrams: 3, bytes: 3 * 65_507 },
  port: 34569,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 34569, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 3,
  gapMs: 100,
  requests,
  parse,
};

/** Message 1530, a discovery request without content: a 20-byte header and nothing else (python-dvr, `DeviceManager.py`; go2rtc). */
const query = Uint8Array.of(0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xfa, 5, 0, 0, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

const headerLength = 20;
const answerMessage = 1531;
const maxChannels = 1024;

/** The firmware's name for the device until an owner gives it one. */
const factoryName = /^(?:LocalHost|(?:camera|IPC)_[0-9a-f]{2,12})$/i;

/**
 * Facts of an answer, message 1531: a header and JSON with a byte or two after it (python-dvr, `DeviceManager.py`).
 * HostIP is the device's idea of its address and is not read. Null for anything else, queries of other programs to the
 * same port included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply[0] !== 0xff || numberAt(reply, 14, 2, 'little') !== answerMessage) return null;
  const common = objectOf(readJson(decodeText(reply.subarray(headerLength)))?.['NetWork.NetCommon']);
  return common === null ? null : factsOfCommon(common);
}

/** The facts of an answer's `NetWork.NetCommon` object. Total. */
export function factsOfCommon(common: JsonObject): readonly Fact[] {
  const deviceType = plainText(common.DeviceType);
  const name = plainText(common.HostName);
  return factsOf([
    ['maker.answer', 'dvrip'],
    ['maker.device-class', deviceType === null ? null : `DeviceType ${deviceType}`],
    ['maker.serial', plainText(common.SN)],
    ['maker.firmware', plainText(common.Version)],
    ['maker.mac', plainText(common.MAC)],
    ['maker.name', name === null || factoryName.test(name) ? null : name],
    ['maker.channels', channels(common.ChannelNum)],
  ]);
}

function channels(count: unknown): string | null {
  return typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= maxChannels
    ? String(count)
    : null;
}
