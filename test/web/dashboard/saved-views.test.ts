import { expect, test } from 'vitest';
import { cookiesOf, logIn, post, siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { ask } from './council.ts';

const twoSites = twoSitesForAll();

/** A client that is logged in: its pages, and its forms with the token of its list. */
async function client(name: string) {
  const { app } = twoSites();
  const cookie = cookiesOf(await logIn(app, name));
  const get = (path: string) => ask(app, path, { headers: { cookie } });
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/devices')).text)?.[1] ?? '';
  const send = (path: string, values: Readonly<Record<string, string>>) =>
    post(app, path, { csrf, ...values }, { cookie });
  return { get, send };
}

test('a list is saved as it is shown, offered above the list, and opened by its link', async () => {
  const { get, send } = await client('nora');
  const query = 'flagged=1&sort=-model&columns=id,address,maker';
  const saved = await send('/views', { name: 'To <remove>', query, shared: '' });
  expect([saved.status, saved.headers.get('location')]).toEqual([
    303,
    '/devices?flagged=1&sort=-model&columns=id%2Caddress%2Cmaker',
  ]);
  const page = (await get(saved.headers.get('location') ?? '')).text;
  const [, path = ''] = /href="(\/views\/\d+)" aria-current="true">\s*To &lt;remove&gt;/.exec(page) ?? [];
  const opened = await get(path);
  expect([opened.status, opened.headers.get('location')]).toEqual([302, saved.headers.get('location')]);
  // No other account sees it.
  const boss = await client('boss');
  expect((await boss.get('/devices')).text).not.toContain('To &lt;remove&gt;');
  expect((await boss.get(path)).status).toBe(404);
  expect((await boss.send(`${path}/delete`, {})).status).toBe(404);
  expect((await send(`${path}/delete`, {})).status).toBe(303);
  expect((await get(path)).status).toBe(404);
});

test('a shared list is shown only to accounts of its sites, and deleted by none of them', async () => {
  const boss = await client('boss');
  const query = new URLSearchParams({ site: siteName('north') }).toString();
  await boss.send('/views', { name: 'cameras of the north', query, shared: '1' });
  await boss.send('/views', { name: 'zephyr gate', query: 'search=zephyr', shared: '1' });
  const pathOf = (page: string, name: string) =>
    new RegExp(`href="(/views/\\d+)">\\s*${name}`).exec(page)?.[1] ?? '';
  const unseen = pathOf((await boss.get('/devices')).text, 'zephyr gate');
  const nora = await client('nora');
  const page = (await nora.get('/devices')).text;
  expect(page).not.toContain('zephyr');
  expect((await nora.get(unseen)).status).toBe(404);
  const path = pathOf(page, 'cameras of the north');
  const list = (await nora.get((await nora.get(path)).headers.get('location') ?? '')).text;
  expect(list).toContain(siteName('north'));
  expect((await nora.send(`${path}/delete`, {})).status).toBe(400);
});

test.each([
  ['without the token of the session', { csrf: 'forged', name: 'x', query: '' }, 403],
  ['with a filter that does not exist', { name: 'x', query: 'colour=red' }, 400],
  ['without a name', { name: ' ', query: '' }, 400],
  ['for others, by a viewer', { name: 'x', query: '', shared: '1' }, 400],
])('a list is not saved %s', async (_, values, status) => {
  const { send } = await client('nora');
  const before = twoSites().inventory.all('SELECT id FROM saved_view');
  expect((await send('/views', values)).status).toBe(status);
  expect(twoSites().inventory.all('SELECT id FROM saved_view')).toEqual(before);
});
