import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf, type Reported } from '../reading/facts.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from '../reading/xml.ts';

const elements = [
  ['manufacturer', 'upnp.manufacturer'],
  ['modelName', 'upnp.model-name'],
  ['modelNumber', 'upnp.model-number'],
  ['modelDescription', 'upnp.model-description'],
  ['friendlyName', 'upnp.friendly-name'],
  ['serialNumber', 'upnp.serial'],
  ['deviceType', 'upnp.device-type'],
  ['firmwareVersion', 'upnp.firmware'],
  ['softwareVersion', 'upnp.firmware'],
] as const;

/** Where a description names a website. It is only a name; nothing is ever fetched from there. */
const sites = ['manufacturerURL', 'modelURL'] as const;
/** A host with a dot; many leave out the scheme, or misspell it. */
const site =
  /^\s{0,8}(?:[a-z]{1,8}:?\/{1,3})?(?:www\.)?((?:[a-z\d-]{1,63}\.){1,6}[a-z][a-z\d-]{1,20})(?:[:/?#\s]|$)/i;

/** The host in a URL, without `www.`, in lower case; null for an address and for anything but a URL. */
function hostOf(url: string): string | null {
  return site.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** The forum's own services but for its cameras': they say no more than the kind of device does. */
const ordinaryService =
  /^urn:(?:schemas-(?:upnp|wifialliance|dummy)-(?:org|com)|dummy-com):service:(?!DigitalSecurityCamera|EmbeddedNetDevice)/i;
const maxServices = 8;

/** What the services in a device's own list are called. */
function servicesOf(device: XmlElement): string[] {
  const list = device.children.find(({ name }) => name === 'serviceList');
  const types =
    list === undefined ? [] : findAll(list, 'service', 64).map((one) => childText(one, 'serviceType'));
  const telling = types.filter((type): type is string => type !== null && !ordinaryService.test(type));
  return [...new Set(telling)].slice(0, maxServices);
}

/** Facts of a device description (UDA 1.1, 2.3): those of the root device. Null if it is not one. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  const device = root?.name === 'root' ? findFirst(root, 'device') : null;
  if (device === null) return null;
  return factsOf([
    ...elements.map(([name, field]): Reported => [field, childText(device, name)]),
    ['upnp.mac', canonicalMac(childText(device, 'macAddress') ?? '')],
    ...sites.map((name): Reported => ['upnp.site', hostOf(childText(device, name) ?? '')]),
    ...servicesOf(device).map((type): Reported => ['upnp.service', type]),
  ]);
}
