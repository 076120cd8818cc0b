import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { ownersName } from './parsing/owners-name.ts';
import { beginsWith, macAt, numberAt, textAt } from './parsing/packet.ts';

/** MHED: the discovery of TVT's recorders and cameras under any brand. They answer to a group, never to the sender. */
export const mhed: DatagramScanner = {
  id: 'mhed',
  kind: 'datagram',
  sends:
    'One 140-byte discovery request (command 1) to UDP 23456 of the group 234.55.55.55 on each local segment in scope, twice.',
  neverSends: 'Never command 3 (set the network), and never a byte to the control ports TCP 5000 and 6036.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 23456,
  group: { v4: '234.55.55.55', v6: null },
  answersTo: { port: 23456, groups: ['234.55.55.55', '234.55.55.56'] },
  audience: 'segment',
  listenMs: 2500,
  repeats: 2,
  gapMs: 400,
  requests,
  parse,
};

const length = 140;

/**
 * The query of TVT's own tools: `MHED`, version 8, 1, command 1, zeros up to 140 bytes (five independent tools agree).
 * Command 3 sets the network and carries a password: it is nowhere in this project.
 */
export function requests(): readonly Uint8Array[] {
  const query = new Uint8Array(length);
  query.set([0x4d, 0x48, 0x45, 0x44, 8, 0, 1, 0, 1, 0]);
  return [query];
}

const magic = [0x4d, 0x48, 0x45, 0x44] as const;
const answerCommand = 2;
const minLength = 232;
const maxChannels = 1024;

/** The meaning of the number at offset 64. */
const deviceTypes = ['DVR', 'DVS', 'IPC', 'NVR', 'decoder'] as const;

/**
 * Facts of an answer to TVT's query. Cameras and recorders put firmware and model in different places; the device's
 * idea of its own addresses is not read. Null for anything else, queries of other tools included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, magic) || reply.length < minLength) return null;
  if (numberAt(reply, 8, 2, 'little') !== answerCommand) return null;
  const deviceType = deviceTypes[numberAt(reply, 64, 4, 'little') ?? -1] ?? null;
  const camera = deviceType === 'IPC';
  const model = camera ? textAt(reply, 196, 16) : recorderModel(reply);
  return factsOf([
    ['maker.answer', 'mhed'],
    ['maker.vendor', textAt(reply, 212, 16)],
    ['maker.model', model],
    ['maker.device-class', deviceType],
    ['maker.serial', camera ? textAt(reply, 140, 16) : null],
    ['maker.firmware', camera ? textAt(reply, 156, 16) : dotted(numberAt(reply, 52, 4, 'little'))],
    ['maker.mac', macAt(reply, 32)],
    ['maker.name', ownersName(textAt(reply, 12, 20), [model, deviceType])],
    ['maker.channels', camera ? null : channels(numberAt(reply, 228, 4, 'little'))],
  ]);
}

/** A recorder's longer model number continues at 180 if it fills the 16 bytes at 196, with or without a final NUL. */
function recorderModel(reply: Uint8Array): string {
  const first = textAt(reply, 196, 16);
  return reply.subarray(196, 211).includes(0) ? first : first + textAt(reply, 180, 16);
}

/** 0x01040a00 is 1.4.10.0. */
function dotted(version: number | null): string | null {
  if (version === null || version === 0) return null;
  return [24, 16, 8, 0].map((shift) => (version >>> shift) & 0xff).join('.');
}

function channels(count: number | null): string | null {
  return count !== null && count > 0 && count <= maxChannels ? String(count) : null;
}
