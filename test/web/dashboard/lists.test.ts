import { expect, onTestFinished, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { type DeviceQuery, listDevices } from '../../../db/devices/devices.ts';
import { openInventory } from '../../../db/open.ts';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import { sweepNight } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { appOver, ask, councilForAll, idsIn } from './council.ts';

const council = councilForAll();

const questions: readonly [query: string, means: DeviceQuery][] = [
  ['', {}],
  ['?flagged=1', { flagged: true }],
  ['?review=1', { review: true }],
  ['?flagged=1&review=1', { flagged: true, review: true }],
  ['?site=south', { site: 'south' }],
  ['?maker=dahua', { maker: 'dahua' }],
  ['?maker=Axis&site=south', { maker: 'Axis', site: 'south' }],
  ['?status=missing', { status: 'missing' }],
  ['?state=accepted', { state: 'accepted' }],
  ['?all-hosts=1&state=false-positive&site=', { allHosts: true, state: 'false-positive' }],
];

test('each filter shows the devices that a list with it has, in its order, a hundred on a page', async () => {
  const { inventory, app, failures } = council();
  for (const [query, means] of questions) {
    const wanted = listDevices(inventory, means).map(({ id }) => id);
    const shown: number[] = [];
    for (let page = 1; page <= Math.max(1, Math.ceil(wanted.length / 100)); page++) {
      const { status, text } = await ask(app, `/devices${query}${query === '' ? '?' : '&'}page=${page}`);
      const ids = idsIn(text);
      expect([status, ids.length <= 100], query).toEqual([200, true]);
      shown.push(...ids);
    }
    expect(shown, query).toEqual(wanted);
    expect(wanted.length, query).toBeGreaterThan(0);
  }
  expect(failures).toEqual([]);
});

test('pages lead to each other with what was chosen, and the form shows that', async () => {
  const { app } = council();
  const { text } = await ask(app, '/devices?site=north&page=2');
  expect(text).toContain('href="/devices?site=north&amp;page=1"');
  expect(text).toContain('href="/devices?site=north&amp;page=1"');
  expect(text).not.toContain('page=3');
  expect(text).toContain('101 to 130 of 130 devices');
  expect(text).toContain('name="site" value="north" checked=""');
  expect(text).toContain('href="/devices.csv?site=north"');
  expect((await ask(app, '/devices?page=9')).text).toContain('No device matches.');
});

test('before the first sweep, no page reads as if nothing were there', async () => {
  const inventory = freshInventory();
  const { app } = appOver(queriesOf(inventory, () => council().activeConfig));
  for (const path of ['/', '/devices'])
    expect((await ask(app, path)).text, path).toContain('No sweep is on record: ');
});

test('a list has the chosen columns, and each heading sorts it, then in reverse', async () => {
  const { app } = council();
  const headings = (text: string) =>
    [...text.matchAll(/<th scope="col">(?:<a href="([^"]+)">)?([^<]+)/g)].map(([, to, title]) => [title, to]);
  const { text } = await ask(app, '/devices?site=south&columns=model,serial,channels&sort=model');
  expect(headings(text)).toEqual([
    ['ID', '/devices?site=south&amp;sort=id&amp;columns=model%2Cserial%2Cchannels'],
    ['Address', '/devices?site=south&amp;sort=address&amp;columns=model%2Cserial%2Cchannels'],
    ['Model', '/devices?site=south&amp;sort=-model&amp;columns=model%2Cserial%2Cchannels'],
    ['Serial', '/devices?site=south&amp;sort=serial&amp;columns=model%2Cserial%2Cchannels'],
    ['Channels', undefined],
  ]);
  expect(text).toContain('Only: site south.');
  expect(text).toContain('>s-new</td>');
});

test('a list has the switch port where an imported file names one, unless other columns are chosen', async () => {
  const { reader, activeConfig } = council();
  const queries = queriesOf(reader, () => activeConfig);
  const port = { mac: null, hostName: null, vendorClass: null, vlan: null };
  const { app } = appOver({
    ...queries,
    devices: (...query) => {
      const list = queries.devices(...query);
      const devices = list.report.devices.map((device, at) =>
        at > 0 ? device : { ...device, imported: { ...port, switchName: 'sw-hall', switchPort: 'Gi1/0/7' } },
      );
      return { ...list, report: { ...list.report, devices } };
    },
  });
  expect((await ask(council().app, '/devices')).text).not.toContain('Switch port');
  expect((await ask(app, '/devices')).text).toContain('data-label="Switch port">sw-hall Gi1/0/7</td>');
  expect((await ask(app, '/devices?columns=model')).text).not.toContain('Switch port');
  expect((await ask(app, '/devices?columns=switch-port')).text).toContain('Switch port');
});

test('a list folds the filters that are used less, and its notice names what is folded', async () => {
  const { app } = council();
  const fold = (text: string) => /<details([^>]*)><summary>More filters/.exec(text)?.[1];
  const { text } = await ask(app, '/devices?flagged=1&all-hosts=1&sort=model');
  expect(fold(text)).toBe('');
  expect(text).toContain('Only: flagged devices. With what is not a camera.');
  expect(text).toMatch(/name="flagged" value="1" checked/);
  expect(fold((await ask(app, '/devices?owner=Estates')).text)).toContain('open');
});

test.each([
  ['/devices?columns=colour', 'There is no column "colour". Known: verdict, id'],
  ['/devices?page=0', '"0" is not a page number'],
  ['/devices?page=-1', '"-1" is not a page number'],
  ['/devices?page=1e3', '"1e3" is not a page number'],
  ['/devices?flagged=yes', 'flagged must be 1 or left out'],
  [
    '/devices?status=gone',
    'There is no status "gone". Known: present, missing, unasked, removed, not-scanned.',
  ],
  ['/devices?state=bad', 'There is no state "bad". Known: open'],
  ['/devices?site=east', 'There is no site "east"'],
  ['/devices?maker=Hikvisoin', 'Did you mean Hikvision?'],
  ['/devices?flaged=1', 'There is no filter "flaged" here. Known: flagged'],
  ['/devices?since=2026-03-01&since=2026-03-02', 'since is given twice'],
  ['/devices.csv?page=2', 'There is no filter "page" here'],
  ['/devices.json?status=x', 'There is no status "x"'],
  ['/sites?order=size', 'There is no order "size"'],
  ['/sites?wrong=yes', 'wrong must be 1 or left out'],
  ['/sites?page=x', '"x" is not a page number'],
  ['/?site=north', 'There is no filter "site" here. This page takes none.'],
])('%s is refused with a sentence', async (path, sentence) => {
  const { app, failures } = council();
  const { status, text } = await ask(app, path);
  expect(status).toBe(400);
  expect(text.replaceAll('&quot;', '"')).toContain(sentence);
  expect(failures).toEqual([]);
});

test('the overview counts by verdict, site and maker, and shows what is left to remove', async () => {
  const { app } = council();
  const words = (await ask(app, '/')).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('69 left to remove 70 flagged');
  expect(words).toContain('139 devices');
  expect(words).toContain('69 of 69 flagged devices are left to remove (0 % removed).');
  expect(words).toMatch(/Maker Flagged Review Clear All Dahua 35 0 0 35 Hikvision 35 0 0 35/);
  expect(words).toContain('The config names no sites');
  expect(words).toMatch(/Site Left Of these north 64 .*64 open|north 64/);
});

test('dashboard refuses a download above the limit; allows one site', async () => {
  const { reader, activeConfig } = council();
  const { app, failures } = appOver(queriesOf(reader, () => activeConfig, { mostInFile: 100 }));
  const [whole, part] = [await ask(app, '/devices.xlsx'), await ask(app, '/devices.json?site=south')];
  expect([whole.status, part.status, failures]).toEqual([400, 200, []]);
  expect(whole.text).toContain('These are 139 devices, and a file made here holds 100 at most.');
  expect(JSON.parse(part.text)).toHaveLength(9);
  expect(part.text).not.toContain('jane');
});

test('the overview shows what was written since the last request', async () => {
  const inventory = freshInventory();
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  onTestFinished(() => reader.close());
  const { app } = appOver(queriesOf(reader, () => council().activeConfig));
  const flagged = async () => /(\d+)<\/span> flagged/.exec((await ask(app, '/')).text)?.[1];
  expect(await flagged()).toBe('0');
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.1', { maker: 'Dahua', serial: 'D' }]] });
  expect(await flagged()).toBe('1');
  expect(await flagged()).toBe('1');
});

test('the overview says above all how many devices came back, and links to them', async () => {
  const inventory = freshInventory();
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  onTestFinished(() => reader.close());
  const { app } = appOver(queriesOf(reader, () => council().activeConfig));
  const hosts = [['10.0.0.1', { maker: 'Dahua', serial: 'D' }]] as const;
  sweepNight(inventory, { day: '2026-03-01', hosts });
  expect((await ask(app, '/')).text).not.toContain('came back');
  markDevice(inventory, 1, { state: 'removed' }, { who: 'jane', at: '2026-03-01T12:00:00Z' });
  sweepNight(inventory, { day: '2026-03-02', hosts });
  const { text } = await ask(app, '/');
  const notice =
    '<a href="/devices?state=came-back">1 device</a> came back after it was reported or confirmed as removed.';
  expect(text).toContain(notice);
  expect(text.indexOf(notice)).toBeLessThan(text.indexOf('left to remove'));
  expect(idsIn((await ask(app, '/devices?state=came-back')).text)).toEqual([1]);
});

test('a list of a past day is the one of that day, shows the day, and marks nothing', async () => {
  const { app, inventory } = council();
  const { text } = await ask(app, '/devices?site=south&as-of=2026-03-01');
  const ids = listDevices(inventory, { site: 'south', asOf: '2026-03-01' }).map(({ id }) => id);
  expect(ids).toHaveLength(8);
  expect(idsIn(text)).toEqual(ids);
  expect(text).toContain('As it was at the end of 2026-03-01 (UTC).');
  expect(text).toContain('href="/devices.csv?site=south&amp;as-of=2026-03-01"');
  const csv = await ask(app, '/devices.csv?site=south&as-of=2026-03-01');
  expect(csv.text.trim().split('\n')).toHaveLength(9);
  for (const day of ['2026-02-30', '2999-01-01', 'yesterday'])
    expect((await ask(app, `/devices?as-of=${day}`)).status, day).toBe(400);
});

test('the usual lists are one click away, and keep site, maker, order and columns', async () => {
  const { app } = council();
  const { text } = await ask(app, '/devices?flagged=1&site=south&sort=-model&columns=model');
  const links = [
    ...(/<nav class="quick"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '').matchAll(
      /href="([^"]*)"( aria-current)?/g,
    ),
  ];
  expect(links.slice(1, 3).map(([, href]) => href)).toEqual([
    '/devices?left=1&amp;site=south&amp;sort=-model&amp;columns=model',
    '/devices?site=south&amp;state=came-back&amp;sort=-model&amp;columns=model',
  ]);
  expect(links.map(([, href]) => href)).toContain(
    '/devices?site=south&amp;status=missing&amp;sort=-model&amp;columns=model',
  );
  expect(links.filter(([, , current]) => current).map(([, href]) => href)).toEqual([
    '/devices?flagged=1&amp;site=south&amp;sort=-model&amp;columns=model',
  ]);
  for (const [, href = ''] of links)
    expect((await ask(app, href.replaceAll('&amp;', '&'))).status, href).toBe(200);
});

test('a list of two makers and sites names both, and every link of it keeps them', async () => {
  const { app } = council();
  const query = 'maker=Hikvision&maker=Dahua&site=south&site=north';
  const { text } = await ask(app, `/devices?${query}`);
  expect(text).toContain('Only: site south or north, maker Hikvision or Dahua.');
  expect(text).toContain('Maker: Hikvision or Dahua</summary>');
  const link = 'site=south&amp;site=north&amp;maker=Hikvision&amp;maker=Dahua';
  for (const to of [`/devices.csv?${link}`, `/devices?left=1&amp;${link}`, `/devices?${link}&amp;sort=model`])
    expect(text).toContain(`href="${to}"`);
  const sweeps = await ask(app, '/sweeps?site=south&site=north');
  expect(sweeps.text).toContain('<option value="south,north" selected="">south or north</option>');
  expect((await ask(app, '/sweeps?site=south,NORTH')).text.match(/href="\/sweeps\/\d+"/g)?.length).toBe(
    sweeps.text.match(/href="\/sweeps\/\d+"/g)?.length,
  );
});
