import type { FakeDevice, Service, SsdpBehaviour, WsDiscoveryBehaviour } from '../device.ts';
import { hikvisionStack } from './hikvision-stack.ts';
import { challenge, page, redirect, titled, web } from './pages.ts';
import { banner, sdk } from './streams.ts';
import { decoy, flagged } from './truth.ts';

function tripwire(port: number): Service {
  return { port, transport: 'tcp', behaviour: { kind: 'tripwire' } };
}

function wsd(endpoint: string, types: readonly string[], xaddr: string): Service {
  const behaviour: WsDiscoveryBehaviour = {
    kind: 'ws-discovery',
    soap: 'SOAP-ENV',
    answersTwoTypes: true,
    matches: [{ endpoint: `urn:uuid:${endpoint}`, types, scopes: [], xaddrs: [xaddr] }],
  };
  return { port: 3702, transport: 'udp', behaviour };
}

function ssdp(server: string, location: string, uuid: string, deviceType: string): Service {
  const behaviour: SsdpBehaviour = { kind: 'ssdp', server, location, uuid, deviceType };
  return { port: 1900, transport: 'udp', behaviour };
}

function description(type: string, maker: string, model: string, name: string, uuid: string): string {
  return `<?xml version="1.0"?>\n<root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion><device><deviceType>${type}</deviceType><friendlyName>${name}</friendlyName><manufacturer>${maker}</manufacturer><modelName>${model}</modelName><UDN>uuid:${uuid}</UDN></device></root>`;
}

const html = 'Content-Type: text/html';
const gateway = 'urn:schemas-upnp-org:device:InternetGatewayDevice:1';
const basic = 'urn:schemas-upnp-org:device:Basic:1';

const printer: FakeDevice = {
  name: 'HP printer',
  address: '127.77.0.50',
  truth: decoy('HP', 'other'),
  services: [
    {
      port: 80,
      transport: 'tcp',
      behaviour: web(
        page(['Server: HP HTTP Server; HP LaserJet MFP M428fdw', html], titled('HP LaserJet MFP M428fdw')),
      ),
    },
    tripwire(515),
    tripwire(631),
    tripwire(9100),
    wsd(
      '7a105000-1dd2-11b2-a2f0-3822e27a1050',
      ['wsdp:Device', 'wprt:PrintDeviceType', 'wscn:ScanDeviceType'],
      'http://{address}:3911/',
    ),
  ],
};

const nas: FakeDevice = {
  name: 'Synology NAS',
  address: '127.77.0.51',
  truth: decoy('Synology', 'other'),
  services: [
    { port: 80, transport: 'tcp', behaviour: web(redirect('{origin:5000}/', ['Server: nginx'])) },
    {
      port: 443,
      transport: 'tls',
      certificate: 'synology-nas',
      behaviour: web(redirect('{origin:5000}/', ['Server: nginx'])),
    },
    {
      port: 5000,
      transport: 'tcp',
      behaviour: web(page(['Server: nginx', html], titled('schoolnas - Synology DiskStation')), {
        pages: {
          '/ssdp/desc-DSM-eth0.xml': page(
            ['Server: nginx', 'Content-Type: text/xml'],
            description(
              basic,
              'Synology',
              'DS218+',
              'schoolnas (DS218+)',
              '73796E6F-6473-6D00-0000-0011327a1051',
            ),
          ),
        },
      }),
    },
    ssdp(
      'Synology/DSM/{address}',
      '{origin:5000}/ssdp/desc-DSM-eth0.xml',
      '73796E6F-6473-6D00-0000-0011327a1051',
      basic,
    ),
    {
      port: 5353,
      transport: 'udp',
      behaviour: {
        kind: 'mdns',
        host: 'schoolnas.local',
        services: [
          {
            type: '_http._tcp',
            instance: 'schoolnas',
            port: 5000,
            txt: ['vendor=Synology', 'model=DS218+', 'admin_port=5000'],
          },
          { type: '_smb._tcp', instance: 'schoolnas', port: 445, txt: [] },
        ],
      },
    },
  ],
};

const huaweiRouter: FakeDevice = {
  name: 'Huawei router',
  address: '127.77.0.52',
  truth: decoy('Huawei', 'other', null, flagged),
  services: [
    { port: 80, transport: 'tcp', behaviour: web(challenge('Basic realm="HuaweiHomeGateway"')) },
    banner(
      23,
      '\xff\xfb\x01Welcome Visiting Huawei Home Gateway\r\nCopyright by Huawei Technologies Co., Ltd.\r\n\r\nLogin:',
    ),
    ssdp(
      'Linux UPnP/1.0 Huawei-ATP-IGD',
      '{origin:49152}/37000/gatewaydesc.xml',
      '00e0fc37-2525-2828-2500-7a1052000052',
      gateway,
    ),
    {
      port: 49152,
      transport: 'tcp',
      behaviour: web(page([html], '', '404 Not Found'), {
        pages: {
          '/37000/gatewaydesc.xml': page(
            ['Content-Type: text/xml'],
            description(
              gateway,
              'Huawei Technologies Co., Ltd.',
              'HG659',
              'HG659',
              '00e0fc37-2525-2828-2500-7a1052000052',
            ),
          ),
        },
      }),
    },
  ],
};

const otherHosts: readonly FakeDevice[] = [
  {
    name: 'TP-Link router',
    address: '127.77.0.53',
    truth: decoy('TP-Link', 'other'),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(
          challenge(
            'Basic realm="TP-LINK Wireless N Router WR841N"',
            ['Server: Router Webserver', 'Connection: close'],
            titled('TL-WR841N'),
          ),
        ),
      },
    ],
  },
  {
    name: 'SIP phone',
    address: '127.77.0.54',
    truth: decoy('Yealink', 'other'),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(redirect('/servlet?m=mod_listener&p=login', ['Server: embed httpd'])),
      },
      {
        port: 443,
        transport: 'tls',
        certificate: 'sip-phone',
        behaviour: web(page(['Server: embed httpd', html], titled('Yealink T46S Phone'))),
      },
    ],
  },
  {
    name: 'web server',
    address: '127.77.0.55',
    truth: decoy(null, 'unknown'),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Server: nginx/1.24.0', html], titled('Welcome to nginx!'))),
      },
      {
        port: 443,
        transport: 'tls',
        certificate: 'nginx-server',
        behaviour: web(page(['Server: nginx/1.24.0', html], titled('Intranet'))),
      },
    ],
  },
  {
    name: 'Windows PC',
    address: '127.77.0.56',
    truth: decoy(null, 'unknown'),
    services: [
      sdk(135),
      sdk(445),
      {
        port: 5357,
        transport: 'tcp',
        behaviour: web(page(['Server: Microsoft-HTTPAPI/2.0', html], '', '503 Service Unavailable')),
      },
      wsd(
        '7a105600-2f4c-4b9a-a68d-7a1056000056',
        ['wsdp:Device', 'pub:Computer'],
        'http://{address}:5357/7a105600-2f4c-4b9a-a68d-7a1056000056/',
      ),
    ],
  },
  {
    name: 'Linux host',
    address: '127.77.0.57',
    truth: decoy(null, 'unknown'),
    services: [
      banner(21, '220 (vsFTPd 3.0.5)\r\n'),
      banner(22, 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'),
      {
        port: 8080,
        transport: 'tcp',
        behaviour: web(page(['Server: Jetty(10.0.20)', html], titled('Dashboard [Jenkins]'))),
      },
    ],
  },
  {
    // Hikvision's stack and SDK port, but not a camera: it opens a door.
    name: 'Hikvision access terminal',
    address: '127.77.0.58',
    truth: decoy('Hikvision', 'access-control', 'DS-K1T671M', flagged),
    services: hikvisionStack({
      server: 'webserver',
      realm: 'DS-K1T671M',
      sadp: {
        model: 'DS-K1T671M',
        code: '10510',
        serial: 'DS-K1T671M20200917V030200ENE31500658',
        mac: '44:19:b6:7a:10:58',
        firmware: 'V3.2.0 build 200709',
        digital: 0,
      },
    }),
  },
];

/** Hosts that must not be on the default list. */
export const decoys: readonly FakeDevice[] = [printer, nas, huaweiRouter, ...otherHosts];
