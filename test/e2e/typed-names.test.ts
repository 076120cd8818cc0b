import { expect, test } from 'vitest';
import type { FakeDevice, Service } from '../fake-devices/device.ts';
import { onvif } from '../fake-devices/fleet/onvif-device.ts';
import { challenge, digest, page, titled } from '../fake-devices/fleet/pages.ts';
import { denied, publicVerbs, rtsp, stream } from '../fake-devices/fleet/streams.ts';
import { review } from '../fake-devices/fleet/truth.ts';
import { stage } from '../stage.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { settledIn } from './fleet.ts';
import { Operator } from './operator.ts';

const verbs = publicVerbs('OPTIONS, DESCRIBE, SETUP, PLAY');
const locked = rtsp(verbs, denied(['Digest realm="stream", nonce="{nonce}"']));

/** A camera of no maker's, with a name that its user typed in one place: what it shows on the wire besides says nothing of a maker. */
const places: Readonly<Record<string, (name: string, unit: number) => readonly Service[]>> = {
  scope: (name, unit) => [camera([`name/${encodeURIComponent(name)}`], unit), locked],
  title: (name, unit) => [camera([], unit), web(page([], titled(name))), locked],
  realm: (name, unit) => [camera([], unit), web(challenge(digest(name))), locked],
  session: (name, unit) => [camera([], unit), rtsp(verbs, stream(name, []))],
  stream: (name, unit) => [camera([], unit), rtsp(verbs, denied([`Basic realm="${name}"`]))],
  instance: (name, unit) => [camera([], unit), announced(name), locked],
};
const makers = ['Hikvision', 'Dahua', 'Uniview', 'Axis', 'Vivotek', 'Bosch'];
const words = ['Cam 1', 'Gate2', 'Refectory', 'Rm12', 'Aula Süd', 'old NVR'];
const units = Object.entries(places).flatMap(([place, services]) =>
  makers.map((maker, at) => ({ place, services, name: `${maker} ${words[at]}` })),
);
const devices = units.map(
  ({ place, services, name }, at): FakeDevice => ({
    name: `${place}: ${name}`,
    address: `127.77.0.${at + 2}`,
    truth: { manufacturer: null, brand: null, type: 'camera', model: null, verdicts: review, listed: true },
    services: services(name, at),
  }),
);

let operator: Operator;
let found: readonly FoundDevice[];

stage(
  async () => {
    operator = new Operator();
    const { running } = await settledIn('127.87.14', devices);
    const args = [
      'scan',
      `127.87.14.2-${devices.length + 1}`,
      '--no-listen',
      '--rate',
      '20000',
      '--policy',
      'uk-2022,us-ndaa-889',
    ];
    try {
      found = devicesIn(await operator.here([...args, '--format', 'json']));
    } finally {
      await running.stop();
    }
  },
  async () => operator.close(),
);

test('scan flags and clears no camera by a name that its user typed', () => {
  expect(found).toHaveLength(devices.length);
  const decided = found.flatMap(({ ip, policies }) =>
    policies
      .filter(({ verdict }) => verdict !== 'review')
      .map(({ id, verdict }) => `${devices[Number(ip.split('.')[3]) - 2]?.name}: ${id} ${verdict}`),
  );
  expect(decided).toEqual([]);
});

test('explain says of such a name that a user can type it', async () => {
  const named = found.filter(({ evidence }) => evidence.some(({ maker }) => maker !== null));
  expect(named.length).toBeGreaterThan(units.length / 2);
  const { stdout } = await operator.here(['explain', String(named[0]?.id)]);
  expect(stdout).toMatch(/^ {2}A name that a user can type counts 0\.\d\d for /m);
});

function camera(scopes: readonly string[], unit: number): Service {
  const tail = `${Math.floor(unit / 10)}${unit % 10}`;
  return onvif({
    manufacturer: '',
    model: '',
    firmware: '',
    serial: '',
    mac: `02:00:5e:10:20:${tail}`,
    uuid: `7d2c1f9a-30${tail}-4e5b-9a7c-`,
    scopes: ['type/NetworkVideoTransmitter', ...scopes],
  }).discovery;
}

function web(root: ReturnType<typeof page>): Service {
  return {
    port: 80,
    transport: 'tcp',
    behaviour: { kind: 'http', pages: { '/': root }, otherwise: page([], '', '404 Not Found') },
  };
}

function announced(instance: string): Service {
  return {
    port: 5353,
    transport: 'udp',
    behaviour: {
      kind: 'mdns',
      host: 'unit.local',
      services: [{ type: '_rtsp._tcp', instance, port: 554, txt: [] }],
    },
  };
}
