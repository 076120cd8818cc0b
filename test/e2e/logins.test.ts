import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LoginDevice, type LoginLog, loginDevice } from '../fake-devices/login-device.ts';
import { account, pages } from '../scanners/digest-session-fixture.ts';
import { devicesIn } from './device-shape.ts';
import { Operator } from './operator.ts';

const network = '127.91.20';
const addresses = { camera: `${network}.1`, recorder: `${network}.2`, dahua: `${network}.3` } as const;
type Name = keyof typeof addresses;
const names = ['camera', 'recorder', 'dahua'] as const satisfies readonly Name[];

const html = '<html><head><title>Login</title></head><body></body></html>';
const hikvision = { '/': { headers: ['Server: App-webs/', 'Content-Type: text/html'], body: html } };
const devices: Readonly<Record<Name, Omit<LoginDevice, 'address' | 'account' | 'port'>>> = {
  camera: { realm: 'IP Camera(C1214)', open: hikvision, pages: pages.camera, algorithm: 'SHA-256' },
  recorder: { realm: 'DS-7608NI-K2', open: hikvision, pages: pages.recorder },
  dahua: { realm: 'Login to 4C91000PAA00302', pages: pages.dahua },
};

let logs: Readonly<Record<Name, LoginLog>>;
let operator: Operator;

async function started(name: Name): Promise<LoginLog> {
  return loginDevice({ ...devices[name], address: addresses[name], account, port: 8080 });
}

beforeAll(async () => {
  logs = {
    camera: await started('camera'),
    recorder: await started('recorder'),
    dahua: await started('dahua'),
  };
});
afterAll(() => Promise.all(Object.values(logs).map((log) => log.close())));
beforeEach(() => {
  operator = new Operator();
});
afterEach(() => operator.close());

/** A credentials file with one entry for every device here. */
function file(password: string, more: Readonly<Record<string, string>> = {}): string {
  const path = join(operator.folder, 'cameras.yaml');
  writeFileSync(
    path,
    JSON.stringify([{ networks: [`${network}.0/24`], username: account.user, password, ...more }]),
  );
  chmodSync(path, 0o600);
  return path;
}

const scanOf = (which: readonly Name[], ...more: readonly string[]) => [
  ...['scan', ...which.map((name) => addresses[name]), '--no-listen', '--format', 'json'],
  ...more,
];
const scan = (which: readonly Name[], ...more: readonly string[]) => operator.here(scanOf(which, ...more));

/** Logins since the last look, by device. */
const seen = new Map<Name, number>();
function newLogins(): Readonly<Record<Name, number>> {
  const of = (name: Name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, logs[name].headers.length);
    return logs[name].headers.length - before;
  };
  return { camera: of('camera'), recorder: of('recorder'), dahua: of('dahua') };
}

test('scan without credentials sends no Authorization header, byte for byte', async () => {
  const { code } = await scan(names);
  expect(code).toBe(0);
  for (const name of names) {
    expect(logs[name].transcript()).toMatch(/^GET \/ HTTP\/1\.1\r\n/m);
    expect(logs[name].transcript()).not.toMatch(/authorization|basic |digest /i);
  }
});

test('scan with the right password finds cameras behind recorders, and hides it', async () => {
  const path = file(account.password);
  const scanned = await operator.run(scanOf(names, '--credentials', path, '--log-level', 'trace'));
  const found = devicesIn(scanned);
  const at = (name: Name) => found.find(({ ip, through }) => ip === addresses[name] && through === null);
  expect(at('camera')).toMatchObject({
    manufacturer: 'Hikvision',
    model: 'DS-2CD2143G2-I',
    serial: expect.stringContaining('AAWRJ91000101'),
    mac: '04:03:12:91:00:01',
    verdict: 'flagged',
  });
  expect(at('recorder')).toMatchObject({ type: 'recorder', model: 'DS-7608NI-K2' });
  expect(at('dahua')).toMatchObject({ type: 'recorder', manufacturer: 'Dahua', serial: '4C91000PAA00302' });
  const behind = (name: Name) =>
    found
      .filter(({ through }) => through === at(name)?.id)
      .map(({ channel, model, verdict }) => [channel, model, verdict]);
  expect(behind('recorder').sort()).toEqual([
    [1, 'DS-2CD2T63G0-I5', 'review'],
    [2, null, 'review'],
  ]);
  expect(behind('dahua').sort()).toEqual([
    [1, 'DH-IPC-HFW1431S1-A', 'review'],
    [2, 'DS-2CD1143G0-I', 'review'],
  ]);
  // One attempt each; further requests use the next nonce count, and none was wrong.
  expect(newLogins()).toEqual({ camera: 2, recorder: 4, dahua: 5 });
  for (const name of names) expect(logs[name].logins.every(({ right }) => right)).toBe(true);

  const said = [scanned];
  const id = found.find(({ type }) => type === 'recorder')?.id;
  for (const args of [
    ['show', String(id), '--format', 'text'],
    ['explain', String(id)],
    ['list'],
    ['sweeps'],
    ['reidentify'],
  ])
    said.push(await operator.here(args));
  for (const ending of ['csv', 'xlsx', 'json', 'ndjson', 'html'])
    said.push(await operator.here(['export', '--to', join(operator.folder, `out.${ending}`)]));
  for (const { code, stderr } of said) expect(code, stderr).toBe(0);
  const kept = readdirSync(operator.folder).filter((name) => name !== 'cameras.yaml' && name !== 'home');
  expect(kept).toEqual(expect.arrayContaining(['inventory.db', 'out.csv', 'out.xlsx', 'out.html']));
  const texts = [
    ...said.flatMap(({ stdout, stderr }) => [stdout, stderr]),
    ...kept.map((name) => readFileSync(join(operator.folder, name), 'latin1')),
  ];
  for (const text of texts) {
    expect(text).not.toContain(account.password);
    expect(text).not.toContain(Buffer.from(account.password).toString('base64'));
    expect(text).not.toMatch(/secret-(?:user|word)/);
  }
  expect(said[1]?.stdout).toMatch(/Channels, as this recorder reports them\n {2}1: /);
  expect(readFileSync(join(operator.folder, 'out.csv'), 'utf8')).toMatch(/,Seen through,Confirmed,Decision,/);
});

test('scan tries a wrong password once; then another device, until the file changes', async () => {
  newLogins();
  // A process of its own: the log is its stderr's.
  const first = await operator.run(scanOf(names, '--credentials', file('battery staple')));
  expect(first.code).toBe(0);
  const afterFirst = newLogins();
  expect(Object.values(afterFirst).reduce((a, b) => a + b)).toBe(1);
  expect(first.stderr).toMatch(/refused entry 1 of the credentials file/);
  expect(first.stderr).not.toMatch(/battery|staple/);

  const [refused] = names.filter((name) => afterFirst[name] === 1);
  const again = await scan([refused ?? 'camera'], '--credentials', file('battery staple'));
  expect(again.code).toBe(0);
  expect(newLogins()).toEqual({ camera: 0, recorder: 0, dahua: 0 });

  await scan([refused ?? 'camera'], '--credentials', file(account.password));
  expect(newLogins()[refused ?? 'camera']).toBeGreaterThan(0);
  for (const name of names) expect(logs[name].locked()).toBe(false);
});

test('scan shows an account for ONVIF alone to no web interface', async () => {
  newLogins();
  await scan(names, '--credentials', file(account.password, { login: 'onvif' }));
  expect(newLogins()).toEqual({ camera: 0, recorder: 0, dahua: 0 });
});

test('plan with credentials says what would be sent and sends nothing', async () => {
  newLogins();
  const before = logs.camera.transcript().length;
  const { stdout } = await operator.here(['plan', addresses.camera, '--credentials', file(account.password)]);
  expect(stdout).toContain('digest-session');
  expect(stdout).not.toContain(account.password);
  expect(logs.camera.transcript().length).toBe(before);
});
