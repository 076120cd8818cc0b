import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, macAt, textAt } from './parsing/packet.ts';

/** VStarcam's (Eye4) discovery. The answer's tail contains a password; it is dropped unread. */
export const vstarcam: DatagramScanner = {
  id: 'vstarcam',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 8600 of hosts that showed life and to the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a login or a setting; the part of the reply that holds an account is not read.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 8600,
  group: { v4: null, v6: null },
  broadcast: true,
  // Two of three known tools listen here, so some firmware may answer nowhere else.
  answersTo: { port: 8600, groups: [] },
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** `DH`, command 0x0101: a discovery request without content (UniversalScanner, `Vstarcam.cs`; python-dvr, `DeviceManager.py`). */
const query = Uint8Array.of(0x44, 0x48, 1, 1);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

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
