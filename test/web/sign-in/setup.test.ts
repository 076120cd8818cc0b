import type { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listAccounts } from '../../../db/accounts/accounts.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { Provider } from '../../../src/web/sign-in/provider.ts';
import { Setup } from '../../../src/web/sign-in/setup.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { ask } from '../dashboard/council.ts';
import { cookiesOf, hiddenIn, post } from './two-sites.ts';
import { withoutAccounts } from './without-accounts.ts';

const password = 'correct horse battery';

/** Fills in the form as a browser does. */
async function setUp(app: Hono<Env>, typed: Readonly<Record<string, string>>) {
  const page = await ask(app, '/setup');
  const values = { csrf: hiddenIn(page, 'csrf'), name: 'boss', password, again: password, ...typed };
  return post(app, '/setup', values, { cookie: cookiesOf(page) });
}

test('a closed dashboard without an account shows the set-up only, and nothing of the inventory', async () => {
  const { app } = await withoutAccounts({ closed: true });
  for (const path of ['/', '/devices', '/devices.csv', '/account', '/accounts', '/nowhere']) {
    const { status, headers, text } = await ask(app, path);
    expect([status, headers.get('location'), text], path).toEqual([303, '/setup', '']);
  }
  expect((await ask(app, '/api/v1/devices')).status).toBe(401);
  const page = await ask(app, '/setup');
  expect([page.status, page.text.includes('No set-up code holds')]).toEqual([200, true]);
});

test('the set-up code makes the first administrator, logs it in, and is gone', async () => {
  const { app, setUp: begin, inventory, notes } = await withoutAccounts({ closed: true });
  const code = begin() ?? '';
  expect(code).toMatch(/^(?:[A-Z2-9]{5}-){4}[A-Z2-9]{5}$/);
  expect(begin()).toBeNull();
  // As people type it.
  const entered = await setUp(app, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
  expect(listAccounts(inventory)).toMatchObject([{ name: 'boss', role: 'admin', sites: null }]);
  expect(auditEntries(inventory).at(-1)).toMatchObject({ who: 'set-up code', action: 'add account' });
  const headers = { cookie: cookiesOf(entered) };
  expect((await ask(app, '/devices', { headers })).text).toContain('10.0.0.5');
  expect((await ask(app, '/setup', { headers })).status).toBe(404);
  expect((await ask(app, '/setup')).headers.get('location')).toBe('/login?next=%2Fsetup');
  const again = await post(app, '/setup', { code, name: 'eve', password, again: password });
  expect([again.status, listAccounts(inventory).length]).toEqual([405, 1]);
  expect(begin()).toBeNull();
  expect(JSON.stringify(notes)).not.toContain(code);
});

test.each([
  ['a wrong code', { code: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' }, 403, 'The set-up code is wrong.'],
  ['no code', { code: '' }, 403, 'The set-up code is wrong.'],
  ['a form that was not made here', { csrf: 'AAAA' }, 403, 'This form was open for too long.'],
  ['a short password', { password: 'short', again: 'short' }, 400, 'has 5 characters, and 12 are needed'],
  ['two passwords', { again: 'correct horse' }, 400, 'The two passwords differ.'],
  ['no name', { name: ' ' }, 400, 'has 1 to 64 characters'],
])('the set-up makes no account with %s, and the code holds', async (_, typed, status, sentence) => {
  const { app, setUp: begin, inventory } = await withoutAccounts({ closed: true });
  const code = begin() ?? '';
  const answer = await setUp(app, { code, ...typed });
  expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true]);
  expect(answer.text).not.toContain(code);
  expect(listAccounts(inventory)).toEqual([]);
  expect((await setUp(app, { code })).status).toBe(303);
});

test('the set-up slows down wrong codes, and its code is over after 15 minutes', async () => {
  let now = 0;
  const { app, setUp: begin, inventory } = await withoutAccounts({ closed: true, ticks: () => now });
  const code = begin() ?? '';
  for (let time = 0; time < 5; time += 1) await setUp(app, { code: `${time}` });
  const slowed = await setUp(app, { code });
  expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '1']);
  now += 15 * 60_000;
  const over = await setUp(app, { code });
  expect([over.status, over.text.includes('holds no longer')]).toEqual([403, true]);
  expect(listAccounts(inventory)).toEqual([]);
  const next = begin() ?? '';
  expect(next).not.toBe(code);
  expect((await setUp(app, { code })).status).toBe(403);
  expect((await setUp(app, { code: next })).status).toBe(303);
});

test('a dashboard of this machine has the set-up only if it is requested', async () => {
  const plain = await withoutAccounts({});
  expect([plain.setUp(), (await ask(plain.app, '/setup')).status]).toEqual([null, 404]);
  expect((await post(plain.app, '/setup', { code: '' })).status).toBe(405);
  const { app, setUp: begin } = await withoutAccounts({ setupCode: true });
  const code = begin() ?? '';
  expect((await ask(app, '/devices')).status).toBe(200);
  expect((await setUp(app, { code })).status).toBe(303);
  expect((await ask(app, '/devices')).status).toBe(303);
});

test('Setup gives an other code each time, and none for a digest of nothing', () => {
  const setup = new Setup(() => 0);
  expect(setup.try('', null)).toEqual({ kind: 'over' });
  const codes = new Set(Array.from({ length: 50 }, () => setup.begin()));
  expect(codes.size).toBe(50);
  const [last] = [...codes].slice(-1);
  expect(setup.try([...codes][0] ?? '', null)).toEqual({ kind: 'wrong' });
  expect(setup.try(last ?? '', null)).toEqual({ kind: 'right' });
  setup.end();
  expect(setup.try(last ?? '', null)).toEqual({ kind: 'over' });
});

test('with an identity provider a login is demanded before there is any account', async () => {
  const roles = { viewer: [], editor: [], admin: ['Admin'] };
  const config = { issuer: 'http://127.0.0.1:9', clientId: 'c', clientSecretFile: '', claim: 'roles', roles };
  const redirect = 'http://localhost/login/callback';
  const settings = { ...config, sites: null, tenant: null, label: 'x', secret: 's', redirect };
  const { app } = await withoutAccounts({ provider: new Provider(settings) });
  expect((await ask(app, '/devices')).headers.get('location')).toBe('/login?next=%2Fdevices');
  expect((await ask(app, '/api/v1/devices')).status).toBe(401);
});
