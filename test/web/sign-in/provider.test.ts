import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { accountBySubject, listAccounts } from '../../../db/accounts/accounts.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { Provider, type ProviderSettings } from '../../../src/web/sign-in/provider.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { type Answer, ask } from '../dashboard/council.ts';
import { clientId, identityProviderForAll, type Person, secret } from './identity-provider.ts';
import { cookiesOf, logIn, post, siteName, twoSitesForAll } from './two-sites.ts';

const twoSites = twoSitesForAll();
const identityProvider = identityProviderForAll();

const jane = {
  sub: 'AAA-jane',
  preferred_username: 'jane@council.example',
  roles: ['Camcensus.Editor', 'School.North'],
  tid: 'tenant-one',
} as const;

beforeEach(() => {
  Object.assign(identityProvider(), { person: jane, change: null, foreignKey: false });
  twoSites().inventory.run("DELETE FROM account WHERE name NOT IN ('boss', 'nora', 'sue')");
});

/** A dashboard with the identity provider. */
function withProvider(more: Partial<ProviderSettings> = {}): Hono<Env> {
  const { issuer, redirect } = identityProvider();
  const settings = {
    issuer,
    redirect,
    clientId,
    secret,
    clientSecretFile: '',
    claim: 'roles',
    roles: { viewer: ['Camcensus.Viewer'], editor: ['Camcensus.Editor'], admin: ['Camcensus.Admin'] },
    sites: { 'School.North': [siteName('north')], 'a group': [siteName('south')], 'All.Sites': ['*'] },
    tenant: 'tenant-one',
    label: 'the council',
  };
  return twoSites().again({ provider: new Provider({ ...settings, ...more }) });
}

/** Begins a login: the address of the provider, and the cookie of the browser. */
async function begun(app: Hono<Env>, next = '/devices') {
  const answer = await ask(app, `/login/provider?next=${encodeURIComponent(next)}`);
  expect(answer.status, answer.text).toBe(303);
  return { url: answer.headers.get('location') ?? '', cookie: cookiesOf(answer) };
}

/** A whole login by a browser. */
async function logInBy(app: Hono<Env>, next?: string): Promise<Answer> {
  const { url, cookie } = await begun(app, next);
  const { search } = await identityProvider().through(url);
  return ask(app, `/login/callback${search}`, { headers: { cookie } });
}

const who = (sub: string) =>
  accountBySubject(twoSites().inventory, { issuer: identityProvider().issuer, subject: sub });

/** That an answer lets in no one. */
function expectNoSession(answer: Answer, status = 403, accounts = 3): void {
  expect([answer.status, cookiesOf(answer)], answer.text).toEqual([status, '']);
  expect(listAccounts(twoSites().inventory)).toHaveLength(accounts);
}

test('a login with the provider gives a session with its role and sites, and leads on', async () => {
  const app = withProvider();
  expect((await ask(app, '/login')).text).toContain('Log in with the council');
  const answer = await logInBy(app, '/devices?flagged=1');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/devices?flagged=1']);
  const headers = { cookie: cookiesOf(answer) };
  const page = (await ask(app, '/devices?all-hosts=1', { headers })).text;
  expect([page.includes(siteName('north')), page.includes(siteName('south'))]).toEqual([true, false]);
  expect(who(jane.sub)).toMatchObject({ name: 'jane@council.example (AAA-jane)', role: 'editor' });
  expect(auditEntries(twoSites().inventory).at(-1)).toMatchObject({
    who: 'jane@council.example (AAA-jane)',
    action: 'add account',
  });
  expect(JSON.stringify(twoSites().notes)).not.toContain(secret);
});

test('a login sends PKCE, state and nonce to the issuer, and the next page only to the own browser', async () => {
  const [first, second] = [await begun(withProvider()), await begun(withProvider(), '//evil.example')];
  const values = (url: string) => new URL(url).searchParams;
  expect(Object.fromEntries(values(first.url))).toMatchObject({
    client_id: clientId,
    redirect_uri: identityProvider().redirect,
    response_type: 'code',
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(values(first.url).get(name)?.length, name).toBeGreaterThanOrEqual(43);
    expect(values(first.url).get(name)).not.toBe(values(second.url).get(name));
  }
  expect(first.url + second.url).not.toMatch(/devices|evil/);
});

test('roles follow the provider at each login, and accounts with a password go on beside it', async () => {
  const app = withProvider();
  const before = { cookie: cookiesOf(await logInBy(app)) };
  identityProvider().person = {
    ...jane,
    preferred_username: 'jane@new.example',
    roles: ['Camcensus.Viewer', 'Camcensus.Admin', 'All.Sites'],
  };
  const after = { cookie: cookiesOf(await logInBy(app)) };
  expect(who(jane.sub)).toMatchObject({ name: 'jane@new.example (AAA-jane)', role: 'admin', sites: null });
  expect((await ask(app, '/devices', { headers: before })).status).toBe(303);
  expect((await ask(app, '/accounts', { headers: after })).status).toBe(200);
  expect((await logIn(app, 'boss')).status).toBe(303);
});

test.each([
  ['no role', { roles: ['School.North'] }],
  ['no role claim at all', { roles: undefined }],
  ['a role in other letters', { roles: ['camcensus.editor', 'School.North'] }],
  ['no site', { roles: ['Camcensus.Editor'] }],
  ['a site that is a word of every object', { roles: ['Camcensus.Editor', 'constructor'] }],
])('an account of the provider with %s gets a page with the reason, and no session', async (_, claims) => {
  const app = withProvider();
  const before = { cookie: cookiesOf(await logInBy(app)) };
  twoSites().inventory.run('DELETE FROM audit');
  identityProvider().person = { ...jane, ...claims } as Person;
  const answer = await logInBy(app);
  expect([answer.status, cookiesOf(answer)]).toEqual([403, '']);
  expect(answer.text).toContain('jane@council.example is known to the council, and has no role here.');
  // What it was let do before is over, too.
  expect((await ask(app, '/devices', { headers: before })).status).toBe(303);
});

test('groups give sites, and without sites in the config every role sees all', async () => {
  identityProvider().person = { ...jane, roles: ['Camcensus.Viewer'], groups: ['a group'] };
  await logInBy(withProvider());
  expect(who(jane.sub)).toMatchObject({ role: 'viewer', sites: [siteName('south')] });
  await logInBy(withProvider({ sites: null }));
  expect(who(jane.sub)).toMatchObject({ role: 'viewer', sites: null });
});

test.each([
  ['another nonce', (claims: object) => ({ ...claims, nonce: 'other' })],
  ['another audience', (claims: object) => ({ ...claims, aud: 'another-program' })],
  ['another issuer', (claims: object) => ({ ...claims, iss: 'http://127.0.0.1:9' })],
  ['another tenant', (claims: object) => ({ ...claims, tid: 'tenant-two' })],
  ['no tenant', ({ tid: _, ...claims }: { tid?: unknown }) => claims],
  ['a time that is over', (claims: object) => ({ ...claims, iat: 1_000, exp: 2_000 })],
])('an ID token with %s lets no one in', async (_, change) => {
  identityProvider().change = change as never;
  expectNoSession(await logInBy(withProvider()));
  expect(twoSites().notes.at(-1)?.message).toBe('a login with the provider failed');
});

test('an ID token signed by another key lets no one in', async () => {
  identityProvider().foreignKey = true;
  expectNoSession(await logInBy(withProvider()));
});

// So the changed tokens above are refused for their claims, not for the signature.
test('an ID token signed again with the right key is accepted', async () => {
  identityProvider().change = (claims) => ({ ...claims });
  expect((await logInBy(withProvider())).status).toBe(303);
});

test('a login ends with its own state only, in the browser that began it, and once', async () => {
  const app = withProvider();
  const [own, other] = [await begun(app), await begun(app)];
  const back = await identityProvider().through(own.url);
  const callback = `/login/callback${back.search}`;
  const tokens = () => identityProvider().asked.filter((path) => path === '/token').length;
  const before = tokens();
  // The code in another browser, without a login in progress, and under another login's state.
  expectNoSession(await ask(app, callback, { headers: { cookie: other.cookie } }));
  expectNoSession(await ask(app, callback));
  const third = await begun(app);
  const forged = callback.replace(/state=[^&]+/, 'state=forged');
  expectNoSession(await ask(app, forged, { headers: { cookie: third.cookie } }));
  // None of these was worth a question to the provider.
  expect(tokens()).toBe(before);
  const entered = await ask(app, callback, { headers: { cookie: own.cookie } });
  expect(entered.status).toBe(303);
  // A copy of the cookie opens nothing: the provider takes its code once.
  expectNoSession(await ask(app, callback, { headers: { cookie: own.cookie } }), 403, 4);
});

test('a thousand logins that others begin leave one in progress as it is', async () => {
  const app = withProvider();
  const own = await begun(app);
  for (let time = 0; time < 1_001; time += 1) await ask(app, '/login/provider');
  const { search } = await identityProvider().through(own.url);
  const entered = await ask(app, `/login/callback${search}`, { headers: { cookie: own.cookie } });
  expect(entered.status, entered.text).toBe(303);
});

test('a code that was used already lets no one in, whatever its state', async () => {
  const app = withProvider();
  const first = await begun(app);
  const { searchParams } = await identityProvider().through(first.url);
  const code = searchParams.get('code') ?? '';
  expect(
    (await ask(app, `/login/callback?${searchParams}`, { headers: { cookie: first.cookie } })).status,
  ).toBe(303);
  const second = await begun(app);
  const fresh = (await identityProvider().through(second.url)).searchParams;
  fresh.set('code', code);
  const answer = await ask(app, `/login/callback?${fresh}`, { headers: { cookie: second.cookie } });
  expect([answer.status, cookiesOf(answer)]).toEqual([403, '']);
});

test('a refusal by the provider is a page that quotes nothing of it', async () => {
  const app = withProvider();
  const { url, cookie } = await begun(app);
  const state = new URL(url).searchParams.get('state');
  const query = new URLSearchParams({
    error: 'access_denied',
    error_description: '<b>evil</b>',
    state: state ?? '',
  });
  query.set('iss', identityProvider().issuer);
  const answer = await ask(app, `/login/callback?${query}`, { headers: { cookie } });
  expectNoSession(answer);
  expect(answer.text).not.toContain('evil');
});

test('a provider that does not answer, or names another issuer, lets no one in', async () => {
  const gone = await ask(withProvider({ issuer: 'http://127.0.0.1:9' }), '/login/provider');
  expectNoSession(gone, 503);
  expect(gone.text).toContain('the council does not answer');
  const named = withProvider({ issuer: `${identityProvider().issuer}/` });
  expectNoSession(await ask(named, '/login/provider'));
  expect((await logIn(named, 'boss')).status).toBe(303);
});

test('with a provider a login is demanded, and only its two routes are open besides', async () => {
  const app = withProvider();
  for (const path of ['/', '/devices', '/account', '/login/other', '/login/callback/x'])
    expect((await ask(app, path)).status, path).toBe(303);
  expect((await ask(app, '/api/v1/devices')).status).toBe(401);
  expect((await ask(app, '/login/callback')).status).toBe(403);
  for (const path of ['/login/provider', '/login/callback']) {
    expect((await ask(twoSites().app, path)).headers.get('location')).toMatch(/^\/login\?next=/);
    expect((await ask(app, path, { method: 'POST' })).status).toBe(405);
  }
});

test('the provider gets no request before a person logs in with it', async () => {
  const { asked: requests } = identityProvider();
  const before = requests.length;
  const app = withProvider();
  for (const path of ['/', '/login', '/devices']) await ask(app, path);
  expect(requests).toHaveLength(before);
});

test('nothing is sent to another host than the issuer, wherever its description leads', async () => {
  const seen: string[] = [];
  const served = async (answer: (own: string) => object) => {
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(`http://${request.headers.host}`)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const elsewhere = await served(() => ({}));
  const issuer = await served((own) => ({
    issuer: own,
    authorization_endpoint: `${own}/authorize`,
    token_endpoint: `${elsewhere}/token`,
    jwks_uri: `${elsewhere}/keys`,
  }));
  const app = withProvider({ issuer });
  const { url, cookie } = await begun(app);
  const state = new URL(url).searchParams.get('state');
  expectNoSession(await ask(app, `/login/callback?code=abc&state=${state}`, { headers: { cookie } }));
  expect(seen).toEqual(['GET /.well-known/openid-configuration']);
});

test('a form whose session has ended comes back after a login with the provider', async () => {
  Object.assign(identityProvider(), { person: jane });
  const app = withProvider();
  const late = await post(app, '/devices/70001', { state: 'confirmed', note: 'on the roof' });
  expect([late.status, late.text]).toEqual([403, expect.stringContaining('/login/provider?next=%2Fagain')]);
  const go = await ask(app, '/login/provider?next=%2Fagain', { headers: { cookie: cookiesOf(late) } });
  const { search } = await identityProvider().through(go.headers.get('location') ?? '');
  const entered = await ask(app, `/login/callback${search}`, {
    headers: { cookie: `${cookiesOf(late)}; ${cookiesOf(go)}` },
  });
  expect(entered.headers.get('location')).toBe('/again');
  const { text } = await ask(app, '/again', { headers: { cookie: cookiesOf(entered) } });
  expect(text).toContain('on the roof');
});
