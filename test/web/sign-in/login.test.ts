import { expect, test } from 'vitest';
import { openInventory } from '../../../db/open.ts';
import { operator } from '../../../src/app/account.ts';
import { revokeToken } from '../../../src/app/credentials.ts';
import { hashOfNone } from '../../../src/app/password.ts';
import { addUser, changePassword, removeUser } from '../../../src/app/users.ts';
import { ask } from '../dashboard/council.ts';
import { cookiesOf, logIn, loginForm, password, post, twoSitesForAll } from './two-sites.ts';

const twoSites = twoSitesForAll();
const root = operator('root');
const at = '2026-03-04T09:00:00Z';

const statusOf = async (app: Parameters<typeof ask>[0], cookie: string) =>
  (await ask(app, '/devices', { headers: { cookie } })).status;

test('a login gives a session cookie, leads to the requested page, and is logged', async () => {
  const { app, notes } = twoSites();
  const answer = await logIn(app, 'BOSS', { next: '/devices?flagged=1' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/devices?flagged=1']);
  const [, cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^camcensus_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const page = await ask(app, '/', { headers: { cookie: cookiesOf(answer) } });
  expect([page.status, page.text.includes('<a href="/account">boss</a>')]).toEqual([200, true]);
  expect(answer.headers.getSetCookie()[2]).toMatch(
    /^camcensus_device=[\w-]{22}\.[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(notes.at(-1)).toEqual({ message: 'logged in', fields: { account: 'boss' } });
  expect(JSON.stringify(notes)).not.toContain(password);
});

test('with TLS both cookies are Secure and bound to the host by their names', async () => {
  const app = twoSites().again({ reach: { by: 'tls', origin: null } });
  const { page } = await loginForm(app);
  const answer = await logIn(app, 'boss');
  const form = /^__Host-camcensus_login=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
  expect(page.headers.getSetCookie()).toEqual([expect.stringMatching(form)]);
  expect(answer.headers.getSetCookie()[1]).toMatch(
    /^__Host-camcensus_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(await statusOf(app, cookiesOf(answer))).toBe(200);
  // A cookie without the prefix could be another host's.
  expect(await statusOf(app, cookiesOf(answer).replaceAll('__Host-', ''))).toBe(303);
});

test('a wrong password and a name that does not exist get one answer, for one check of a password each', async () => {
  const checked: string[] = [];
  const app = twoSites().again({
    verify: async (_typed, stored) => {
      checked.push(stored === hashOfNone ? 'of no account' : 'of an account');
      return false;
    },
  });
  const [wrong, unknown] = [
    await logIn(app, 'boss', { typed: 'x' }),
    await logIn(app, 'eve', { typed: 'x' }),
  ];
  expect(wrong.status).toBe(403);
  expect(wrong.text).toContain('The name or the password is wrong.');
  const same = (text: string) => text.replace(/name="csrf" value="[^"]+"/, '');
  expect([unknown.status, same(unknown.text)]).toEqual([403, same(wrong.text)]);
  expect([...unknown.headers]).toEqual([...wrong.headers]);
  expect(checked).toEqual(['of an account', 'of no account']);
  expect(wrong.headers.getSetCookie()).toEqual([]);
});

test.each(['boss', 'eve'])(
  'after five wrong passwords %s waits, longer each time, and is not checked',
  async (name) => {
    let [ticks, checks] = [0, 0];
    const app = twoSites().again({
      ticks: () => ticks,
      verify: async (typed) => {
        checks += 1;
        return typed === password;
      },
    });
    const tried = async () => (await logIn(app, name, { typed: 'wrong' })).status;
    for (let time = 0; time < 5; time += 1) expect(await tried()).toBe(403);
    expect(await tried()).toBe(429);
    ticks += 1_000;
    expect(await tried()).toBe(403);
    ticks += 1_999;
    const refused = await logIn(app, name);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(checks).toBe(6);
    ticks += 1;
    expect((await logIn(app, name)).status).toBe(name === 'boss' ? 303 : 403);
  },
);

test('the form of another browser, an old one and none are refused before a password is checked', async () => {
  let checks = 0;
  const app = twoSites().again({
    verify: async () => {
      checks += 1;
      return true;
    },
  });
  const [own, foreign] = [await loginForm(app), await loginForm(app)];
  const before = await loginForm(twoSites().app);
  const login = { name: 'boss', password };
  for (const [csrf, cookie] of [
    ['', own.cookie],
    [foreign.csrf, own.cookie],
    [before.csrf, before.cookie],
    [own.csrf, ''],
    [own.csrf.slice(0, -1), own.cookie],
  ] as const) {
    const answer = await post(app, '/login', { ...login, csrf }, { cookie });
    expect([answer.status, answer.text.includes('open for too long')], csrf).toEqual([403, true]);
    expect(answer.headers.getSetCookie().join()).not.toContain('session');
  }
  expect(checks).toBe(0);
});

test.each([
  { origin: 'http://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:9999' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8585' },
  { 'sec-fetch-site': 'none' },
])('a form sent with %j is refused', async (headers) => {
  const { app } = twoSites();
  const { cookie, csrf } = await loginForm(app);
  const sent = { cookie, ...(headers as Readonly<Record<string, string>>) };
  for (const path of ['/login', '/logout']) {
    const answer = await post(app, path, { name: 'boss', password, csrf }, sent);
    expect([answer.status, answer.text]).toEqual([403, 'Pages of other origins are not answered.\n']);
  }
});

test.each([
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8585' },
  // By a proxy, to which the page has another name.
  { 'sec-fetch-site': 'same-origin', origin: 'https://census.town-hall.example' },
  { origin: 'http://localhost:8585' },
])('a form sent with %j is taken', async (headers) => {
  const { app } = twoSites();
  const { cookie, csrf } = await loginForm(app);
  const sent = { cookie, ...(headers as Readonly<Record<string, string>>) };
  expect((await post(app, '/login', { name: 'boss', password, csrf }, sent)).status).toBe(303);
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
  '/../..//evil.example',
  '/login?next=/login',
  '/logout',
  '',
])('after the login, next=%j leads to the overview', async (next) => {
  const { app } = twoSites();
  expect((await loginForm(app, next)).next).toBe('/');
  expect((await logIn(app, 'boss', { next })).headers.get('location')).toBe('/');
});

test('a session opens no API, and a token no page', async () => {
  const { app, tokens } = twoSites();
  const cookie = cookiesOf(await logIn(app, 'boss'));
  const authorization = `Bearer ${tokens.boss}`;
  expect((await ask(app, '/api/v1/devices', { headers: { cookie } })).status).toBe(401);
  expect((await ask(app, '/devices', { headers: { authorization } })).status).toBe(303);
  expect((await ask(app, '/api/v1/devices', { headers: { authorization } })).status).toBe(200);
});

test('logging out ends the session for good, and takes the form of that session', async () => {
  const { app } = twoSites();
  const cookie = cookiesOf(await logIn(app, 'boss'));
  const page = await ask(app, '/', { headers: { cookie } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const foreign = (await loginForm(app)).csrf;
  for (const wrong of ['', foreign]) {
    expect((await post(app, '/logout', { csrf: wrong }, { cookie })).status).toBe(403);
    expect(await statusOf(app, cookie)).toBe(200);
  }
  const answer = await post(app, '/logout', { csrf }, { cookie });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login']);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^camcensus_session=; Max-Age=0; Path=\//);
  expect(await statusOf(app, cookie)).toBe(303);
});

test('a new login ends the former session of the same browser', async () => {
  const { app } = twoSites();
  const former = cookiesOf(await logIn(app, 'boss'));
  const form = await loginForm(app);
  const cookie = `${former}; ${form.cookie}`;
  const answer = await post(app, '/login', { name: 'nora', password, csrf: form.csrf }, { cookie });
  expect(answer.status).toBe(303);
  expect(await statusOf(app, former)).toBe(303);
});

test('a session is over after an hour unused, and after twelve hours however it is used', async () => {
  let minutes = 0;
  const app = twoSites().again({ now: () => new Date(Date.parse(at) + minutes * 60_000) });
  const [used, unused] = [cookiesOf(await logIn(app, 'boss')), cookiesOf(await logIn(app, 'boss'))];
  for (minutes of [50, 61, 110, 160, 215, 270, 325, 380, 435, 490, 545, 600, 655, 710, 719]) {
    expect([minutes, await statusOf(app, used)]).toEqual([minutes, 200]);
    if (minutes > 60) expect([minutes, await statusOf(app, unused)]).toEqual([minutes, 303]);
  }
  minutes = 12 * 60;
  expect(await statusOf(app, used)).toBe(303);
});

test('a removed account, a new password and a revoked token end what they opened', async () => {
  const { app, inventory } = twoSites();
  const user = { role: 'viewer', sites: null, declared: [], password, at } as const;
  for (const name of ['leaver', 'changed']) await addUser(inventory, root, { ...user, name });
  const [left, changed] = [cookiesOf(await logIn(app, 'leaver')), cookiesOf(await logIn(app, 'changed'))];
  expect([await statusOf(app, left), await statusOf(app, changed)]).toEqual([200, 200]);
  removeUser(inventory, root, { name: 'leaver', at });
  expect([await statusOf(app, left), await statusOf(app, changed)]).toEqual([303, 200]);
  await changePassword(inventory, root, {
    name: 'changed',
    password: 'another long password',
    endTokens: false,
    at,
  });
  expect(await statusOf(app, changed)).toBe(303);
  expect((await logIn(app, 'changed')).status).toBe(403);
  const authorization = `Bearer ${twoSites().tokens.sue}`;
  const api = () => ask(app, '/api/v1/devices', { headers: { authorization } });
  expect((await api()).status).toBe(200);
  revokeToken(inventory, root, { name: 'sue', token: 3, at });
  expect((await api()).status).toBe(401);
});

test('while another process writes, a login gets 503 and pages are answered', async () => {
  const { app, inventory, failures } = twoSites();
  const cookie = cookiesOf(await logIn(app, 'boss'));
  const other = openInventory(inventory.path, { create: false });
  other.run('BEGIN IMMEDIATE');
  try {
    const answer = await logIn(app, 'boss');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.text).toContain('The inventory cannot be written just now');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await statusOf(app, cookie)).toBe(200);
  } finally {
    other.run('ROLLBACK');
    other.close();
  }
  expect((await logIn(app, 'boss')).status).toBe(303);
  expect(failures.splice(0)).toMatchObject([{ kind: 'locked' }]);
});

test('a form of more than 8 kB is refused, and other methods are refused as before', async () => {
  const { app } = twoSites();
  const { cookie, csrf } = await loginForm(app);
  const large = await post(app, '/login', { name: 'x'.repeat(9_000), csrf }, { cookie });
  expect(large.status).toBe(413);
  for (const [method, path, allow] of [
    ['PUT', '/login', 'GET, HEAD, POST'],
    ['POST', '/devices', 'GET, HEAD'],
    ['POST', '/api/v1/devices', 'GET, HEAD'],
  ] as const) {
    const answer = await ask(app, path, { method, headers: { cookie } });
    expect([answer.status, answer.headers.get('allow')], path).toEqual([405, allow]);
  }
});

test('no session secret, token or password is in the inventory', async () => {
  const { app, inventory, tokens } = twoSites();
  const secret = /session=([\w-]+)/.exec(cookiesOf(await logIn(app, 'boss')))?.[1] ?? '';
  expect(secret).toHaveLength(43);
  const stored = JSON.stringify(
    ['session', 'api_token', 'account', 'audit'].map((table) =>
      inventory.lists(`SELECT * FROM ${table}`).map((row) => row.map(String)),
    ),
  );
  for (const text of [secret, password, ...Object.values(tokens)]) expect(stored).not.toContain(text);
});
