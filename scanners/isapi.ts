import { canonicalMac } from '../src/model/address.ts';
import type { Fact } from '../src/model/observation.ts';
import type {
  Dialer,
  HostKnowledge,
  HttpRequest,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { webReading } from './parsing/web-reading.ts';
import { childText, readXml, rootNamespace, type XmlElement } from './parsing/xml.ts';
import { hikvisionHint, pramaHint, showsDahua, showsFamily } from './targeting/family.ts';
import { namelessHint } from './targeting/nameless.ts';

/** What Hikvision's web interface reports without a login: mostly its realm. */
export const isapi: Probe = {
  id: 'isapi',
  kind: 'probe',
  order: 190,
  sends:
    'One GET of /ISAPI/System/deviceInfo (/pramaAPI/… on units of that brand) to hosts that showed a sign of Hikvision’s firmware and have not named their realm, or whose page does not show what they are.',
  neverSends:
    'Never credentials, so the usual response is a refusal, whose realm is read; no request follows it.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  return webReading(
    await dial.http({ port: target.port, tls: target.tls }, getDeviceInfo(target.path)),
    parse,
  );
}

const usual = '/ISAPI/System/deviceInfo';
// Prama's firmware from V4.74 on serves this path and does not answer at the usual one.
const renamed = '/pramaAPI/System/deviceInfo';

/**
 * One query, if something suggests Hikvision's firmware, or if nothing at all shows what the host is: under a plain page,
 * the firmware is still recognised by its realm here. None if the web server has already named its realm: the reply would only
 * repeat it.
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const prama = pramaHint(known);
  const isOther = showsFamily(known) || showsDahua(known);
  const hint = prama ?? hikvisionHint(known) ?? (isOther ? null : namelessHint(known));
  if (hint === null) return [];
  const realmIsKnown = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'isapi',
  );
  return realmIsKnown ? [] : [{ ...hint, path: prama === null ? usual : renamed }];
}

/** Requests the device's description without a login. */
export function getDeviceInfo(path = usual): HttpRequest {
  return { method: 'GET', path };
}

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
