import type { FakeDevice, Service } from './device.ts';
import { fleet } from './fleet/index.ts';
import { onvif } from './fleet/onvif-device.ts';
import { digest, page, titled, web } from './fleet/pages.ts';
import { banner, denied, publicVerbs, rtsp, sdk, ssh } from './fleet/streams.ts';
import { clear, decoy, truth } from './fleet/truth.ts';
import type { Fragility } from './fragile.ts';

/** Two networks: the cameras' own, and the plant room's, where the controllers are. */
export interface FragileNetworks {
  readonly cameras: string;
  readonly plant: string;
}

const soap = onvif({
  port: 2020,
  manufacturer: 'Acme',
  model: 'AC-1',
  firmware: '1.0.3',
  serial: 'AC100077',
  mac: '02:00:5e:77:00:01',
  uuid: '9f5a69c2-7700-4100-8000-',
  scopes: ['type/video_encoder', 'hardware/AC-1', 'name/Acme'],
});

const tcp = (port: number, behaviour: Extract<Service, { transport: 'tcp' }>['behaviour']): Service => ({
  port,
  transport: 'tcp',
  behaviour,
});

const login = page(['Server: mini_httpd', 'Content-Type: text/html'], titled('IP Camera'));
const stream = rtsp(
  publicVerbs('OPTIONS, DESCRIBE, SETUP, PLAY'),
  denied([digest('Acme')].map((one) => one)),
);
/** A camera that gets nearly every probe: pages, streams, ONVIF, SSH, a control port. */
const talkative: readonly Service[] = [
  tcp(80, web(login)),
  tcp(2020, web(login, { onvif: soap.service })),
  tcp(8080, web(login)),
  stream,
  ssh('AC-1'),
  sdk(34567),
  soap.discovery,
];

const usualHeaders = [
  ...['host', 'user-agent', 'accept', 'accept-encoding', 'connection', 'content-type', 'content-length'],
  'cseq',
];

function camera(
  name: string,
  address: string,
  fragile: Fragility,
  services: readonly Service[] = talkative,
): FakeDevice {
  return { name, address, truth: truth('Acme', 'camera', null, clear), services, fragile };
}

/** Devices that crash from what a scanner may do without a second thought. */
export function fragileFleet({ cameras, plant }: FragileNetworks): readonly FakeDevice[] {
  const at = (host: number) => `${cameras}.${host}`;
  const recorder = fleet.find(({ name }) => name === 'TVT recorder');
  if (recorder === undefined) throw new Error('the fleet has no TVT recorder');
  return [
    camera('more than 40 conversations a second', at(1), { perSecond: 40 }),
    camera('a second connection', at(2), { atOnce: 1 }),
    camera('an idle connection', at(3), { idleMs: 5_000, atOnce: 1 }, [
      tcp(80, web(login)),
      // On these ports, the device sends nothing before the other side has.
      ...[21, 5000, 9000].map(sdk),
      stream,
    ]),
    camera('a header or verb that it does not know', at(4), {
      headers: usualHeaders,
      verbs: ['GET', 'POST', 'OPTIONS', 'DESCRIBE'],
    }),
    camera('a path that it does not have', at(5), {
      paths: ['/', '/favicon.ico', '/onvif/device_service'],
    }),
    {
      ...recorder,
      name: 'its UPnP description, a byte on its control port',
      address: at(6),
      fragile: { perSecond: 40, atOnce: 1 },
    },
    {
      name: 'a connection to where it prints',
      address: at(7),
      truth: decoy('HP', 'other'),
      services: [
        tcp(80, web(page(['Server: HP HTTP Server'], titled('HP LaserJet')))),
        ...[515, 631, 9100].map(sdk),
      ],
      fragile: { untouchable: [515, 631, 9100] },
    },
    {
      name: 'any byte, any second connection (a controller)',
      address: `${plant}.1`,
      truth: decoy(null, 'other'),
      services: [tcp(80, web(login)), ...[102, 502].map(sdk), banner(23, 'PLC\r\n')],
      fragile: { ofAnyByte: true, atOnce: 1, idleMs: 1_000, perSecond: 40 },
    },
    camera('anything but a connect (beside a controller)', `${plant}.2`, { ofAnyByte: true }),
  ];
}
