import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { beginsWith, macAt, textAt } from '../reading/packet.ts';

/** From here on the device volunteers an account and its password: dropped before anything is read. */
const readable = 0xe0;
const answer = [0x44, 0x48, 1, 8] as const;

/** A cloud identifier which, with the password, gives access from anywhere: letters, digits, letters. */
const remoteAccess = /^[A-Z]{3,8}-?\d{5,10}-?[A-Z]{4,6}$/i;

/**
 * Facts of an answer (`DH`, command 0x0108), from its first 224 bytes (UniversalScanner, `Vstarcam.cs`). It begins like
 * Dahua's and is not. Addresses in the payload are not read, and a serial in the form of a remote access identifier is
 * left out. Null for anything else, our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const packet = reply.subarray(0, readable);
  if (!beginsWith(packet, answer)) return null;
  const mac = macAt(packet, 0x54);
  if (mac === null) return null;
  const serial = textAt(packet, 0x5c, 32);
  return factsOf([
    ['maker.answer', 'vstarcam'],
    ['maker.mac', mac],
    ['maker.serial', remoteAccess.test(serial) ? null : serial],
    ['maker.name', textAt(packet, 0x7c, 0xcc - 0x7c)],
    ['maker.firmware', textAt(packet, 0xcc, readable - 0xcc)],
  ]);
}
