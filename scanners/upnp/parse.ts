import type { Fact } from '../../src/model/observation.ts';
import { factsOf, type Reported } from '../facts.ts';
import { childText, findFirst, readXml } from '../xml.ts';

const elements = [
  ['manufacturer', 'upnp.manufacturer'],
  ['modelName', 'upnp.model-name'],
  ['modelNumber', 'upnp.model-number'],
  ['modelDescription', 'upnp.model-description'],
  ['friendlyName', 'upnp.friendly-name'],
  ['serialNumber', 'upnp.serial'],
  ['deviceType', 'upnp.device-type'],
] as const;

/** Facts of a device description (UDA 1.1, 2.3): those of the root device. Null where it is none. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  const device = root?.name === 'root' ? findFirst(root, 'device') : null;
  if (device === null) return null;
  return factsOf(elements.map(([name, field]): Reported => [field, childText(device, name)]));
}
