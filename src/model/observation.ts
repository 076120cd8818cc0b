import type { Address } from './address.ts';

/**
 * The one list of things that can be seen of a device. A fingerprint for a field that is not here does not
 * compile, and a scanner can report nothing else. Names are `protocol.what`; add at the end of a group, never rename:
 * inventories keep these names for years.
 */
export const fields = [
  // Reached over TCP, whatever it said: the value is the port number.
  'port.open',
  // HTTP: one GET of the root page (RFC 9112).
  'http.status',
  'http.server',
  'http.title',
  'http.auth-realm',
  'http.auth-scheme',
  'http.redirect',
  // Header names in their order and case, joined by a comma: old firmware betrays itself by them.
  'http.header-order',
  // Identifying words of the page itself (generator, publisher, application name), at most 1,024 characters.
  'http.page-mark',
  // What a script of the page's calls the model: a variable that says so by its name.
  'http.model',
  // Both usual hashes of the favicon: MD5 of the file, and murmur3 of its MIME Base64 as a signed number.
  'http.favicon-md5',
  'http.favicon-mmh3',
  // TLS: subject and issuer as `CN=…, O=…`, SHA-256 of the certificate, negotiated protocol.
  'tls.subject',
  'tls.issuer',
  'tls.fingerprint',
  'tls.protocol',
  // SHA-256 of the public key in the certificate (its SubjectPublicKeyInfo): it outlives a renewal.
  'tls.key',
  // A host that the certificate is for besides (subjectAltName): a name or URL.
  'tls.alt-name',
  // RTSP (RFC 2326): OPTIONS, then DESCRIBE.
  'rtsp.status',
  'rtsp.server',
  'rtsp.public',
  'rtsp.auth-realm',
  'rtsp.auth-scheme',
  'rtsp.sdp-session',
  // Whom the description says that it is from (`o=`).
  'rtsp.sdp-origin',
  'rtsp.sdp-tool',
  'rtsp.sdp-attribute',
  // `yes` where DESCRIBE gave a stream description to somebody without a password.
  'rtsp.open',
  // The line `i=` of the description.
  'rtsp.sdp-information',
  // What it offers, `video` and `audio` or `only audio`, each `live` or `stored` (of a length that it tells).
  'rtsp.sdp-media',
  // WS-Discovery and the ONVIF device service.
  'onvif.endpoint',
  'onvif.types',
  'onvif.xaddr',
  'onvif.scope',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'onvif.scope-location',
  'onvif.scope-mac',
  'onvif.scope-type',
  'onvif.scope-profile',
  'onvif.manufacturer',
  'onvif.model',
  'onvif.firmware',
  'onvif.serial',
  'onvif.hardware-id',
  'onvif.mac',
  // The device service answered: `yes`, or the SOAP fault's subcode (`NotAuthorized`).
  'onvif.service',
  // DNS-SD (RFC 6763).
  'mdns.service',
  'mdns.instance',
  'mdns.host',
  'mdns.txt',
  // SSDP and the UPnP device description (UDA 1.1).
  'ssdp.server',
  'ssdp.target',
  'ssdp.usn',
  'ssdp.location',
  'upnp.manufacturer',
  'upnp.model-name',
  'upnp.model-number',
  'upnp.model-description',
  'upnp.friendly-name',
  'upnp.serial',
  'upnp.device-type',
  // Whose site it names as its manufacturer's or model's (`manufacturerURL`, `modelURL`): the host, without `www.`.
  'upnp.site',
  // What a service says unasked (FTP, SSH, telnet).
  'banner.ftp',
  'banner.ssh',
  'banner.telnet',
  // What a maker's control port says unasked, in lower-case hex, at most 64 bytes.
  'banner.control',
  // What a maker's own discovery protocol or open interface says. `maker.answer` is which one it was (`sadp`, `dhip`,
  // `tdp`, `axis-basic-info`, …): that it was spoken is itself a mark. The others are the reply's own words.
  'maker.answer',
  'maker.vendor',
  'maker.model',
  'maker.device-class',
  'maker.serial',
  'maker.firmware',
  'maker.mac',
  'maker.name',
  // How many video channels it has, and how many of them are cameras elsewhere on the network; decimal.
  'maker.channels',
  'maker.remote-channels',
  // `yes`, or `no` for a unit in its factory state that has no password yet.
  'maker.activated',
  // Whose the answer's XML namespace is: the host it names, without `www.` (`hikvision.com`, `isapi.org`).
  'maker.namespace',
  // What a recorder says of the cameras behind it, one value a channel, in the form of `channel.ts`; and, on the record of
  // such a camera, the channel through which alone it is seen.
  'maker.channel',
  'maker.seen-through',
  // SNMP: the system group (RFC 3418), and what discovery of an SNMPv3 engine gives without a user (RFC 3411, 5).
  'snmp.sys-descr',
  'snmp.sys-object-id',
  'snmp.sys-name',
  'snmp.engine-id',
  'snmp.enterprise',
  // BACnet's I-Am (ASHRAE 135, 16.10): the device's number in its internetwork, and its maker's at ASHRAE; decimal.
  'bacnet.instance',
  'bacnet.vendor',
  // DHCP, out of an import: what the client called itself (RFC 2132, options 60 and 12).
  'dhcp.vendor-class',
  'dhcp.host-name',
  // The neighbour table.
  'mac.address',
  // Reverse DNS, only with --resolve.
  'dns.name',
] as const;

/** A name out of {@link fields}. */
export type Field = (typeof fields)[number];

/** In place of a scanner's id: what a recorder said of a camera behind it. */
export const recorderScanner = 'recorder';

/** In place of a scanner's id: what an imported file says of the device. It never tells who a device is. */
export const importScanner = 'import';

/** One thing a reply said, before it is attributed to an address. */
export interface Fact {
  readonly field: Field;
  readonly value: string;
}

/** One fact with its circumstances: seen by this scanner at this address and port. Observations never change. */
export interface Observation extends Fact {
  readonly address: Address;
  /** The port that was asked, or null where none was (neighbour table, reverse DNS). */
  readonly port: number | null;
  /** The scanner's id. */
  readonly scanner: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
