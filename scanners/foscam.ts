import { canonicalMac } from '../src/model/address.ts';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, numberAt, textAt } from './parsing/packet.ts';

/** Foscam's discovery: name, firmware and MAC. Vivotek's shares the port; the first bytes distinguish them. */
export const foscam: DatagramScanner = {
  id: 'foscam',
  kind: 'datagram',
  sends:
    'One 27-byte query to UDP 10000 at the broadcast address of each local segment in scope, twice; the replies come to UDP 10000.',
  neverSends: 'Never a login, a setting or a restart, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10000,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 10000, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** `MO_I`, type 0, length 4 in both places, and 1 (python-dvr, `DeviceManager.py`): 27 bytes. */
const query = Uint8Array.from(
  Buffer.from('4d4f5f49 0000 00 0000000000000000 04000000 04000000 00000001'.replaceAll(' ', ''), 'hex'),
);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

const magic = [0x4d, 0x4f, 0x5f, 0x49] as const;
const answerType = 1;
const cipherFlag = 0x06;
const keyAt = 0x07;
const keyLength = 8;
const payloadAt = 0x17;
const payloadLength = 0x40;

/**
 * Facts of an answer: `MO_I`, type 1, and 64 bytes, XORed with the included key if a flag is set (UniversalScanner,
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
