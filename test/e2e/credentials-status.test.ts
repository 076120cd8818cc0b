import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginLog, loginDevice } from '../fake-devices/login-device.ts';
import { account, pages } from '../scanners/digest-session-fixture.ts';
import { Operator } from './operator.ts';

const network = '127.91.21';
const [odd, one, two] = [`${network}.1`, `${network}.2`, `${network}.3`] as const;

interface Status {
  readonly id: number | null;
  readonly ip: string;
  readonly outcome: string;
  readonly entry: number | null;
  readonly sentAt: string | null;
  readonly message: string;
}

let operator: Operator;
let devices: Readonly<Record<string, LoginLog>>;
let byNight: readonly (readonly Status[])[];
let explained: Readonly<Record<string, string>>;
let table: string;

beforeAll(async () => {
  operator = new Operator();
  const start = (address: string, password: string) =>
    loginDevice({
      address,
      port: 8080,
      account: { ...account, password },
      realm: 'IP Camera(C1214)',
      pages: pages.camera,
    });
  devices = {
    [odd]: await start(odd, 'an odd one'),
    [one]: await start(one, account.password),
    [two]: await start(two, account.password),
  };
  const sweep = async (targets: readonly string[], password: string) => {
    const file = join(operator.folder, 'cameras.yaml');
    writeFileSync(
      file,
      JSON.stringify([{ networks: [`${network}.0/24`], username: account.user, password }]),
    );
    chmodSync(file, 0o600);
    const { code } = await operator.here(['scan', ...targets, '--no-listen', '--credentials', file]);
    expect(code).toBe(0);
    return operator.json<readonly Status[]>('credentials', 'status');
  };
  byNight = [
    await sweep([odd], account.password),
    await sweep([odd, one, two], account.password),
    await sweep([odd, one, two], 'mistyped'),
  ];
  const texts = await Promise.all(
    [odd, one, two].map(async (address) => [address, (await operator.here(['explain', address])).stdout]),
  );
  explained = Object.fromEntries(texts);
  table = (await operator.here(['credentials', 'status'])).stdout;
});
afterAll(async () => {
  await Promise.all(Object.values(devices).map((log) => log.close()));
  operator.close();
});

const outcomes = (night: number) => byNight[night]?.map(({ ip, outcome, entry }) => [ip, outcome, entry]);
const words = (text: string) => text.replace(/\s+/g, ' ');

test('credentials status names a device that refused, with entry and time', () => {
  expect(byNight[0]).toMatchObject([{ ip: odd, outcome: 'refused', entry: 1, sentAt: expect.any(String) }]);
});

test('credentials status keeps a device that refused apart from those that accepted', () => {
  expect(outcomes(1)).toEqual([
    [odd, 'refused-before', 1],
    [one, 'accepted', 1],
    [two, 'accepted', 1],
  ]);
});

test('scan sends a mistyped password once; credentials status names skipped devices', () => {
  const wrong = Object.values(devices).flatMap(({ logins }) => logins.filter(({ right }) => !right));
  // The odd device got the right password of the others, and one device the mistyped one.
  expect(wrong).toHaveLength(2);
  expect(byNight[2]?.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'suspended', 'suspended']);
});

test('explain has words of its own for refused, resting and skipped logins', () => {
  for (const { ip, outcome, message } of byNight[2] ?? []) {
    expect(words(explained[ip] ?? '')).toContain(message);
    expect(message).toContain(outcome === 'refused' ? 'refused user name and password' : 'another device');
  }
});

test('credentials status prints a table with the reasons, and no password', () => {
  expect(table).toMatch(/127\.91\.21\.\d +refused the password +1 /);
  expect(table).toMatch(/127\.91\.21\.\d +skipped: entry at rest +1 /);
  expect(words(table)).toContain('skipped: entry at rest: not tried, because another device refused');
  expect(table).toContain('0 devices accepted the login.');
  for (const text of [table, ...Object.values(explained)]) expect(text).not.toMatch(/mistyped|correct horse/);
});

test('scan sends no password in clear, whatever became of the login', () => {
  for (const { transcript } of Object.values(devices)) {
    expect(transcript()).toContain('Authorization: Digest');
    expect(transcript()).not.toMatch(/mistyped|correct horse|Authorization: Basic/);
  }
});
