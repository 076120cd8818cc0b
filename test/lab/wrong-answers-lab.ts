import type { FakeDevice } from '../fake-devices/device.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { onvif } from '../fake-devices/fleet/onvif-device.ts';
import { page, titled, web } from '../fake-devices/fleet/pages.ts';
import { sdk } from '../fake-devices/fleet/streams.ts';
import { clear, decoy, truth } from '../fake-devices/fleet/truth.ts';
import type { Lab } from './netns.ts';

/** The first three numbers of the networks, each a /26. */
export const blocks = { tarpit: '10.64.1', portal: '10.64.2', plant: '10.64.3', bms: '10.64.4' } as const;

/** One of two cameras, distinguished by the last digit of their names. */
const boschOf = (digit: 1 | 2) =>
  onvif({
    manufacturer: 'Bosch',
    model: 'NBE-3503-AL',
    firmware: '8.47.0026',
    serial: `09445098730064${digit}`,
    mac: `00:07:5f:64:03:0${digit}`,
    uuid: `00075f64-030${digit}-11b2-8c21-`,
    scopes: ['type/video_encoder', 'hardware/NBE-3503-AL', 'name/Bosch'],
  });
const [bosch, other] = [boschOf(1), boschOf(2)];
const login = web(page(['Server: VCS-VideoJet-Webserver', 'Content-Type: text/html'], titled('BOSCH')));

function at(address: string, name: string): FakeDevice {
  const device = fleet.find((one) => one.name === name);
  if (device === undefined) throw new Error(`the fleet has no ${name}`);
  return { ...device, address };
}

/** A camera in the tarpit's network and one in the portal's; a controller, a camera that discovery finds, one that it does not;
 * and a controller that speaks BACnet over UDP and nothing else of the kind, next to a camera. */
export const devices: readonly FakeDevice[] = [
  at(`${blocks.tarpit}.20`, 'Hikvision camera'),
  at(`${blocks.portal}.20`, 'Dahua camera'),
  {
    name: 'boiler',
    address: `${blocks.plant}.5`,
    truth: decoy(null, 'other'),
    services: [{ port: 80, transport: 'tcp', behaviour: login }, sdk(502)],
  },
  {
    name: 'camera that answers WS-Discovery',
    address: `${blocks.plant}.6`,
    truth: truth('Bosch', 'camera', 'NBE-3503-AL', clear),
    services: [
      { port: 80, transport: 'tcp', behaviour: { ...login, onvif: bosch.service } },
      bosch.discovery,
    ],
  },
  {
    name: 'camera that answers no discovery',
    address: `${blocks.plant}.7`,
    truth: truth('Bosch', 'camera', null, clear),
    services: [{ port: 80, transport: 'tcp', behaviour: login }],
  },
  {
    name: 'air handling',
    address: `${blocks.bms}.5`,
    truth: decoy(null, 'other'),
    services: [
      { port: 80, transport: 'tcp', behaviour: login },
      { port: 47_808, transport: 'udp', behaviour: { kind: 'bacnet', instance: 1234, vendor: 36 } },
    ],
  },
  {
    name: 'camera next to air handling',
    address: `${blocks.bms}.6`,
    truth: truth('Bosch', 'camera', 'NBE-3503-AL', clear),
    services: [
      { port: 80, transport: 'tcp', behaviour: { ...login, onvif: other.service } },
      other.discovery,
    ],
  },
];

/** The networks behind a router, all in one namespace. Returns the scanner's namespace. */
export async function wrongAnswers(lab: Lab): Promise<string> {
  const [scanner, far] = [lab.namespace('scan'), lab.namespace('far')];
  lab.cable(
    { namespace: scanner, name: 'eth0', addresses: ['10.64.0.1/30'] },
    { namespace: far, name: 'eth0', addresses: ['10.64.0.2/30'] },
  );
  for (const start of Object.values(blocks)) lab.route(scanner, `${start}.0/26`, '10.64.0.2');
  for (const start of [blocks.tarpit, blocks.portal]) lab.answering(far, `${start}.0/26`);
  for (const { address } of devices)
    if (address.startsWith(`${blocks.plant}.`) || address.startsWith(`${blocks.bms}.`))
      lab.answering(far, `${address}/32`);
  for (const start of [blocks.plant, blocks.bms]) lab.silent(far, `${start}.0/26`);
  await lab.startScript(far, 'test/lab/wrong-answers-script.ts');
  return scanner;
}
