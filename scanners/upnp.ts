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
import { factsOf, type Reported } from './parsing/facts.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from './parsing/xml.ts';
import { hikvisionHint } from './targeting/family.ts';
import { readOwnUrl } from './targeting/own-address.ts';
import { isAnnouncedPort } from './targeting/ports.ts';

/** The UPnP description that a device announced by SSDP, or that Hikvision's firmware has at a fixed place. */
export const upnp: Probe = {
  id: 'upnp',
  kind: 'probe',
  order: 210,
  sends:
    'One GET of the UPnP description that the host itself announced by SSDP at its own address, or of /upnpdevicedesc.xml on hosts that showed a sign of Hikvision’s firmware and no model.',
  neverSends:
    'Never a request to another address than the responder’s, never /upnp_eth0.xml (it crashes recorders), never a redirect, control or event request.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  // Without an announced path there is nothing to request.
  if (target.path === undefined) return { end: 'not-mine' };
  const answer = await dial.http(target, getDescription(target.path));
  if (answer.end !== 'answered') return answer;
  const facts = answer.reply.status === 200 ? parse(answer.reply.body) : null;
  return facts === null ? { end: 'not-mine' } : { end: 'answered', facts };
}

// UPnP servers proper: only an announced description is ever fetched there.
const descriptionPorts = [49152, 49153];

const hikvisionPath = '/upnpdevicedesc.xml';
const modelFields = /^(?:upnp\.|onvif\.model$|onvif\.scope-hardware$|maker\.model$)/;

/**
 * The first description that the host announced and that may be fetched: plain http, the host's own address, a short
 * path, none that crashes recorders. If it announced none and its model is not known, the one that Hikvision's firmware
 * has at a fixed place of its web server. No other is ever guessed.
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  for (const fact of known.facts) {
    if (fact.field !== 'ssdp.location') continue;
    const url = readOwnUrl(fact.value, known.address);
    if (url === null || url.tls || !isAnnouncedPort(url.port, descriptionPorts)) continue;
    return [{ port: url.port, tls: false, path: url.path, why: 'SSDP announced it' }];
  }
  return guessed(known);
}

function guessed(known: HostKnowledge): readonly ProbeTarget[] {
  const announced = known.facts.some(({ field }) => field === 'ssdp.location' || modelFields.test(field));
  const hint = announced ? null : hikvisionHint(known);
  return hint === null || hint.tls ? [] : [{ ...hint, path: hikvisionPath }];
}

/** Fetches the description; nothing else is sent. */
export function getDescription(path: string): HttpRequest {
  return { method: 'GET', path };
}

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

/** The forum's own services but for its cameras': they show no more than the kind of device does. */
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
