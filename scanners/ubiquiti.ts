import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, macAt, numberAt, textAt } from './parsing/packet.ts';

/** Ubiquiti's discovery, answered by cameras, but also by radios, switches and gateways. */
export const ubiquiti: DatagramScanner = {
  id: 'ubiquiti',
  kind: 'datagram',
  sends:
    'One 4-byte query to UDP 10001 of hosts that showed life, and to the group and the broadcast address of each local segment in scope, at most twice.',
  neverSends: 'Never a command, a login or an announcement of its own.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 10001,
  group: { v4: '233.89.188.1', v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** Version 1, command 0, no payload (UniversalScanner, `Ubiquiti.cs`): the same by unicast and broadcast. */
const query = Uint8Array.of(1, 0, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}

const headerLength = 4;
/** Real answers have about twenty; more is a flood. */
const maxRecords = 64;

const macAlone = [0x01, 0x13] as const;
const macThenAddress = 0x02;
const hostName = 0x0b;
const shortModel = 0x0c;
const longModel = 0x14;
const model = 0x15;
const firmware = 0x03;
const version = 0x16;

/**
 * Facts of an answer of version 1 (`01 00`) or 2 (`02 06`): records of type, 16-bit length and value (UniversalScanner,
 * `Ubiquiti.cs`). Addresses in the payload and the name of the wireless network are not read. Null for anything else,
 * our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (!beginsWith(reply, [1, 0]) && !beginsWith(reply, [2, 6])) return null;
  const records = recordsOf(reply);
  const mac = [...macAlone, macThenAddress]
    .map((type) => macOf(records.get(type)))
    .find((text) => text !== null);
  if (mac === undefined) return null;
  const text = (type: number): string | null => {
    const value = records.get(type);
    return value === undefined ? null : textAt(value, 0, 128);
  };
  return factsOf([
    ['maker.answer', 'ubiquiti'],
    ['maker.mac', mac],
    ['maker.model', text(longModel)],
    ['maker.model', text(model)],
    ['maker.model', text(shortModel)],
    ['maker.firmware', text(version)],
    ['maker.firmware', text(firmware)],
    ['maker.name', text(hostName)],
  ]);
}

/** The first record of each type; a truncated one is left out. */
function recordsOf(reply: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const records = new Map<number, Uint8Array>();
  let at = headerLength;
  for (let count = 0; count < maxRecords; count += 1) {
    const type = reply[at];
    const length = numberAt(reply, at + 1, 2, 'big');
    if (type === undefined || length === null || at + 3 + length > reply.length) break;
    if (!records.has(type)) records.set(type, reply.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  return records;
}

function macOf(value: Uint8Array | undefined): string | null {
  return value === undefined ? null : macAt(value, 0);
}
