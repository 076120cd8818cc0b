import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { deviceJson } from '../../../src/export/ndjson.ts';
import { sections } from '../../../src/web/dashboard/sections.ts';
import { ask, councilForAll, idsIn } from './council.ts';

const council = councilForAll();
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

test('the page of a device has everything that is known of it', async () => {
  const { app, inventory } = council();
  const [device] = findDevices(inventory, '1');
  expect(device && deviceJson(device)).toContain('n-0');
  const { status, text } = await ask(app, '/devices/1');
  const words = wordsOf(text);
  expect(status).toBe(200);
  expect(words).toContain('Hikvision M0 at 10.0.0.1');
  expect(words).toContain(
    'This camera is flagged: it was made by Hikvision, which the policy test covers. onvif 8000 says so (confidence 0.70 of 1).',
  );
  expect(words).toContain('accepted until 2099-12-31 , decided by jane: lease');
  expect(words).toContain('test flagged: because flagged');
  expect(words).toContain('Hikvision: 1 − (1 − 0.7) = 0.7000');
  expect(words).toContain('Concluded: Hikvision, confidence 0.70.');
  expect(words).toContain('http.server at port 80 "lightcam"');
  expect(words).toContain('Owner Estates');
  expect(words).toMatch(/History .* Change 1: mark, by jane .* First seen \(sweep 1\)/);
  expect(words).toContain('onvif 8000 0.70 onvif 8000: 0.70 1 sign');
  expect(words).toContain('Interpretation.');
  expect(text).toContain('<a href="http://10.0.0.1/" rel="noreferrer noopener">http://10.0.0.1/</a>');
  expect(text).toContain('<a href="/devices?maker=Hikvision&amp;search=M0">2 devices like M0</a>');
  expect((await ask(app, '/devices?maker=Hikvision&search=M0')).text).toContain('of 2 devices');
});

test.each([
  ['1', '/devices/1'],
  ['N-0', '/devices/1'],
  ['ip:10.0.0.130', '/devices/130'],
  ['hikvision m0', '/devices?search=hikvision+m0&all-hosts=1'],
  ['10.0.0', '/devices?search=10.0.0&all-hosts=1'],
  ["';DROP TABLE device--", '/devices?search=%27%3BDROP+TABLE+device--&all-hosts=1'],
  [' ', '/devices'],
])('the box in the frame leads from %j to %s', async (text, to) => {
  const { app } = council();
  const { status, headers } = await ask(app, `/find?text=${encodeURI(text)}`);
  expect([status, headers.get('location')]).toEqual([302, to]);
  expect((await ask(app, to)).status).toBe(200);
});

test('a search finds devices by maker, by model, by owner, and by half an address', async () => {
  const { app, inventory } = council();
  for (const search of ['hikvision', 'm12', 'estates', '10.0.0.12']) {
    const wanted = listDevices(inventory, { search }).map(({ id }) => id);
    const { text } = await ask(app, `/devices?search=${search}`);
    expect(wanted.length, search).toBeGreaterThan(0);
    expect(idsIn(text), search).toEqual(wanted.slice(0, 100));
    expect(text, search).toContain(`value="${search}"`);
  }
});

test('an order that is chosen holds over pages and stays in their links', async () => {
  const { app, inventory } = council();
  const wanted = listDevices(inventory, { sort: [{ key: 'id', descending: true }] }).map(({ id }) => id);
  const [first, second] = await Promise.all(
    ['', '&page=2'].map((page) => ask(app, `/devices?sort=-id${page}`)),
  );
  expect([...idsIn(first?.text ?? ''), ...idsIn(second?.text ?? '')]).toEqual(wanted);
  expect(first?.text).toContain('href="/devices?sort=-id&amp;page=2"');
});

test('an address in two sites leads to both devices', async () => {
  const { app, inventory } = council();
  const meant = findDevices(inventory, '10.0.0.5').map(({ id }) => id);
  const { status, text } = await ask(app, '/find?text=10.0.0.5');
  expect([status, idsIn(text)]).toEqual([200, meant]);
  expect(meant).toHaveLength(2);
  expect(wordsOf(text)).toContain('"10.0.0.5" means several devices');
});

test('the page of a site has its state, its devices and its last sweeps', async () => {
  const { app, inventory } = council();
  const { status, text } = await ask(app, '/sites/south');
  expect(status).toBe(200);
  expect(idsIn(text)).toEqual(listDevices(inventory, { site: 'south' }).map(({ id }) => id));
  expect(wordsOf(text)).toContain('Left to remove');
  expect(wordsOf(text)).toContain('2 sweeps, newest first');
  expect(text).toContain('href="/coverage?site=south"');
});

test.each([
  ['/devices/9999', 404, 'There is no device 9999'],
  ['/devices/01', 404, 'There is no such page'],
  ['/devices/1?site=north', 400, 'There is no filter "site" here'],
  ['/find?of=1', 400, 'There is no filter "of" here'],
  ['/devices?since=2026', 400, '"2026" is not a day such as 2027-03-31.'],
  ['/devices?sort=size', 400, 'There is no order "size". Known: verdict'],
  [`/devices?search=${'x'.repeat(201)}`, 400, 'at most 200 characters'],
  ['/sites/east', 404, 'There is no site "east"'],
  ['/sweeps?site=east', 400, 'There is no site "east"'],
  ['/coverage?site=east', 400, 'There is no site "east"'],
  ['/changes?site=east', 400, 'There is no site "east"'],
  ['/changes?since=1', 400, 'There is no filter "since" here'],
])('%s ends with %d and a sentence', async (path, code, sentence) => {
  const { app, failures } = council();
  const { status, text } = await ask(app, encodeURI(decodeURI(path)));
  expect(status).toBe(code);
  expect(wordsOf(text).replaceAll('&#39;', "'")).toContain(sentence);
  expect(failures).toEqual([]);
});

test('a text of the terminal keeps its headings and its depths, and hides nothing', () => {
  const lines = ['Who made it', '  said\u202e by', '', '    0.70  x', 'Asked', '        deep', ''];
  expect(sections(lines)).toEqual([
    {
      heading: 'Who made it',
      lines: [
        { depth: 1, text: 'said  by' },
        { depth: 2, text: '0.70  x' },
      ],
    },
    { heading: 'Asked', lines: [{ depth: 3, text: 'deep' }] },
  ]);
});

test('the page of a device leads to those before and after it in the list of its site', async () => {
  const { app, inventory } = council();
  const ids = listDevices(inventory, { site: 'south' }).map(({ id }) => id);
  const link = (text: string, rel: string) =>
    Number(new RegExp(`href="/devices/(\\d+)" rel="${rel}"`).exec(text)?.[1] ?? 0);
  for (const [at, id] of ids.entries()) {
    const { text } = await ask(app, `/devices/${id}`);
    expect([link(text, 'prev'), link(text, 'next')], String(id)).toEqual([
      ids[at - 1] ?? 0,
      ids[at + 1] ?? 0,
    ]);
  }
});
