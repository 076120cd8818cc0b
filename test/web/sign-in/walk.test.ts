import { describe, expect, test } from 'vitest';
import { type Answer, ask } from '../dashboard/council.ts';
import { routesOf } from './app-paths.ts';
import {
  cookiesOf,
  logIn,
  type Site,
  signsOf,
  siteName,
  type TwoSites,
  twoSitesForAll,
  users,
  words,
} from './two-sites.ts';

const twoSites = twoSitesForAll();
const sites = ['north', 'south'] as const;

const paths = (over: TwoSites) => routesOf(over).flatMap(({ paths: filled }) => filled);

/** Queries about each site, as forms and links send them. */
const queries = sites.flatMap((site) => {
  const name = encodeURIComponent(siteName(site));
  return [
    ...['/devices', '/devices.csv', '/devices.json', '/sweeps', '/coverage', '/changes', '/audit'].map(
      (path) => `${path}?site=${name}`,
    ),
    ...['devices', 'sweeps', 'remaining', 'audit'].map((resource) => `/api/v1/${resource}?site=${name}`),
    `/devices?search=${words[site]}&all-hosts=1`,
    `/find?text=${words[site]}-serial`,
    `/sites?name=${words[site]}`,
    `/api/v1/devices?search=${words[site]}`,
    '/api/v1/devices?limit=1',
    '/devices?maker=dahua&status=missing',
    '/devices.ndjson?all-hosts=1',
    `/audit?account=${words[site]}%20school%20officer`,
  ];
});

const open = ['/login', '/health/live', '/style.css', '/live.js', '/icon.svg'];

async function asAccount({ app, tokens }: TwoSites, name: string) {
  const cookie = cookiesOf(await logIn(app, name));
  const authorization = `Bearer ${tokens[name]}`;
  return (path: string) =>
    ask(app, path, { headers: path.startsWith('/api/') ? { authorization } : { cookie } });
}

/** All that a client gets, without what it wrote itself. */
function received({ status, headers, text }: Answer, path: string): string {
  const requested = [path, decodeURIComponent(path), ...decodeURIComponent(path).split(/[?&=/]/)];
  const whole = [String(status), ...[...headers].flat(), text].join('\n').toLowerCase();
  const own = requested.filter((part) => part.length > 3).sort((a, b) => b.length - a.length);
  return own.reduce((rest, part) => rest.replaceAll(part.toLowerCase(), '…'), whole);
}

/** How a client without a session is refused: programs with 401, people with the login. */
function refusal(path: string) {
  if (open.includes(path)) return { status: 200, location: null, authenticate: null };
  if (path.startsWith('/api'))
    return { status: 401, location: null, authenticate: 'Bearer realm="camcensus"' };
  const location = path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`;
  return { status: 303, location, authenticate: null };
}

test('every route but the login and static files refuses a client without a session', async () => {
  const { app } = twoSites();
  const all = [...paths(twoSites()), ...queries, '/nowhere', '/api', '/api/v1', '/api/v1/nowhere', '/LOGIN'];
  expect(all.length).toBeGreaterThan(40);
  for (const path of all)
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, text } = await ask(app, path, { method });
      const [location, authenticate] = [headers.get('location'), headers.get('www-authenticate')];
      expect({ status, location, authenticate }, path).toEqual(refusal(path));
      for (const sign of sites.flatMap(signsOf)) expect(text, path).not.toContain(sign);
    }
});

test.each([
  ['a session that does not exist', { cookie: `camcensus_session=${'A'.repeat(43)}` }],
  ['a token in place of a session', { cookie: 'camcensus_session=TOKEN' }],
  ['a token that does not exist', { authorization: `Bearer camcensus_${'A'.repeat(43)}` }],
  ['basic authentication', { authorization: `Basic ${btoa('boss:correct horse battery')}` }],
])('%s opens nothing', async (_, headers: Readonly<Record<string, string>>) => {
  const { app, tokens } = twoSites();
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('TOKEN', tokens.boss ?? '')]),
  );
  expect((await ask(app, '/devices', { headers: sent })).status).toBe(303);
  expect((await ask(app, '/api/v1/devices', { headers: sent })).status).toBe(401);
});

describe('an account of one site', () => {
  const limited = users.flatMap(({ name, sites: own }) =>
    own === null ? [] : [[name, own[0] as Site] as const],
  );

  test.each(limited)('%s gets nothing of the other site than %s, by any route', async (name, site) => {
    const get = await asAccount(twoSites(), name);
    const whole = await asAccount(twoSites(), 'boss');
    const other: Site = site === 'north' ? 'south' : 'north';
    const had = { own: 0, other: 0 };
    for (const path of [...paths(twoSites()), ...queries]) {
      const [answer, all] = [await get(path), await whole(path)];
      const text = received(answer, path);
      for (const sign of signsOf(other)) expect(text, `${path} as ${name}`).not.toContain(sign);
      expect(answer.status, path).toBeLessThan(500);
      had.own += signsOf(site).some((sign) => text.includes(sign)) ? 1 : 0;
      had.other += signsOf(other).some((sign) => received(all, path).includes(sign)) ? 1 : 0;
    }
    // The walk sees something where there is something to see.
    expect(had.own).toBeGreaterThan(15);
    expect(had.other).toBeGreaterThan(15);
    expect(twoSites().failures).toEqual([]);
  });

  test.each(limited)('%s gets the same answer for the other site than %s as for none', async (name, site) => {
    const { inventory } = twoSites();
    const get = await asAccount(twoSites(), name);
    const foreign = siteName(site === 'north' ? 'south' : 'north');
    const pairs = inventory
      .lists<[number]>('SELECT id FROM device WHERE site = ?', foreign)
      .flatMap(([id]) => [
        [`/devices/${id}`, '/devices/888888', String(id), '888888'],
        [`/find?text=id:${id}`, '/find?text=id:888888', String(id), '888888'],
        [`/api/v1/devices?search=${id}`, '/api/v1/devices?search=888888', String(id), '888888'],
      ]) as [string, string, string, string][];
    const named = ['/sites/X', '/sweeps?site=X', '/devices?site=X', '/devices.csv?site=X', '/coverage?site=X']
      .concat(
        '/changes?site=X',
        '/audit?site=X',
        '/api/v1/audit?site=X',
        '/api/v1/devices?site=X',
        '/api/v1/remaining?site=X',
        '/sites?name=X',
      )
      .map((path) => [
        path.replace('X', foreign),
        path.replace('X', 'no such place'),
        foreign,
        'no such place',
      ]);
    for (const [path, none, is, isNot] of [...pairs, ...(named as typeof pairs)]) {
      const [found, missing] = [await get(encodeURI(path)), await get(encodeURI(none))];
      const plain = (text: string) => decodeURIComponent(text).replaceAll('+', ' ');
      expect(found.status, path).toBe(missing.status);
      const moment = /\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
      const same = (text: string, word: string) => text.replaceAll(word, 'IT').replace(moment, '');
      expect(same(found.text, is), path).toBe(same(missing.text, isNot));
      expect(plain(found.headers.get('location') ?? '').replace(is, 'IT'), path).toBe(
        plain(missing.headers.get('location') ?? '').replace(isNot, 'IT'),
      );
    }
  });

  test('nora is counted and offered only what is hers', async () => {
    const get = await asAccount(twoSites(), 'nora');
    expect(JSON.parse((await get('/api/v1/sites')).text)).toMatchObject([
      { site: siteName('north'), devices: 2, flagged: 1 },
    ]);
    const devices = JSON.parse((await get('/api/v1/devices')).text);
    expect(new Set(devices.map(({ site }: { site: string }) => site))).toEqual(new Set([siteName('north')]));
    expect(devices).toHaveLength(2);
    const page = (await get('/devices')).text;
    expect(page).toContain('1 to 2 of 2 devices');
    expect(page).toContain('name="maker" value="Hikvision"');
    expect(page).not.toContain('value="Dahua"');
    const first = await get('/api/v1/devices?limit=2');
    expect(first.headers.get('link')).toBeNull();
  });
});

test('an account of all sites sees both', async () => {
  const get = await asAccount(twoSites(), 'boss');
  const overview = (await get('/')).text;
  for (const site of sites) expect(overview).toContain(siteName(site));
  expect(JSON.parse((await get('/api/v1/devices')).text)).toHaveLength(4);
});

test('notifications are for accounts of all sites, and policies for each', async () => {
  const [boss, sue] = [await asAccount(twoSites(), 'boss'), await asAccount(twoSites(), 'sue')];
  expect([(await boss('/notifications')).status, (await sue('/notifications')).status]).toEqual([200, 403]);
  expect([(await boss('/policies')).status, (await sue('/policies')).status]).toEqual([200, 200]);
  expect((await sue('/policies')).text).not.toContain('href="/notifications"');
});
