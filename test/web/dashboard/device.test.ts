import { expect, test } from 'vitest';
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

test('a device is found by id, serial and address, and all of it is told', async () => {
  const { app, inventory } = council();
  const [device] = findDevices(inventory, '1');
  expect(device && deviceJson(device)).toContain('n-0');
  for (const of of ['1', 'N-0', '10.0.0.1&site=north']) {
    const { status, text } = await ask(app, `/device?of=${of}`);
    const words = wordsOf(text);
    expect(status, of).toBe(200);
    expect(words).toContain('Hikvision M0 at 10.0.0.1');
    expect(words).toContain('accepted until 2099-12-31 (jane, 2026-03-03): lease');
    expect(words).toContain('test flagged: because flagged');
    expect(words).toContain('Hikvision: 1 − (1 − 0.7) = 0.7000');
    expect(words).toContain('Concluded: Hikvision, confidence 0.70.');
    expect(words).toContain('http.server at port 80 "lightcam"');
    expect(words).toContain('Owner Estates');
    expect(words).toContain('History');
    expect(words).toContain('Latest sweep of each site');
    expect(words).toContain('Interpretation.');
  }
});

test('where several are meant, the page says which, and each has a page', async () => {
  const { app, inventory } = council();
  const meant = findDevices(inventory, '10.0.0.5').map(({ id }) => id);
  const { status, text } = await ask(app, '/device?of=10.0.0.5');
  expect([status, idsIn(text)]).toEqual([404, meant]);
  expect(meant).toHaveLength(2);
  expect(wordsOf(text)).toContain('"10.0.0.5" means several devices');
});

test.each([
  ['/device?of=9999', 404, 'There is no device "9999"'],
  ['/device?of=10.9.9.9', 404, 'There is no device "10.9.9.9"'],
  ["/device?of=';DROP TABLE device--", 404, 'There is no device "\';DROP TABLE device--"'],
  ['/device', 400, 'Name a device'],
  ['/device?of=%20', 400, 'Name a device'],
  ['/device?of=1&site=east', 400, 'There is no site "east"'],
  ['/device?id=1', 400, 'There is no filter "id" here'],
  ['/sweeps?site=east', 400, 'There is no site "east"'],
  ['/coverage?site=east', 400, 'There is no site "east"'],
  ['/changes?site=east', 400, 'There is no site "east"'],
  ['/changes?from=1', 400, 'There is no filter "from" here'],
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
