import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { beginsWith, macAt } from '../reading/packet.ts';
import { childText, findFirst, readXml } from '../reading/xml.ts';

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
