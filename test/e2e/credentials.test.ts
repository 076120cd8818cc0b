import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FakeDevice } from '../fake-devices/device.ts';
import { fleet as everyDevice } from '../fake-devices/fleet/index.ts';
import { type Neighbourhood, neighbourhood, settledIn } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

const right = 'correct horse';
const wrong = 'battery staple';
const withAccount = 'Hikvision camera';
/** Both require a login for their device information, and neither has the account `onvif`. */
const others = ['Dahua camera', 'Uniview camera'];
let fleet: Neighbourhood;
let operator: Operator;

beforeAll(async () => {
  fleet = await neighbourhood('127.80.7', [withAccount, ...others]);
});
afterAll(() => fleet.running.stop());
afterEach(() => {
  operator.close();
  forget();
});

function forget(): void {
  for (const { log } of fleet.running.devices) log.credentials.length = 0;
}

const addressOf = (name: string) => fleet.running.device(name).device.address;

/** A user with a credentials file: one entry per password, for ONVIF only, for the given addresses. */
function somebody(
  mode: number,
  ...entries: readonly { networks: readonly string[]; password: string; username?: string }[]
): string {
  const file = join(operator.folder, 'cameras.yaml');
  writeFileSync(
    file,
    JSON.stringify(entries.map((entry) => ({ username: 'onvif', login: 'onvif', ...entry }))),
  );
  chmodSync(file, mode);
  return file;
}

const scanOf = (names: readonly string[], ...more: readonly string[]) => [
  ...['scan', ...names.map(addressOf), '--no-listen', '--format', 'json'],
  ...more,
];

function scan(names: readonly string[], ...more: readonly string[]): Promise<Ended> {
  return operator.here(scanOf(names, ...more));
}

const shown = () =>
  fleet.running.devices.flatMap(({ device, log }) => log.credentials.map(() => device.name));

test('scan without --credentials sends none, and plan mentions none', async () => {
  operator = new Operator();
  await scan([withAccount, ...others]);
  expect(shown()).toEqual([]);
  const plan = await operator.here(['plan', addressOf(withAccount)]);
  expect(plan.stdout).not.toContain('onvif-session');
});

test('--credentials: a correct password yields serials, and appears nowhere', async () => {
  operator = new Operator();
  const file = somebody(0o600, { networks: [addressOf(withAccount)], password: right });
  const plan = await operator.here(['plan', addressOf(withAccount), '--credentials', file]);
  expect(plan.stdout).toContain('onvif-session');
  const traced = scanOf([withAccount], '--credentials', file, '--log-level', 'trace');
  const { stdout, stderr, code } = await operator.run(traced);
  expect(code).toBe(0);
  const [device] = JSON.parse(stdout);
  expect(device.serial).toContain('AAWRJ71300412');
  expect(device).toMatchObject({ firmware: expect.stringContaining('5.7.3'), mac: '04:03:12:7a:10:02' });
  expect(new Set(shown())).toEqual(new Set([withAccount]));
  const [sweep] = await operator.json<{ scanners: string[] }[]>('sweeps');
  expect(sweep?.scanners).toContain('onvif-session');
  const kept = readdirSync(operator.folder).filter((name) => name.startsWith('inventory'));
  expect(kept.length).toBeGreaterThan(0);
  const said = [stdout, stderr, ...kept.map((name) => readFileSync(join(operator.folder, name), 'latin1'))];
  for (const text of said) expect(text).not.toContain(right);
});

test('--credentials: a wrong password goes to one device a sweep, until it changes', async () => {
  operator = new Operator();
  const all = [withAccount, ...others];
  const networks = all.map(addressOf);
  const file = somebody(0o600, { networks, password: wrong });
  // A process of its own: the log is its stderr's.
  const first = await operator.run(scanOf(all, '--credentials', file));
  expect(first.code).toBe(0);
  expect(first.stderr).toMatch(/refused entry 1 of the credentials file/);
  expect(shown()).toHaveLength(1);

  const [refused] = shown();
  await scan(all, '--credentials', file);
  expect(shown()).toHaveLength(2);
  expect(new Set(shown()).size).toBe(2);

  forget();
  somebody(0o600, { networks, password: right });
  await scan([refused ?? ''], '--credentials', file);
  expect(shown().length).toBeGreaterThan(0);
});

test('--credentials: the first entry that covers an address is its only one', async () => {
  operator = new Operator();
  const networks = [addressOf(withAccount)];
  const entries = [
    { networks, password: wrong },
    { networks, password: right },
  ];
  await scan([withAccount], '--credentials', somebody(0o600, ...entries));
  expect(shown()).toEqual([withAccount]);
});

test('--credentials: a file that others can read stops scan before it sends', async () => {
  operator = new Operator();
  const file = somebody(0o644, { networks: [addressOf(withAccount)], password: right });
  const before = fleet.running.device(withAccount).log.connections;
  const { code, stderr } = await scan([withAccount], '--credentials', file);
  expect(code).toBe(2);
  expect(stderr).toContain(`chmod 600 ${file}`);
  expect(stderr).not.toContain(right);
  expect(fleet.running.device(withAccount).log.connections).toBe(before);
});

test('--credentials: the config can name the file in the folder of systemd', async () => {
  operator = new Operator();
  somebody(0o440, { networks: [addressOf(withAccount)], password: right });
  writeFileSync(
    join(operator.folder, 'camcensus.yaml'),
    'credentials: $CREDENTIALS_DIRECTORY/cameras.yaml\n',
  );
  const env = { CREDENTIALS_DIRECTORY: operator.folder };
  const args = ['scan', addressOf(withAccount), '--no-listen', '--format', 'json'];
  expect((await operator.here(args, { env })).code).toBe(0);
  expect(shown()).toContain(withAccount);
  expect((await operator.here(args)).code).toBe(2);
});

test('scan logs in by WS-UsernameToken where user name and password are the same word', async () => {
  operator = new Operator();
  const same = everyDevice.filter(({ name }) => name === withAccount).map(withSameWord);
  const { running, devices } = await settledIn('127.80.17', same);
  onTestFinished(() => running.stop());
  const { address = '' } = devices[0] ?? {};
  const file = somebody(0o600, { networks: [address], username: 'admin', password: 'admin' });
  const scanned = await operator.json<object[]>('scan', address, '--no-listen', '--credentials', file);
  expect(scanned).toMatchObject([
    {
      model: 'DS-2CD2143G2-I',
      firmware: 'V5.7.3 build 220315',
      serial: expect.stringContaining('AAWRJ7130'),
    },
  ]);
  const { credentials } = running.device(withAccount).log;
  expect(new Set(credentials)).toEqual(
    new Set([expect.stringMatching(/^WS-UsernameToken admin on port \d+$/)]),
  );
});

/** The device, which refuses its device information with HTTP 400 and a fault, with the account that many units come with. */
function withSameWord(device: FakeDevice): FakeDevice {
  return {
    ...device,
    services: device.services.map((service) => {
      const { behaviour } = service;
      if (behaviour.kind !== 'http' || behaviour.onvif === undefined) return service;
      const account = { user: 'admin', password: 'admin' };
      return { ...service, behaviour: { ...behaviour, onvif: { ...behaviour.onvif, account } } };
    }),
  } as FakeDevice;
}
