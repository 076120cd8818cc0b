import { parse as parseBanner } from '../../scanners/banner.ts';
import { parseReply as parseHttp } from '../../scanners/http/parse.ts';
import { parse as parseMdns } from '../../scanners/mdns/parse.ts';
import { parse as parseOnvif } from '../../scanners/onvif/parse.ts';
import { scopeFacts } from '../../scanners/onvif/scopes.ts';
import { factsOf, type Reported } from '../../scanners/parsing/facts.ts';
import { parse as parseRtsp } from '../../scanners/rtsp/parse.ts';
import { parse as parseSsdp } from '../../scanners/ssdp.ts';
import { parse as parseUpnp } from '../../scanners/upnp.ts';
import { parse as parseProbeMatch } from '../../scanners/ws-discovery.ts';
import type { Fact } from '../../src/model/observation.ts';

import type { Evidence, Headers } from './record.ts';

/** Parsers for web servers, streams, discovery and banners, by kind of record. */
export const webReaders: Readonly<Record<string, (evidence: Evidence) => readonly Fact[] | null>> = {
  http: httpFacts,
  rtsp: rtspFacts,
  'https-cert': certificateFacts,
  'wsd-probematch': probeMatchFacts,
  'onvif-scopes': ({ scopes, xaddrs }) =>
    factsOf([...scopeFacts(scopes ?? []), ...list(xaddrs).map((url): Reported => ['onvif.xaddr', url])]),
  'onvif-deviceinfo': deviceFacts,
  ssdp: ssdpFacts,
  'upnp-description': upnpFacts,
  mdns: mdnsFacts,
  ftp: bannerFacts,
  telnet: bannerFacts,
  ssh: bannerFacts,
};

function httpFacts({ status, headers, title, body }: Evidence): readonly Fact[] | null {
  const pairs = headerPairs(headers);
  const asked = pairs.some(([name]) => name.toLowerCase() === 'www-authenticate');
  const page = `${title === undefined || body?.includes('<title') ? '' : `<title>${title}</title>`}${body ?? ''}`;
  const code = status ?? (asked ? 401 : 200);
  return parseHttp({
    startLine: `HTTP/1.1 ${code} OK`,
    status: code,
    headers: pairs,
    body: Buffer.from(page),
  });
}

function rtspFacts({ status, headers, sdp }: Evidence): readonly Fact[] | null {
  const pairs = headerPairs(headers);
  const asked = pairs.some(([name]) => name.toLowerCase() === 'www-authenticate');
  const lines = [
    `RTSP/1.0 ${status ?? (asked ? 401 : 200)} OK`,
    ...pairs.map(([name, value]) => `${name}: ${value}`),
  ];
  return parseRtsp(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${sdp ?? ''}`));
}

function certificateFacts({ subject, issuer }: Evidence): readonly Fact[] {
  return factsOf([
    ['tls.subject', distinguishedName(subject)],
    ['tls.issuer', distinguishedName(issuer)],
  ]);
}

function distinguishedName(name: Evidence['subject']): string | null {
  if (name === undefined) return null;
  if (typeof name !== 'string')
    return Object.entries(name)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
  // OpenSSL prints `C = TW`, the scanner `C=TW`.
  const tight = name.replace(/(?<=^|, ?)([A-Za-z]{1,20}) = /g, '$1=');
  return tight.replace(/(?<!\\),(?=[A-Z]{1,5}=)/g, ', ').replaceAll('\\,', ',');
}

function probeMatchFacts({ xml, hex, types, xaddrs }: Evidence): readonly Fact[] | null {
  if (xml !== undefined) return parseProbeMatch(Buffer.from(xml));
  if (hex !== undefined) return parseProbeMatch(Buffer.from(hex, 'hex'));
  return factsOf([['onvif.types', types], ...list(xaddrs).map((url): Reported => ['onvif.xaddr', url])]);
}

function deviceFacts({ xml, fields }: Evidence): readonly Fact[] | null {
  if (xml !== undefined)
    return parseOnvif(
      Buffer.from(`<s:Envelope xmlns:s="x">${xml.replace(/<\/?s:Envelope[^>]*>/g, '')}</s:Envelope>`),
    );
  const value = (...keys: string[]): string | undefined =>
    keys.map((key) => fields?.[key]).find((text) => text !== undefined);
  return factsOf([
    ['onvif.manufacturer', value('Manufacturer', 'manufacturer')],
    ['onvif.model', value('Model', 'model')],
    ['onvif.firmware', value('FirmwareVersion', 'fw_version')],
    ['onvif.serial', value('SerialNumber', 'serial_number')],
    ['onvif.hardware-id', value('HardwareId')],
    ['onvif.service', 'yes'],
  ]);
}

function ssdpFacts({ headers, hex }: Evidence): readonly Fact[] | null {
  if (headers === undefined) return hex === undefined ? null : parseSsdp(Buffer.from(hex, 'hex'));
  return parseSsdp(ssdpReply(headers));
}

/** The datagram with these headers. */
export function ssdpReply(headers: Headers): Buffer {
  const lines = ['HTTP/1.1 200 OK', ...headerPairs(headers).map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

function upnpFacts(evidence: Evidence): readonly Fact[] | null {
  return parseUpnp(Buffer.from(description(evidence)));
}

/** A UPnP description, made of its elements where the record has only those. */
export function description({ xml, fields }: Evidence): string {
  const elements = Object.entries(fields ?? {}).map(([name, value]) => `<${name}>${value}</${name}>`);
  return xml ?? `<root><device>${elements.join('')}</device></root>`;
}

function mdnsFacts(evidence: Evidence): readonly Fact[] | null {
  if (evidence.hex !== undefined) return parseMdns(Buffer.from(evidence.hex, 'hex'));
  const { types, instance, host, texts } = mdnsNames(evidence);
  return factsOf([
    ...types.map((type): Reported => ['mdns.service', type]),
    ['mdns.instance', instance],
    ['mdns.host', host],
    ...texts.map((text): Reported => ['mdns.txt', text]),
  ]);
}

/** What a record without a packet says of mDNS: service types without their domain, and the names of instance and host. */
export function mdnsNames({ service, services, name, host, txt }: Evidence) {
  const types = [...(services ?? []), ...(service === undefined ? [] : [service])];
  return {
    types: types.map((type) => type.replace(/\.local\.?$/, '')),
    instance: name?.replace(/\._[^.]+\._tcp.*$/, ''),
    host: host?.replace(/\.$/, ''),
    texts: typeof txt === 'string' ? txt.split(' ') : (txt ?? []),
  };
}

function bannerFacts({ banner }: Evidence): readonly Fact[] | null {
  return parseBanner(Buffer.from(banner ?? ''));
}

/** Names and values in order; a repeated header is listed repeatedly. */
export function headerPairs(headers: Headers | undefined): [string, string][] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : [...value]).map((one): [string, string] => [name, one]),
  );
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? value.split(' ') : value;
}
