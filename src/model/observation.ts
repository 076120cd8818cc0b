import type { Address } from './address.ts';

/**
 * The one list of things that can be observed of a device. A fingerprint for any other field does not compile, and a scanner can report
 * nothing else. Names are `protocol.what`; add at the end of a group, never rename: inventories keep these names for years.
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
  // Header names in their order and case, joined by a comma: they give old firmware away.
  'http.header-order',
  // Identifying words of the page itself (generator, publisher, application name), at most 1,024 characters.
  'http.page-mark',
  // The reply to `GET` is a stream and no page: its media type (`multipart/x-mixed-replace`). Nothing of it is read.
  'http.stream',
  // What a script on the page calls the model: a variable with a telling name.
  'http.model',
  // What data in place of a page says of the unit: firmware, serial number, MAC address.
  'http.firmware',
  'http.serial',
  'http.mac',
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
  // Another host that the certificate is for (subjectAltName): a name or URL.
  'tls.alt-name',
  // RTSP (RFC 2326): OPTIONS, then DESCRIBE.
  'rtsp.status',
  'rtsp.server',
  'rtsp.public',
  'rtsp.auth-realm',
  'rtsp.auth-scheme',
  'rtsp.sdp-session',
  // The originator of the description (`o=`).
  'rtsp.sdp-origin',
  'rtsp.sdp-tool',
  'rtsp.sdp-attribute',
  // `yes` if DESCRIBE returned a stream description without a password.
  'rtsp.open',
  // The line `i=` of the description.
  'rtsp.sdp-information',
  // The media offered, `video` and `audio` or `only audio`, each `live` or `stored` (with a stated duration).
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
  // Not in the standard; some descriptions have them.
  'upnp.firmware',
  'upnp.mac',
  'upnp.device-type',
  // The site named as the manufacturer's or model's (`manufacturerURL`, `modelURL`): the host, without `www.`.
  'upnp.site',
  // A service that the device offers (`serviceType`); those that every router and player offers, too, are left out.
  'upnp.service',
  // What a service sends unprompted (FTP, SSH, telnet).
  'banner.ftp',
  'banner.ssh',
  'banner.telnet',
  // What a maker's control port sends unprompted, in lower-case hex, at most 64 bytes.
  'banner.control',
  // SSH: the fingerprint of the host key, as OpenSSH writes it (`SHA256:…`).
  'ssh.host-key',
  // What a maker's own discovery protocol or open interface says. `maker.answer` is which one it was (`sadp`, `dhip`, `tdp`,
  // `axis-basic-info`, …): that it was spoken is itself evidence. The others are the reply's own words.
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
  // The owner of the answer's XML namespace: the host in it, without `www.` (`hikvision.com`, `isapi.org`).
  'maker.namespace',
  // What a recorder says about the cameras behind it, one value per channel, in the form of `channel.ts`; and, on the record of such
  // a camera, the only channel through which it is seen.
  'maker.channel',
  'maker.seen-through',
  // SNMP: the system group (RFC 3418), and what engine discovery of SNMPv3 reveals without a user (RFC 3411, 5).
  'snmp.sys-descr',
  'snmp.sys-object-id',
  'snmp.sys-name',
  'snmp.engine-id',
  'snmp.enterprise',
  // BACnet's I-Am (ASHRAE 135, 16.10): the device's number in its internetwork, and its maker's at ASHRAE; decimal.
  'bacnet.instance',
  'bacnet.vendor',
  // DHCP, from an import: what the client called itself (RFC 2132, options 60 and 12).
  'dhcp.vendor-class',
  'dhcp.host-name',
  // The neighbour table.
  'mac.address',
  // Reverse DNS, only with --resolve.
  'dns.name',
] as const;

/** A name out of {@link fields}. */
export type Field = (typeof fields)[number];

/** In place of a scanner's id: what a recorder said about a camera behind it. */
export const recorderScanner = 'recorder';

/** In place of a scanner's id: what an imported file says about the device. It never identifies a device. */
export const importScanner = 'import';

/** One thing a reply said, before it is attributed to an address. */
export interface Fact {
  readonly field: Field;
  readonly value: string;
}

/** One fact with its circumstances: seen by this scanner at this address and port. Immutable. */
export interface Observation extends Fact {
  readonly address: Address;
  /** The port that was asked, or null if none was (neighbour table, reverse DNS). */
  readonly port: number | null;
  /** The scanner's id. */
  readonly scanner: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
