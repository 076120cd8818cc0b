import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { type JsonObject, objectOf, plainText, readJson } from '../reading/json.ts';
import { numberAt } from '../reading/packet.ts';

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
