import { statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from './operator.ts';

const password = 'correct horse battery';

/** An administrator with an inventory of two sites, and the dashboard. */
class Administrator extends Operator {
  constructor() {
    super();
    onTestFinished(() => this.close());
    writeFileSync(join(this.folder, 'camcensus.yaml'), '');
    writeFileSync(join(this.folder, 'password'), password, { mode: 0o600 });
    const inventory = newInventory(this.inventory);
    for (const site of ['north', 'south'])
      sweepNight(inventory, { day: '2026-03-01', site, hosts: [['10.0.0.5', { serial: `SN-${site}` }]] });
    inventory.close();
  }

  async serve() {
    const running = this.start(['serve', '--no-nightly', '--listen', '127.0.0.1:0']);
    let log = '';
    running.child.stderr?.on('data', (text: string) => {
      log += text;
    });
    await running.says('the dashboard is open');
    return { running, log: () => log, at: `http://127.0.0.1:${/"port":(\d+)/.exec(log)?.[1]}` };
  }

  add(name: string, ...more: readonly string[]) {
    const file = join(this.folder, 'password');
    return this.here(['users', 'add', name, '--password-file', file, ...more]);
  }
}

const cookieOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const csrfIn = (text: string) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';

async function logIn(at: string, name: string): Promise<Response> {
  const form = await fetch(`${at}/login`);
  const body = new URLSearchParams({ name, password, csrf: csrfIn(await form.text()), next: '/devices' });
  return fetch(`${at}/login`, {
    method: 'POST',
    body,
    headers: { cookie: cookieOf(form) },
    redirect: 'manual',
  });
}

test('serve closes the dashboard to all but logins once there is an account', async () => {
  const administrator = new Administrator();
  const { running, log, at } = await administrator.serve();
  expect((await fetch(`${at}/devices`)).status).toBe(200);
  expect((await administrator.add('boss', '--role', 'admin')).code).toBe(0);
  expect((await administrator.add('sue', '--role', 'viewer', '--site', 'south')).code).toBe(0);
  // In other tests a password costs less (test/password-cost.ts).
  const stored = openInventory(administrator.inventory, { readonly: true, create: false });
  for (const { hash } of stored.all<{ hash: string }>('SELECT password AS hash FROM account'))
    expect(hash).toMatch(/^scrypt\$17\$8\$1\$/);
  stored.close();
  const token = (await administrator.here(['users', 'token', 'sue', '--label', 'wall'])).stdout.trim();

  const closed = await fetch(`${at}/devices`, { redirect: 'manual' });
  expect([closed.status, closed.headers.get('location')]).toEqual([303, '/login?next=%2Fdevices']);
  expect((await fetch(`${at}/api/v1/devices`)).status).toBe(401);
  expect((await fetch(`${at}/health/live`)).status).toBe(200);

  const entered = await logIn(at, 'sue');
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/devices']);
  const headers = { cookie: cookieOf(entered) };
  const page = await (await fetch(`${at}/devices`, { headers })).text();
  expect([page.includes('south'), page.includes('north')]).toEqual([true, false]);
  const csv = await (await fetch(`${at}/devices.csv`, { headers })).text();
  expect([csv.includes('SN-south'), csv.includes('SN-north')]).toEqual([true, false]);
  const api = await fetch(`${at}/api/v1/devices`, { headers: { authorization: `Bearer ${token}` } });
  expect(await api.json()).toMatchObject([{ serial: 'SN-south' }]);

  const body = new URLSearchParams({ csrf: csrfIn(page) });
  const left = await fetch(`${at}/logout`, { method: 'POST', body, headers, redirect: 'manual' });
  expect(left.status).toBe(303);
  expect((await fetch(`${at}/devices`, { headers, redirect: 'manual' })).status).toBe(303);

  for (const name of ['sue', 'boss'])
    expect((await administrator.here(['users', 'remove', name])).code).toBe(0);
  expect((await fetch(`${at}/devices`)).status).toBe(200);
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
  expect(log()).toContain('"account":"sue"');
  for (const secret of [password, token, headers.cookie]) expect(log()).not.toContain(secret);
});

test('serve listens on a unix socket for its owner and group, and on no port', async () => {
  const administrator = new Administrator();
  const path = join(administrator.folder, 'dashboard.sock');
  const running = administrator.start(['serve', '--no-nightly', '--listen', `unix:${path}`]);
  await running.says('the dashboard is open');
  expect(statSync(path).mode & 0o777).toBe(0o660);
  const status = await new Promise((resolve, reject) => {
    get({ socketPath: path, path: '/devices' }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
  expect(status).toBe(200);
  const second = await administrator.start(['serve', '--no-nightly', '--listen', `unix:${path}`]).ended;
  expect([second.code, second.stderr.replace(/\s+/g, ' ')]).toEqual([
    2,
    expect.stringContaining(`${path} is taken`),
  ]);
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
});
