import { expect, test } from 'vitest';
import { device } from '../../../db/devices/devices.ts';
import { KeptForms } from '../../../src/web/sign-in/kept-forms.ts';
import { hiddenIn as fieldsIn, formIn, wordsOf } from '../changing/visit.ts';
import { ask } from '../dashboard/council.ts';
import { cookiesOf, hiddenIn, password, post, siteName, twoSitesForAll } from './two-sites.ts';

const twoSites = twoSitesForAll();
const deviceIn = (site: 'north' | 'south') =>
  twoSites().inventory.get<{ id: number }>(
    'SELECT id FROM device WHERE site = ? ORDER BY id LIMIT 1',
    siteName(site),
  )?.id ?? 0;

/** Sends a form without a session, and logs in where its answer leads. */
async function late(app: ReturnType<typeof twoSites>['app'], path: string, values: Record<string, string>) {
  const refused = await post(app, path, { csrf: 'of before', ...values });
  const [csrf, next] = [hiddenIn(refused, 'csrf'), hiddenIn(refused, 'next')];
  const logIn = (cookie = cookiesOf(refused)) =>
    post(app, '/login', { name: 'sue', password, csrf, next }, { cookie });
  return { refused, next, logIn };
}

test('a form whose session has ended comes back after the login, and is sent by one button', async () => {
  const { app, inventory, failures } = twoSites();
  const id = deviceIn('south');
  const typed = { state: 'confirmed', note: 'seen <b>on</b> the roof', seen: '0' };
  const { refused, logIn } = await late(app, `/devices/${id}`, typed);
  expect(refused.status).toBe(403);
  expect(wordsOf(refused.text)).toContain('Log in within 15 minutes: what you filled in comes back');
  expect(refused.headers.getSetCookie()).toHaveLength(1);
  const entered = await logIn();
  const cookie = cookiesOf(entered);
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/again']);
  const { status, text } = await ask(app, '/again', { headers: { cookie } });
  expect([status, wordsOf(text)]).toEqual([
    200,
    expect.stringContaining('Decision confirmed New note seen <b>on</b> the roof'),
  ]);
  expect(text).not.toContain('<b>on');
  const again = fieldsIn(formIn(text, `/devices/${id}`));
  // Another decision was made before: the form is not lost to that either.
  const newest = fieldsIn(
    formIn((await ask(app, `/devices/${id}`, { headers: { cookie } })).text, `/devices/${id}`),
  );
  const sent = await post(app, `/devices/${id}`, { ...again, seen: newest.seen ?? '' }, { cookie });
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(`/devices/${id}?done=`),
  ]);
  expect(device(inventory, id)?.decision).toMatchObject({ state: 'confirmed', by: 'sue' });
  expect(failures).toEqual([]);
});

test('a form is kept for its own browser alone, and for 15 minutes', async () => {
  let ticks = 0;
  const app = twoSites().again({ ticks: () => ticks });
  const values = { state: 'removed', note: 'mine' };
  const { logIn } = await late(app, `/devices/${deviceIn('south')}`, values);
  const other = await late(app, '/nowhere', {});
  const of = async (entered: Awaited<ReturnType<typeof logIn>>) =>
    (await ask(app, '/again', { headers: { cookie: cookiesOf(entered) } })).status;
  expect(await of(await other.logIn())).toBe(303);
  const entered = await logIn();
  expect(await of(entered)).toBe(200);
  ticks = 15 * 60_000 + 1;
  expect(await of(entered)).toBe(303);
});

test('a client that sends ever more forms loses its own, and nobody else one', () => {
  const kept = new KeptForms(() => 0);
  const form = (path: string, client: string | null) => ({ path, fields: [], client });
  kept.keep('own', form('/devices/1', '198.51.100.7'));
  for (let at = 0; at < 1_000; at += 1) kept.keep(`flood ${at}`, form('/devices/2', '203.0.113.9'));
  expect(kept.of('own')?.path).toBe('/devices/1');
  expect([kept.of('flood 0'), kept.of('flood 999')?.path]).toEqual([null, '/devices/2']);
});

test.each([
  ['/accounts', { name: 'eve', password: 'a long secret word' }],
  ['/account', { password: 'a long secret word' }],
  ['/devices/mark', { devices: '1,'.repeat(9_000) }],
  ['/imports', { file: 'a' }],
])('a form to %s is not kept, and its answer states that', async (path, values) => {
  const { app } = twoSites();
  const { refused, next, logIn } = await late(app, path, values);
  expect(refused.status).toBe(403);
  expect([next, wordsOf(refused.text)]).toEqual([
    path,
    expect.stringContaining('Log in, and fill in the form again.'),
  ]);
  const { status } = await ask(app, '/again', { headers: { cookie: cookiesOf(await logIn()) } });
  expect(status).toBe(303);
});
