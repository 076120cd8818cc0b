import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { beginsWith, numberAt, textAt } from '../reading/packet.ts';

const magic = [0x4d, 0x4f, 0x5f, 0x49] as const;
const answerType = 1;
const cipherFlag = 0x06;
const keyAt = 0x07;
const keyLength = 8;
const payloadAt = 0x17;
const payloadLength = 0x40;

/**
 * Facts of an answer: `MO_I`, type 1, and 64 bytes, XORed with the included key if a flag says so (UniversalScanner,
 * `Foscam.cs`). The serial is the MAC in hexadecimal; addresses are not read. Null for anything else, our own query
 * included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, magic) || numberAt(reply, 4, 2, 'little') !== answerType) return null;
  const payload = plainPayload(reply);
  if (payload === null) return null;
  const serial = textAt(payload, 0, 13);
  return factsOf([
    ['maker.answer', 'foscam'],
    ['maker.serial', serial],
    ['maker.firmware', dotted(payload.subarray(0x4d - payloadAt, 0x51 - payloadAt))],
    ['maker.mac', canonicalMac(serial)],
    ['maker.name', textAt(payload, 0x24 - payloadAt, 21)],
  ]);
}

/** The 64 bytes in clear, or null if they are not all there. */
function plainPayload(reply: Uint8Array): Uint8Array | null {
  const payload = reply.subarray(payloadAt, payloadAt + payloadLength);
  if (payload.length < payloadLength) return null;
  if (reply[cipherFlag] === 0) return payload;
  return payload.map((byte, at) => byte ^ (reply[keyAt + (at % keyLength)] ?? 0));
}

function dotted(version: Uint8Array): string | null {
  return version.every((byte) => byte === 0) ? null : [...version].join('.');
}
