import { expect, test } from 'vitest';
import { compare } from '../fake-devices/comparison.ts';
import type { FakeDevice } from '../fake-devices/device.ts';
import { fleet as demonstrated, wholeFleet } from '../fake-devices/fleet/index.ts';
import { stage } from '../stage.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { grievances, type Neighbourhood, settledIn } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

const network = '127.85.0';
let operator: Operator;
let fleet: Neighbourhood;
let ended: Ended;
let found: readonly FoundDevice[];

stage(
  async () => {
    operator = new Operator();
    fleet = await settledIn(network, wholeFleet);
    ended = await operator.run([
      'scan',
      `${network}.0/24`,
      '--policy',
      'uk-2022,us-ndaa-889',
      // Loopback has no segments, and nothing that a high rate could harm.
      '--rate',
      '20000',
      '--no-listen',
      // One of the other hosts is an industrial controller; without this its whole network would be spared.
      '--ask-industrial',
      '127.85.0.0/24',
      '--format',
      'json',
    ]);
    found = devicesIn(ended);
  },
  async () => {
    operator.close();
    await fleet?.running.stop();
  },
);

/** The list's entry for a device, or undefined if there is none. */
function listed({ address }: FakeDevice): FoundDevice | undefined {
  return found.find(({ ip, addresses }) => ip === address || addresses.includes(address));
}

/** The listed devices with their entries. */
function pairs(): readonly (readonly [FakeDevice, FoundDevice])[] {
  return fleet.devices.flatMap((device) => {
    const said = device.truth.listed ? listed(device) : undefined;
    return said === undefined ? [] : [[device, said] as const];
  });
}

/** Sentences about what is wrong in the list; what it leaves open is not wrong. */
function lies(what: 'brand' | 'manufacturer' | 'model' | 'type'): readonly string[] {
  return pairs().flatMap(([{ name, truth }, said]) => {
    const open = said[what] === null || truth[what] === null || truth.disputed === true;
    const right = open || said[what] === truth[what] || fleet.hampered.has(name);
    return right ? [] : [`${name}: ${what} is ${truth[what]}, the list says ${said[what]}`];
  });
}

test('fleet has 120 models of cameras, 40 of them rebranded, and 100 other hosts', () => {
  const wanted = wholeFleet.filter(({ truth }) => truth.listed);
  const badges = wanted.filter(({ truth }) => truth.brand !== null && truth.brand !== truth.manufacturer);
  expect(wanted.length).toBeGreaterThanOrEqual(120);
  expect(badges.length).toBeGreaterThanOrEqual(40);
  expect(wholeFleet.length - wanted.length).toBeGreaterThanOrEqual(100);
  expect(new Set(wholeFleet.map(({ name }) => name)).size).toBe(wholeFleet.length);
  expect(new Set(wholeFleet.map(({ address }) => address)).size).toBe(wholeFleet.length);
});

test('scan of the whole fleet ends with 0', () => {
  expect(ended.code).toBe(0);
});

test('scan of the whole fleet lists every camera, recorder, encoder and doorbell', () => {
  const missing = fleet.devices.filter((device) => device.truth.listed && listed(device) === undefined);
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('scan of the whole fleet lists the demo’s devices with all their facts', () => {
  const names = new Set(demonstrated.map(({ name }) => name));
  const own = fleet.devices.filter(({ name }) => names.has(name));
  const { wanted, found: count, differences } = compare(own, found, fleet.hampered);
  expect(differences.filter((sentence) => !/ is listed/.test(sentence))).toEqual([]);
  expect(count).toBe(wanted);
  expect(wanted).toBeGreaterThanOrEqual(34);
});

test('scan of the whole fleet lists no other host, and joins no two devices', () => {
  const decoys = fleet.devices.filter((device) => !device.truth.listed && listed(device) !== undefined);
  expect(decoys.map(({ name }) => name)).toEqual([]);
  expect(found.filter(({ addresses }) => addresses.length > 1).map(({ addresses }) => addresses)).toEqual([]);
  expect(found).toHaveLength(pairs().length);
});

test('scan of the whole fleet names no wrong maker, and each that can be known', () => {
  expect(lies('manufacturer')).toEqual([]);
  const known = pairs().filter(([{ truth }]) => truth.manufacturer !== null && truth.disputed !== true);
  const open = known.filter(([, { manufacturer }]) => manufacturer === null);
  expect(open.map(([{ name }]) => name)).toEqual([]);
});

test('scan of the whole fleet gives each device the right verdict of each policy', () => {
  const wrong = pairs().flatMap(([{ name, truth }, { policies }]) =>
    Object.entries(truth.verdicts).flatMap(([policy, verdict]) => {
      const said = policies.find(({ id }) => id === policy)?.verdict;
      return said === verdict ? [] : [`${name}: ${policy} is ${verdict}, the list says ${said}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('scan of the whole fleet names no wrong brand or model, and 95 % of types', () => {
  expect(lies('brand')).toEqual([]);
  expect(lies('model')).toEqual([]);
  // Firmware of some cameras says "recorder", and that of some recorders does not.
  expect(lies('type').length, lies('type').join('; ')).toBeLessThanOrEqual(pairs().length * 0.05);
});

test('scan of the whole fleet harms no device', () => {
  expect(grievances(fleet.running)).toEqual([]);
  // One process plays 243 devices: it may see the next connection before it sees the end of the last.
  for (const { device, log } of fleet.running.devices) expect(log.maxAtOnce, device.name).toBeLessThan(3);
});
