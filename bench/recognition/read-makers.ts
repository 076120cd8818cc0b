import { parse as parse360Vision } from '../../scanners/360-vision.ts';
import { parse as parseBosch } from '../../scanners/bosch.ts';
import { parse as parseDahuaV1 } from '../../scanners/dahua-v1.ts';
import { parse as parseDhip } from '../../scanners/dhip.ts';
import { parse as parseDvrip } from '../../scanners/dvrip.ts';
import { parse as parseFoscam } from '../../scanners/foscam.ts';
import { parse as parseHanwha } from '../../scanners/hanwha.ts';
import { parse as parseIsapi } from '../../scanners/isapi.ts';
import { parse as parseMhed } from '../../scanners/mhed.ts';
import { parse as parsePanasonic } from '../../scanners/panasonic.ts';
import { factsOf } from '../../scanners/parsing/facts.ts';
import { parse as parseReolink } from '../../scanners/reolink.ts';
import { parse as parseSadp } from '../../scanners/sadp.ts';
import { parse as parseSnmp } from '../../scanners/snmp/parse.ts';
import { parse as parseSony } from '../../scanners/sony.ts';
import { parse as parseTdp } from '../../scanners/tdp.ts';
import { parse as parseUbiquiti } from '../../scanners/ubiquiti.ts';
import { parse as parseVivotek } from '../../scanners/vivotek.ts';
import { parse as parseVstarcam } from '../../scanners/vstarcam.ts';
import type { Fact } from '../../src/model/observation.ts';
import { dhipPacket, dvripPacket, snmpPacket, tdpPacket } from './packets.ts';
import type { Evidence } from './record.ts';

type Parse = (bytes: Uint8Array) => readonly Fact[] | null;

/** Parsers for makers' own protocols, SNMP and favicons, by kind of record. */
export const makerReaders: Readonly<Record<string, (evidence: Evidence) => readonly Fact[] | null>> = {
  sadp: ({ xml, hex }) => parseSadp(hex === undefined ? Buffer.from(xml ?? '') : Buffer.from(hex, 'hex')),
  dhip: ({ json, hex }) => parseDhip(hex === undefined ? dhipPacket(json) : Buffer.from(hex, 'hex')),
  'isapi-deviceinfo': ({ xml }) => parseIsapi(Buffer.from(xml ?? '')),
  xm: ({ json, hex }) => parseDvrip(hex === undefined ? dvripPacket(json) : Buffer.from(hex, 'hex')),
  snmp: (evidence) => parseSnmp(snmpPacket(evidence)),
  'favicon-hash': faviconFacts,
  'other-udp': udpFacts,
};

/** By the port that the answer came from, or that was asked. */
const datagrams: Readonly<Record<number, readonly Parse[]>> = {
  1757: [parseBosch],
  1758: [parseBosch],
  2380: [parseSony],
  3000: [parseReolink],
  3600: [parse360Vision],
  5050: [parseDahuaV1],
  7701: [parseHanwha],
  7711: [parseHanwha],
  8600: [parseVstarcam],
  10000: [parseVivotek, parseFoscam],
  10001: [parseUbiquiti],
  10669: [parsePanasonic],
  10670: [parsePanasonic],
  23456: [parseMhed],
};

/** Whether any scanner speaks the protocol of such a record. */
export function isSpoken({ udpPort, vendorClassId, hostname }: Evidence): boolean {
  const port = udpPort ?? 0;
  return vendorClassId !== undefined || hostname !== undefined || port === 20002 || port in datagrams;
}

function udpFacts(evidence: Evidence): readonly Fact[] | null {
  const { udpPort, hex, json, fields, vendorClassId, hostname } = evidence;
  if (vendorClassId !== undefined || hostname !== undefined)
    return factsOf([
      ['dhcp.vendor-class', vendorClassId],
      ['dhcp.host-name', hostname],
    ]);
  if (udpPort === 20002 && json !== undefined) return parseTdp(tdpPacket(json));
  if (udpPort === 10001 && fields !== undefined)
    return factsOf([
      ['maker.answer', 'ubiquiti'],
      ['maker.model', fields.modelfull === '' ? fields.modelshort : fields.modelfull],
      ['maker.firmware', fields.firmware],
    ]);
  const parsers = datagrams[udpPort ?? 0];
  if (parsers === undefined || hex === undefined) return null;
  return parsers.map((parse) => parse(Buffer.from(hex, 'hex'))).find((facts) => facts !== null) ?? [];
}

function faviconFacts({ algorithm, hash, md5, title }: Evidence): readonly Fact[] {
  const isMd5 = algorithm?.startsWith('md5') === true;
  return factsOf([
    ['http.favicon-md5', isMd5 ? hash : md5],
    ['http.favicon-mmh3', isMd5 ? null : hash],
    ['http.title', title],
  ]);
}
