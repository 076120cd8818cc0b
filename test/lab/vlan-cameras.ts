import type { FakeDevice, Service } from '../fake-devices/device.ts';
import { onvif } from '../fake-devices/fleet/onvif-device.ts';
import { page, titled, web } from '../fake-devices/fleet/pages.ts';
import { search } from '../fake-devices/fleet/search.ts';
import { denied, publicVerbs, rtsp } from '../fake-devices/fleet/streams.ts';
import { clear, truth } from '../fake-devices/fleet/truth.ts';
import type { MakerSearchBehaviour } from '../fake-devices/maker-search.ts';

/** A camera that speaks only one protocol, so that nothing else can have found it. */
export interface VlanCamera extends FakeDevice {
  /** The scanner that finds it. */
  readonly scanner: string;
  /** As in the payload; null if it has none. */
  readonly mac: string | null;
}

/** The scanner's own VLAN and those behind the router; `host` is the last number. */
export const vlans = { near: '10.62.1', garden: '10.62.2', hall: '10.62.3' } as const;

function camera(
  scanner: string,
  address: string,
  mac: string | null,
  services: readonly Service[],
): VlanCamera {
  return {
    name: `${scanner} ${address}`,
    address,
    scanner,
    mac,
    services,
    truth: truth('', 'camera', null, clear),
  };
}

function searched(address: string, behaviour: MakerSearchBehaviour & { readonly mac?: string }): VlanCamera {
  return camera(behaviour.kind, address, behaviour.mac ?? null, [search(behaviour)]);
}

const soap = onvif({
  manufacturer: 'Bosch',
  model: 'NBE-3503-AL',
  firmware: '8.47.0026',
  serial: '094450987300291',
  mac: '00:07:5f:62:02:01',
  uuid: '00075f62-0201-11b2-8c21-',
  scopes: ['type/video_encoder', 'hardware/NBE-3503-AL', 'name/Bosch'],
});

const garden = (host: number) => `${vlans.garden}.${host}`;
const hall = (host: number) => `${vlans.hall}.${host}`;
const near = (host: number) => `${vlans.near}.${host}`;

/** Cameras behind the router: found by unicast, each by its own protocol. */
export const farCameras: readonly VlanCamera[] = [
  camera('ws-discovery', garden(11), null, [soap.discovery]),
  searched(garden(12), {
    kind: 'sadp',
    model: 'DS-2CD2143G2-I',
    serial: 'DS-2CD2143G2-I20230411AAWRK62020002',
    mac: '44:19:b6:62:02:02',
    firmware: 'V5.7.1 build 210806',
    activated: true,
  }),
  searched(garden(13), {
    kind: 'dhip',
    vendor: 'Dahua',
    model: 'IPC-HFW2431S',
    deviceClass: 'IPC',
    serial: '5K04B7EPAZ62003',
    mac: '3c:ef:8c:62:02:03',
    firmware: '2.800.0000000.18.R',
  }),
  camera('tdp', garden(14), '40:ae:30:62:02:04', [
    search({
      kind: 'tdp',
      result: {
        device_type: 'SMART.IPCAMERA',
        device_model: 'C210',
        mac: '40-AE-30-62-02-04',
        ip: '192.168.0.100',
        firmware_version: '1.3.7',
      },
    }),
  ]),
  searched(garden(15), {
    kind: 'ubiquiti',
    version: 2,
    mac: '24:5a:4c:62:02:05',
    model: 'UVC G4 Pro',
    firmware: 'UVC.S5L.v4.62.2',
    hostName: 'garden',
  }),
  searched(hall(11), { kind: 'vivotek', mac: '00:02:d1:62:03:01', model: 'IB9391-EHTV' }),
  searched(hall(12), {
    kind: 'vstarcam',
    mac: '00:e0:f8:62:03:02',
    serial: 'VSTB620302ABCDE',
    name: 'IPCAM',
    firmware: '48.53.75.88',
    account: { user: 'admin', password: 'never-to-be-read' },
  }),
  camera('mdns', hall(13), 'b8:a4:4f:62:03:03', [
    {
      port: 5353,
      transport: 'udp',
      behaviour: {
        kind: 'mdns',
        host: 'axis-b8a44f620303.local',
        services: [
          {
            type: '_axis-video._tcp',
            instance: 'AXIS P3265-LV - B8A44F620303',
            port: 80,
            txt: ['macaddress=B8A44F620303'],
          },
        ],
      },
    },
  ]),
  camera('ssdp', hall(14), null, [
    {
      port: 1900,
      transport: 'udp',
      behaviour: {
        kind: 'ssdp',
        server: 'Linux/4.14.79-axis6, UPnP/1.0, Portable SDK for UPnP devices/1.8.4',
        location: 'http://{address}:49152/rootdesc1.xml',
        uuid: '62030400-5a1c-4c0e-8000-b8a44f620304',
        deviceType: 'urn:schemas-upnp-org:device:Basic:1',
      },
    },
  ]),
  // Its agent names the engine without credentials, and shows no values.
  camera('snmp-engine', hall(18), '00:0f:7c:62:03:08', [
    {
      port: 161,
      transport: 'udp',
      behaviour: {
        kind: 'snmp',
        community: 'of nobody here',
        values: {},
        engine: '800087ef03000f7c620308',
      },
    },
  ]),
  camera('http', hall(15), null, [
    {
      port: 80,
      transport: 'tcp',
      behaviour: web(page(['Server: VCS-VideoJet-Webserver', 'Content-Type: text/html'], titled('BOSCH'))),
    },
  ]),
  camera('rtsp', hall(16), null, [
    rtsp(
      publicVerbs('OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY'),
      denied(['Digest realm="iPOLiS", nonce="{nonce}"']),
    ),
  ]),
  camera('onvif-device', hall(17), null, [
    {
      port: 2020,
      transport: 'tcp',
      behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: soap.service }),
    },
  ]),
];

/** Cameras on the scanner's own VLAN that answer only a multicast or broadcast request. */
export const nearCameras: readonly VlanCamera[] = [
  searched(near(11), {
    kind: 'dahua-v1',
    mac: '90:02:a9:62:01:01',
    model: 'DVR1604HF',
    serial: 'TZA4DV62001',
    name: 'DVR',
  }),
  camera('dvrip', near(12), '00:12:31:62:01:02', [
    search({
      kind: 'dvrip',
      common: {
        MAC: '00:12:31:62:01:02',
        SN: '7a1023c562010002',
        HostName: 'LocalHost',
        ChannelNum: 8,
        DeviceType: 1,
      },
    }),
  ]),
  searched(near(13), {
    kind: 'mhed',
    type: 3,
    mac: '58:5b:69:62:01:03',
    model: 'TD-3104B1',
    vendor: 'TVT',
    channels: 4,
  }),
  searched(near(14), { kind: 'hanwha', mac: 'e4:30:22:62:01:04', model: 'XNV-8081Z' }),
  searched(near(15), {
    kind: 'bosch',
    form: 'xml',
    mac: '00:07:5f:62:01:05',
    serial: '094450987362015',
    name: 'NBE-3503-AL',
  }),
  searched(near(16), {
    kind: 'sony',
    mac: '30:f9:ed:62:01:06',
    model: 'SNC-VB770',
    serial: '7362016',
    firmware: '1.10.00',
  }),
  searched(near(17), {
    kind: 'foscam',
    mac: 'c4:d6:55:62:01:07',
    name: 'IPCam',
    firmware: [2, 84, 2, 35],
    key: '0102030405060708',
  }),
  searched(near(18), { kind: 'reolink', mac: 'ec:71:db:62:01:08', name: 'IPC', uid: '9527000NEVERKEPT' }),
  searched(near(20), { kind: '360-vision', mac: '00:18:85:62:01:0a', type: 'VISIONPLUS' }),
  // It answers the group, and never the sender.
  searched(near(19), {
    kind: 'sadp',
    model: 'DS-2CD2022WD-I',
    serial: 'DS-2CD2022WD-I20150811AACH55362019',
    mac: 'c0:56:e3:62:01:09',
    firmware: 'V5.3.3 build 150630',
    answers: 'group',
  }),
];

/** A printer among them, whose printing ports must not be touched. */
export const printer: FakeDevice = {
  name: 'printer',
  address: hall(20),
  truth: truth('', 'other', null, clear),
  services: [80, 515, 631, 9100].map((port) => ({
    port,
    transport: 'tcp',
    behaviour: port === 80 ? web(page(['Server: HP HTTP Server'], titled('HP LaserJet'))) : { kind: 'sdk' },
  })),
};
