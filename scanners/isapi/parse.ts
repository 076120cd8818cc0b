import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { childText, readXml, type XmlElement } from '../reading/xml.ts';
import { rootNamespace } from '../reading/xml-namespace.ts';

// The maker's own, and the two neutral ones of firmware for other brands.
const namespaces = /^(?:hikvision\.com|std-cgi\.(?:com|org)|isapi\.(?:com|org))$/;
const roots: ReadonlySet<string> = new Set(['DeviceInfo', 'ResponseStatus', 'userCheck']);

/**
 * Facts of an ISAPI document: of the device, if it reports them without a login, else that this interface answered (a
 * refusal in its own form). Null for other documents. Names, numbers and codes that are not needed (device id,
 * verification code) are not read. Total.
 */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  return root === null ? null : documentFacts(root, body);
}

/** {@link parse} of a document already read; `root` is the root of `body`. */
export function documentFacts(root: XmlElement, body: Uint8Array): readonly Fact[] | null {
  if (!roots.has(root.name)) return null;
  const namespace = rootNamespace(body);
  const isIsapi = namespace !== null && namespaces.test(namespace);
  const device = root.name === 'DeviceInfo' ? deviceFacts(root) : [];
  const facts = factsOf([
    ['maker.answer', isIsapi ? 'isapi' : null],
    ['maker.namespace', isIsapi || device.length > 0 ? namespace : null],
    ...device.map(({ field, value }) => [field, value] as const),
  ]);
  return facts.length === 0 ? null : facts;
}

function deviceFacts(root: XmlElement): readonly Fact[] {
  const mac = childText(root, 'macAddress');
  return factsOf([
    ['maker.vendor', childText(root, 'manufacturer')],
    ['maker.model', childText(root, 'model')],
    ['maker.device-class', childText(root, 'deviceType')],
    ['maker.serial', childText(root, 'serialNumber')],
    ['maker.firmware', firmware(root)],
    ['maker.mac', mac === null ? null : canonicalMac(mac)],
    ['maker.name', childText(root, 'deviceName')],
  ]);
}

/** `V5.7.3 build 220315`, as the same firmware writes it in ONVIF. */
function firmware(root: XmlElement): string | null {
  const version = childText(root, 'firmwareVersion');
  const released = childText(root, 'firmwareReleasedDate');
  return version !== null && released !== null && /^build ?\d{6}$/.test(released)
    ? `${version} ${released}`
    : version;
}
