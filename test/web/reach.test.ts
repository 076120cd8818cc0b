import { describe, expect, test } from 'vitest';
import { ask } from './dashboard/council.ts';
import { cookiesOf, loginForm, password, post, twoSitesForAll } from './sign-in/two-sites.ts';

const twoSites = twoSitesForAll({ closed: true });
const behind = { by: 'proxy', origin: null } as const;
const proxied = {
  host: '127.0.0.1:8585',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'census.example',
  'x-forwarded-for': '10.9.9.9',
};

describe('behind a proxy', () => {
  test.each([
    ['no header of a proxy', {}],
    ['http', { 'x-forwarded-proto': 'http' }],
    ['what a client sent before the proxy', { 'x-forwarded-proto': 'https, http' }],
  ])('the dashboard refuses a request with %s', async (_, sent) => {
    const app = twoSites().again({ reach: behind });
    const headers = { host: 'census.example', ...sent };
    for (const path of ['/', '/login', '/api/v1/devices', '/style.css']) {
      const { status, text, headers: got } = await ask(app, path, { headers });
      expect([status, text.includes('X-Forwarded-Proto: https')], path).toEqual([403, true]);
      expect(got.get('strict-transport-security'), path).toBe('max-age=31536000');
    }
    expect((await ask(app, '/health/live', { headers })).text).toBe('ok\n');
  });

  test('the dashboard takes a login with Secure cookies, and logs the address that the proxy saw', async () => {
    const app = twoSites().again({ reach: behind });
    const { page } = await formBehind(app);
    expect(page.headers.getSetCookie()[0]).toMatch(
      /^__Host-camcensus_login=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
    const spoofed = { ...proxied, 'x-forwarded-for': '10.1.1.1, 10.9.9.8' };
    expect((await enter(app, 'boss', { typed: 'wrong', headers: spoofed })).status).toBe(403);
    expect(twoSites().notes.at(-1)).toEqual({ message: 'a login failed', fields: { client: '10.9.9.8' } });
    const entered = await enter(app, 'boss');
    expect(entered.status).toBe(303);
    expect(twoSites().notes.at(-1)?.fields).toEqual({ account: 'boss', client: '10.9.9.9' });
    const headers = { ...proxied, cookie: cookiesOf(entered) };
    expect((await ask(app, '/devices', { headers })).status).toBe(200);
    const local = { host: 'localhost:8585', cookie: cookiesOf(entered) };
    expect((await ask(app, '/devices', { headers: local })).status).toBe(403);
  });

  test('the dashboard slows down the client that guesses, and not the others', async () => {
    const app = twoSites().again({
      reach: behind,
      verify: async (typed) => typed === password,
      ticks: () => 0,
    });
    const from = (client: string) => ({ ...proxied, 'x-forwarded-for': client });
    for (let time = 0; time < 20; time += 1)
      await enter(app, `n${time}`, { typed: 'no', headers: from('10.2.2.2') });
    expect((await enter(app, 'boss', { headers: from('10.2.2.2') })).status).toBe(429);
    expect((await enter(app, 'boss', { headers: from('10.2.2.3') })).status).toBe(303);
  });

  test.each([
    ['the origin of the proxy', 'https://census.example', 303],
    ['the same host without TLS', 'http://census.example', 403],
    ['the host behind the proxy', 'https://127.0.0.1:8585', 403],
    ['another origin', 'https://evil.example', 403],
  ])('the dashboard answers a form that names %s with %3$s', async (_, origin, expected) => {
    const app = twoSites().again({ reach: behind });
    expect((await enter(app, 'boss', { headers: { ...proxied, origin } })).status).toBe(expected);
  });
});

test('with its URL in the config, the dashboard answers for that host only', async () => {
  const app = twoSites().again({ reach: { by: 'proxy', origin: 'https://census.example' } });
  const to = (name: string) => ask(app, '/login', { headers: { ...proxied, 'x-forwarded-host': name } });
  for (const name of ['census.example', 'CENSUS.example:443']) expect((await to(name)).status).toBe(200);
  for (const name of ['evil.example', 'evil.example, other.example', 'census.example:8443', '10.0.0.1'])
    expect((await to(name)).status, name).toBe(421);
  expect((await to('census.example/x')).status).toBe(400);
});

test('by TLS the dashboard believes no header of a proxy', async () => {
  const app = twoSites().again({ reach: { by: 'tls', origin: 'https://census.example' } });
  const headers = { ...proxied, host: 'census.example' };
  expect((await ask(app, '/login', { headers })).status).toBe(200);
  expect((await ask(app, '/login', { headers: proxied })).status).toBe(421);
  await enter(app, 'boss', { typed: 'wrong', headers });
  expect(twoSites().notes.at(-1)).toEqual({ message: 'a login failed', fields: {} });
});

test('reached by this machine only, the dashboard sends no Strict-Transport-Security', async () => {
  const { headers } = await ask(twoSites().app, '/login', { headers: { 'x-forwarded-proto': 'https' } });
  expect(headers.get('strict-transport-security')).toBeNull();
});

async function formBehind(app: Parameters<typeof ask>[0], headers: Record<string, string> = proxied) {
  return loginForm(app, '/', headers);
}

async function enter(
  app: Parameters<typeof ask>[0],
  name: string,
  { typed = password, headers = proxied }: { typed?: string; headers?: Record<string, string> } = {},
) {
  const { origin: _, ...others } = headers as Record<string, string>;
  const { csrf, cookie } = await formBehind(app, others);
  return post(app, '/login', { name, password: typed, csrf, next: '/' }, { ...headers, cookie });
}
