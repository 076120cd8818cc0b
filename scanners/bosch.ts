import { randomBytes } from 'node:crypto';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { beginsWith, macAt } from './parsing/packet.ts';
import { childText, findFirst, readXml } from './parsing/xml.ts';

/** Bosch's discovery, answered in 32 bytes by older units and in XML by newer ones, to a fixed port. */
export const bosch: DatagramScanner = {
  id: 'bosch',
  kind: 'datagram',
  sends:
    'One 12-byte query to UDP 1757 at the broadcast address of each local segment in scope, twice; the replies come to UDP 1758.',
  neverSends: 'Never a setting, never a command of RCP, and nothing by unicast.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 1757,
  group: { v4: null, v6: null },
  broadcast: true,
  answersTo: { port: 1758, groups: [] },
  audience: 'segment',
  listenMs: 2000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/** Magic, a transaction number of four bytes, `ff 00`, and the answer's port, 1758 (UniversalScanner, `Bosch.cs`). */
export function requests(): readonly Uint8Array[] {
  return [Buffer.concat([Buffer.from('9939a427', 'hex'), randomBytes(4), Buffer.from('ff0006de', 'hex')])];
}

const magic = [0x99, 0x39, 0xa4, 0x27] as const;
const binaryLength = 32;

/**
 * Facts of an answer in either form (UniversalScanner, `Bosch.cs`): 32 bytes of older units, XML of newer ones. Addresses,
 * session key and GUID in the payload are not read. Null for anything else, our own query included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (beginsWith(reply, magic)) return binaryFacts(reply);
  return reply[0] === 0x3c ? xmlFacts(reply) : null;
}

function binaryFacts(reply: Uint8Array): readonly Fact[] | null {
  const mac = macAt(reply, 8);
  if (reply.length < binaryLength || mac === null) return null;
  return factsOf([
    ['maker.answer', 'bosch'],
    ['maker.mac', mac],
  ]);
}

// UPnP descriptions have root, device, friendlyName and serialNumber, too; only Bosch has physAddress and
// unitIPAddress.
function xmlFacts(reply: Uint8Array): readonly Fact[] | null {
  const root = readXml(reply);
  const device = root?.name === 'root' ? findFirst(root, 'device') : null;
  if (device === null) return null;
  const mac = childText(device, 'physAddress');
  if (mac === null || childText(device, 'unitIPAddress') === null) return null;
  return factsOf([
    ['maker.answer', 'bosch'],
    // UniversalScanner shows this as the model; unitName is the installer's choice.
    ['maker.model', childText(device, 'friendlyName')],
    ['maker.serial', childText(device, 'serialNumber')],
    ['maker.mac', mac],
    ['maker.name', childText(device, 'unitName')],
  ]);
}
