import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { compare, type FoundDevice } from './comparison.ts';
import { fleet, wholeFleet, wholeFleetNetwork } from './fleet/index.ts';
import { place } from './ports.ts';
import { overTcp } from './raw-client.ts';
import { type Fleet, moved, startFleet } from './start.ts';

const devices = moved(fleet, '127.78.1');
let running: Fleet | null = null;

afterEach(async () => {
  await running?.stop();
  running = null;
});

const get = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';

test('the fleet has at least 34 devices of 14 makers, each with its own name and address', () => {
  const listed = fleet.filter(({ truth }) => truth.listed);
  expect(listed.length).toBeGreaterThanOrEqual(34);
  expect(new Set(listed.map(({ truth }) => truth.manufacturer)).size).toBeGreaterThanOrEqual(14);
  expect(new Set(fleet.map(({ name }) => name)).size).toBe(fleet.length);
  expect(new Set(fleet.map(({ address }) => address)).size).toBe(fleet.length);
});

test('every address is in the range that the demonstration scans, and some of that range are unused', () => {
  const last = fleet.map(({ address }) => Number(/^127\.77\.0\.(\d+)$/.exec(address)?.[1]));
  for (const number of last) expect(number).toBeLessThan(63);
  expect(fleet.length).toBeLessThan(60);
});

test('the whole fleet includes the demonstration’s, and is in its network', () => {
  const network = wholeFleetNetwork.replace(/0\/24$/, '');
  expect(wholeFleet.slice(0, fleet.length)).toEqual(fleet);
  expect(wholeFleet.filter(({ address }) => !address.startsWith(network))).toEqual([]);
});

test('no two devices share a serial, a MAC or an endpoint', () => {
  const identities = wholeFleet.flatMap(({ services }) => {
    const units = services.flatMap(({ behaviour }) =>
      behaviour.kind === 'http' && behaviour.onvif !== undefined ? [behaviour.onvif] : [],
    );
    const unit = units[0];
    return unit === undefined ? [] : [unit.mac.toLowerCase(), unit.information.serial];
  });
  expect(identities.length).toBeGreaterThan(200);
  expect(new Set(identities).size).toBe(identities.length);
});

test('a started fleet answers on every device, and nothing answers once it has stopped', async () => {
  running = await startFleet(devices, { ports: 'real' });
  expect(running.devices).toHaveLength(fleet.length);
  expect(running.leftOut).toEqual([]);
  const page = await overTcp('127.78.1.12', 80, get);
  expect(page.toString()).toContain('<title>WEB SERVICE</title>');
  await running.stop();
  await expect(overTcp('127.78.1.12', 80, get)).rejects.toThrow('ECONNREFUSED');
});

test('a port that is taken is named with its address, and what had started is closed again', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(34567, '127.78.1.23', resolve));
  try {
    await expect(startFleet(devices, { ports: 'real' })).rejects.toThrow(
      /127\.78\.1\.23 port 34567\/tcp is already in use/,
    );
    await expect(overTcp('127.78.1.12', 80, get)).rejects.toThrow('ECONNREFUSED');
  } finally {
    await new Promise((resolve) => squatter.close(resolve));
  }
});

test('a device outside 127.0.0.0/8 is not started', async () => {
  const [first] = fleet;
  await expect(startFleet([{ ...first!, address: '10.1.2.3' }], { ports: 'real' })).rejects.toThrow(
    '127.0.0.0/8',
  );
});

test('with high ports nothing below 1024 is bound, and XAddrs point to where the service went', async () => {
  const high = devices.map((device) => place(device, 'high'));
  for (const { placed } of high) {
    for (const { port } of placed) expect(port).toBeGreaterThanOrEqual(1024);
    expect(new Set(placed.map(({ port, service }) => `${port} ${service.transport === 'udp'}`)).size).toBe(
      placed.length,
    );
  }
  expect(high.flatMap(({ leftOut }) => leftOut)).toContain(
    'Axis old camera: port 21 has no high port and is left out',
  );
  running = await startFleet(devices, { ports: 'high' });
  const { log, bound } = running.device('Hikvision old recorder');
  expect(bound(80)).toBe(8080);
  const page = await overTcp('127.78.1.4', 8080, get);
  expect(page.toString()).toContain('Location: http://127.78.1.4:8080/index.asp');
  expect(log.requests.map(({ port, verb }) => [port, verb])).toEqual([[8080, 'GET']]);
});

test('a correct list has no differences; a missing camera, a decoy and a wrong maker are named', () => {
  const right = fleet.filter(({ truth }) => truth.listed).map(asFound);
  expect(compare(fleet, right)).toEqual({
    wanted: right.length,
    found: right.length,
    decoysListed: 0,
    differences: [],
  });
  const printer = fleet.find(({ name }) => name === 'HP printer');
  const wrong = [{ ...right[1]!, manufacturer: 'Axis' }, ...right.slice(2), asFound(printer!)];
  const { found, decoysListed, differences } = compare(fleet, wrong);
  expect([found, decoysListed]).toEqual([right.length - 1, 1]);
  expect(differences).toEqual([
    'Hikvision camera (127.77.0.2) is missing',
    'Hikvision recorder (127.77.0.3): manufacturer is Hikvision, the list says Axis',
    'HP printer (127.77.0.50) is listed and should not be',
  ]);
});

test('type and model of a device that could not open every port are not scored, its maker is', () => {
  const encoder = fleet.filter(({ name }) => name === 'Axis encoder');
  const reported = [{ ...asFound(encoder[0]!), type: 'camera', model: null }];
  expect(compare(encoder, reported).differences).toHaveLength(2);
  expect(compare(encoder, reported, new Set(['Axis encoder'])).differences).toEqual([]);
  const wrong = [{ ...reported[0]!, manufacturer: null }];
  expect(compare(encoder, wrong, new Set(['Axis encoder'])).differences).toHaveLength(1);
});

function asFound({ address, truth }: (typeof fleet)[number]): FoundDevice {
  const { type, brand, manufacturer, model, verdicts } = truth;
  const policies = Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict }));
  return { ip: address, addresses: [address], type, brand, manufacturer, model, policies };
}
