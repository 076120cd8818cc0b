import type { EvidenceClass } from '../../model/evidence-class.ts';
import type { Fact, Field } from '../../model/observation.ts';

/**
 * The class of a field's text. `named`: firmware fills it with a form of its own until a user types a name; which of the two it is
 * depends on the whole text (`evidence-class.ts`).
 */
export type FieldClass = EvidenceClass | 'named';

/** The one table of who writes what. docs/identification.md has it in words. */
const fieldClasses: Readonly<Record<Field, FieldClass>> = {
  'port.open': 'third-party',
  'http.status': 'software',
  'http.server': 'software',
  'http.title': 'named',
  'http.auth-realm': 'named',
  'http.auth-scheme': 'software',
  'http.redirect': 'software',
  'http.header-order': 'software',
  'http.stream': 'software',
  'http.page-mark': 'named',
  'http.model': 'stated',
  'http.firmware': 'stated',
  'http.serial': 'stated',
  'http.mac': 'stated',
  'http.favicon-md5': 'software',
  'http.favicon-mmh3': 'software',
  'tls.subject': 'named',
  'tls.issuer': 'named',
  'tls.fingerprint': 'protocol',
  'tls.protocol': 'software',
  'tls.key': 'protocol',
  'ssh.host-key': 'protocol',
  'tls.alt-name': 'named',
  'rtsp.status': 'software',
  'rtsp.server': 'software',
  'rtsp.public': 'software',
  'rtsp.auth-realm': 'named',
  'rtsp.auth-scheme': 'software',
  'rtsp.sdp-session': 'named',
  'rtsp.sdp-origin': 'software',
  'rtsp.sdp-tool': 'software',
  'rtsp.sdp-attribute': 'software',
  'rtsp.open': 'software',
  'rtsp.sdp-information': 'named',
  'rtsp.sdp-media': 'software',
  'onvif.endpoint': 'software',
  'onvif.types': 'software',
  'onvif.xaddr': 'software',
  'onvif.scope': 'named',
  'onvif.scope-name': 'named',
  'onvif.scope-hardware': 'stated',
  'onvif.scope-location': 'user-set',
  'onvif.scope-mac': 'software',
  'onvif.scope-type': 'software',
  'onvif.scope-profile': 'software',
  'onvif.manufacturer': 'stated',
  'onvif.model': 'stated',
  'onvif.firmware': 'software',
  'onvif.serial': 'software',
  'onvif.hardware-id': 'stated',
  'onvif.mac': 'software',
  'onvif.service': 'software',
  'mdns.service': 'software',
  'mdns.instance': 'named',
  'mdns.host': 'user-set',
  'mdns.txt': 'named',
  'ssdp.server': 'software',
  'ssdp.target': 'software',
  'ssdp.usn': 'software',
  'ssdp.location': 'software',
  'upnp.manufacturer': 'stated',
  'upnp.model-name': 'stated',
  'upnp.model-number': 'stated',
  'upnp.model-description': 'stated',
  'upnp.friendly-name': 'named',
  'upnp.serial': 'software',
  'upnp.firmware': 'stated',
  'upnp.mac': 'stated',
  'upnp.device-type': 'software',
  'upnp.site': 'software',
  'upnp.service': 'software',
  'banner.ftp': 'software',
  'banner.ssh': 'software',
  'banner.telnet': 'software',
  'banner.control': 'protocol',
  'maker.answer': 'protocol',
  'maker.vendor': 'stated',
  'maker.model': 'stated',
  'maker.device-class': 'software',
  'maker.serial': 'software',
  'maker.firmware': 'software',
  'maker.mac': 'software',
  'maker.name': 'named',
  'maker.channels': 'software',
  'maker.remote-channels': 'software',
  'maker.activated': 'software',
  'maker.namespace': 'protocol',
  'maker.channel': 'third-party',
  'maker.seen-through': 'third-party',
  'snmp.sys-descr': 'software',
  'snmp.sys-object-id': 'protocol',
  'snmp.sys-name': 'user-set',
  'snmp.engine-id': 'protocol',
  'snmp.enterprise': 'protocol',
  'bacnet.instance': 'user-set',
  'bacnet.vendor': 'software',
  'dhcp.vendor-class': 'third-party',
  'dhcp.host-name': 'user-set',
  'mac.address': 'third-party',
  'dns.name': 'user-set',
};

/** Texts of fields that hold several kinds of them, by how they begin. */
const byBeginning: Readonly<Partial<Record<Field, readonly (readonly [RegExp, FieldClass])[]>>> = {
  'http.page-mark': [
    // What a page loads, calls, sets or leads to; without a prefix it is a path.
    [
      /^(?:(?:action|api|app|clsid|cookie|data|ident|input|label|object|plugin|script|stream|style|title-key)=|[^=]*$)/,
      'software',
    ],
    [/^(?:author|company|copyright|manufacturer|publisher)=/, 'stated'],
  ],
  'mdns.txt': [[/^(?:brand|manufacturer|md|mf[gr]?|model|product|ty|usb_MDL|usb_MFG|vendor)=/i, 'stated']],
};

/** The class of a text by its field alone. */
export function fieldClass({ field, value }: Fact): FieldClass {
  const row = byBeginning[field]?.find(([beginning]) => beginning.test(value));
  return row?.[1] ?? fieldClasses[field];
}

// Where a unit names its manufacturer, in each protocol that has a place for it.
const makerFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'onvif.scope-name',
  'upnp.manufacturer',
  'maker.vendor',
]);

const modelFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.model',
  'onvif.scope-hardware',
  'onvif.hardware-id',
  'upnp.model-name',
  'upnp.model-number',
  'maker.model',
]);

/** True for a field where a computer announces the name that its user gave it. */
export function isAnnouncedName(field: Field): boolean {
  return field === 'mdns.instance' || field === 'upnp.friendly-name';
}

/** True for a field where a unit names its manufacturer. */
export function isMakerField(field: Field): boolean {
  return makerFields.has(field);
}

/** True for a field that holds a model number. */
export function isModelField(field: Field): boolean {
  return modelFields.has(field);
}
