import type { RecordedBehaviour, Service } from '../../test/fake-devices/device.ts';
import { notFound, page, web } from '../../test/fake-devices/fleet/pages.ts';
import { dhipPacket, tdpPacket } from './packets.ts';
import { description, mdnsNames, ssdpReply } from './read-web.ts';
import type { Evidence, RecordedAnswer } from './record.ts';

/** The community of every recorded SNMP agent. */
export const recordedCommunity = 'recorded';

const byKind: Readonly<Record<string, (evidence: Evidence) => readonly Service[]>> = {
  sadp: ({ xml, hex }) => [recorded('sadp', bytesOf(xml, hex))],
  dhip: ({ json, hex }) => [recorded('dhip', hex === undefined ? dhipPacket(json) : fromHex(hex))],
  'wsd-probematch': ({ xml, hex }) =>
    xml === undefined && hex === undefined ? [] : [recorded('ws-discovery', bytesOf(xml, hex))],
  'onvif-scopes': scopesAlone,
  mdns: mdnsResponder,
  ssdp: ({ headers, hex }) => [
    recorded('ssdp', headers === undefined ? fromHex(hex ?? '') : ssdpReply(headers)),
  ],
  'upnp-description': upnpDevice,
  snmp: agent,
  'other-udp': makersSearch,
};

/** Searches that devices answer to whoever asks them alone (the others are broadcast), by the port asked. */
const searches: Readonly<Record<number, RecordedBehaviour['protocol']>> = {
  8600: 'vstarcam',
  10000: 'vivotek',
  10001: 'ubiquiti',
  20002: 'tdp',
};

const ports: Readonly<Record<RecordedBehaviour['protocol'], number>> = {
  sadp: 37020,
  dhip: 37810,
  tdp: 20002,
  ubiquiti: 10001,
  vivotek: 10000,
  vstarcam: 8600,
  'ws-discovery': 3702,
  mdns: 5353,
  ssdp: 1900,
};

/** The services that answer datagrams as recorded; empty for a record of anything else. */
export function recordedDatagrams({ kind, evidence }: RecordedAnswer): readonly Service[] {
  return byKind[kind]?.(evidence) ?? [];
}

function recorded(protocol: RecordedBehaviour['protocol'], bytes: Uint8Array): Service {
  const hex = Buffer.from(bytes).toString('hex');
  return { port: ports[protocol], transport: 'udp', behaviour: { kind: 'recorded', protocol, hex } };
}

function makersSearch({ udpPort = 0, hex, json }: Evidence): readonly Service[] {
  const protocol = searches[udpPort];
  if (protocol === undefined) return [];
  if (hex !== undefined) return isVivotek(protocol, hex) ? [recorded(protocol, fromHex(hex))] : [];
  return protocol === 'tdp' ? [recorded(protocol, tdpPacket(json))] : [];
}

/** Port 10000 is Foscam's, too, whose search is broadcast. */
function isVivotek(protocol: string, hex: string): boolean {
  return protocol !== 'vivotek' || hex.startsWith('02');
}

/** A camera whose scopes WS-Discovery reports, with nothing at the address that it announces. */
function scopesAlone({ scopes = [] }: Evidence): readonly Service[] {
  const types = ['dn:NetworkVideoTransmitter'];
  const xaddrs = ['{origin:80}/onvif/device_service'];
  const endpoint = 'urn:uuid:00000000-0000-4000-8000-000000000001';
  const matches = [{ endpoint, types, scopes, xaddrs }];
  return [{ port: 3702, transport: 'udp', behaviour: { kind: 'ws-discovery', soap: 'SOAP-ENV', matches } }];
}

function mdnsResponder(evidence: Evidence): readonly Service[] {
  if (evidence.hex !== undefined) return [recorded('mdns', fromHex(evidence.hex))];
  const { types, instance = 'unnamed', host = 'unnamed.local', texts } = mdnsNames(evidence);
  const services = types.map((type) => ({ type, instance, port: 80, txt: texts }));
  return [{ port: ports.mdns, transport: 'udp', behaviour: { kind: 'mdns', host, services } }];
}

function upnpDevice(evidence: Evidence): readonly Service[] {
  const pages = { '/description.xml': page(['Content-Type: text/xml'], description(evidence)) };
  return [
    { port: 49152, transport: 'tcp', behaviour: web(notFound(), { pages }) },
    {
      port: ports.ssdp,
      transport: 'udp',
      behaviour: {
        kind: 'ssdp',
        server: 'UPnP/1.0',
        location: '{origin:49152}/description.xml',
        uuid: '00000000-0000-4000-8000-000000000002',
        deviceType: 'urn:schemas-upnp-org:device:Basic:1',
      },
    },
  ];
}

function agent({ sysDescr, sysObjectID, oids }: Evidence): readonly Service[] {
  const values = {
    ...(sysDescr === undefined ? {} : { '1.3.6.1.2.1.1.1.0': sysDescr }),
    ...(sysObjectID === undefined ? {} : { '1.3.6.1.2.1.1.2.0': sysObjectID.replace(/^\./, '') }),
    ...oids,
  };
  return [{ port: 161, transport: 'udp', behaviour: { kind: 'snmp', community: recordedCommunity, values } }];
}

function bytesOf(text: string | undefined, hex: string | undefined): Buffer {
  return text === undefined ? fromHex(hex ?? '') : Buffer.from(text);
}

function fromHex(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
