import { describe, expect, test } from 'vitest';
import { device } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { readCsv } from '../../../src/import/csv.ts';
import { readWorkbook } from '../../../src/import/workbook/workbook.ts';
import { columns } from '../../../src/report/rows.ts';
import { hostileTexts } from '../../export/hostile.ts';
import { ask } from '../dashboard/council.ts';
import { siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { formIn, hiddenIn, type Visit, visit, wordsOf } from './visit.ts';

const twoSites = twoSitesForAll();
const titled = (key: string) => columns.find((one) => one.key === key)?.title ?? key;
const trail = () => auditEntries(twoSites().inventory).length;
const quoted = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** The list that an account downloads, with cells filled in by the device's id. */
async function filledIn(person: Visit, cells: Readonly<Record<number, Readonly<Record<string, string>>>>) {
  const rows = readCsv((await person.get('/devices.csv')).text).records.map((one) => one.cells);
  const [titles = [], ...lines] = rows;
  const idAt = titles.indexOf('Device id');
  const filled = lines.map((line) => {
    const own = cells[Number(line[idAt])] ?? {};
    return line.map((cell, at) => own[titles[at] ?? ''] ?? cell);
  });
  return quoted([titles, ...filled]);
}

async function upload(
  person: Visit,
  content: string | Buffer,
  { name = 'cameras.csv', step = 'take', token }: { name?: string; step?: string; token?: string } = {},
) {
  const csrf = token ?? hiddenIn(formIn((await person.get('/imports')).text, '/imports')).csrf ?? '';
  const form = new FormData();
  form.set('csrf', csrf);
  form.set('step', step);
  form.set('file', new Blob([content]), name);
  return ask(twoSites().app, '/imports', { method: 'POST', body: form, headers: { cookie: person.cookie } });
}

const idsOf = (site: 'north' | 'south') =>
  twoSites()
    .inventory.lists<[number]>(
      'SELECT id FROM device WHERE site = ? AND listed = 1 ORDER BY id',
      siteName(site),
    )
    .flat();

describe('a list of decisions', () => {
  test('import form takes a list line by line; the page lists who imported it', async () => {
    const { app, inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    const sue = await visit(app, 'sue');
    const list = await filledIn(sue, {
      [one]: { [titled('location')]: 'roof', Decision: 'removed' },
      [two]: { Decision: 'perhaps' },
    });
    const before = trail();
    const checked = await upload(sue, list, { step: 'check' });
    expect(wordsOf(checked.text)).toContain(
      '1 device would change, 0 as recorded, 1 refused. Nothing was written.',
    );
    expect(trail()).toBe(before);
    const { status, text } = await upload(sue, list);
    const words = wordsOf(text);
    expect([status, words]).toEqual([200, expect.stringContaining('cameras.csv, 2 lines: 1 device changed')]);
    expect(words).toMatch(/Refused: 1 line Line Why \d column Decision: “perhaps” is no decision\./);
    expect(words).toMatch(
      new RegExp(
        `Taken: 1 line .* ${one} 10\\.2\\.0\\.\\d+ zephyr school Said to be removed.* Location: roof\\.`,
      ),
    );
    expect(device(inventory, one)?.decision).toMatchObject({ state: 'removed', by: 'sue', location: 'roof' });
    expect(wordsOf((await sue.get('/imports')).text)).toMatch(
      /sue zephyr school decisions cameras\.csv 1 1 1 0/,
    );
    const again = await upload(sue, list);
    expect(wordsOf(again.text)).toContain('0 devices changed, 1 as recorded, 1 refused.');
  });

  test('import form takes a workbook', async () => {
    const boss = await visit(twoSites().app, 'boss');
    const response = await twoSites().app.request('http://localhost:8585/devices.xlsx', {
      headers: { host: 'localhost:8585', cookie: boss.cookie },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(readWorkbook(bytes, 'Devices').length).toBeGreaterThan(2);
    const { status, text } = await upload(boss, bytes, { name: 'cameras.xlsx' });
    expect([status, wordsOf(text)]).toEqual([200, expect.stringContaining('0 devices changed')]);
  });

  test('import form refuses lines of another site as of devices that do not exist', async () => {
    const { app, inventory } = twoSites();
    const [boss, sue] = [await visit(app, 'boss'), await visit(app, 'sue')];
    const [foreign = 0] = idsOf('north');
    const before = JSON.stringify(device(inventory, foreign));
    const list = await filledIn(boss, { [foreign]: { [titled('location')]: 'mine' } });
    const missing = list.replace(new RegExp(`"${foreign}"`, 'g'), '"888888"');
    const [found, none] = [await upload(sue, list), await upload(sue, missing)];
    expect(wordsOf(found.text)).toContain(`there is no device ${foreign} in this inventory.`);
    expect(wordsOf(found.text).replaceAll(String(foreign), 'N')).toBe(
      wordsOf(none.text).replaceAll('888888', 'N'),
    );
    expect(JSON.stringify(device(inventory, foreign))).toBe(before);
    expect((await sue.get('/imports')).text).not.toContain('aurora');
  });

  test.each<[string, string, number, string]>([
    ['no list', 'a,b\n1,2\n', 400, 'is no list that camcensus exported'],
    ['no text', `${'x'.repeat(99)}\u0000`, 400, 'is neither an Excel workbook (.xlsx) nor CSV'],
    ['a broken workbook', 'PK\u0003\u0004broken', 409, ''],
    ['empty', '', 400, 'Choose a file with at least one line'],
  ])('import form refuses a list that is %s with a sentence', async (_, content, status, sentence) => {
    const sue = await visit(twoSites().app, 'sue');
    const before = trail();
    const answer = await upload(sue, content);
    expect([answer.status, wordsOf(answer.text)]).toEqual([status, expect.stringContaining(sentence)]);
    expect(formIn(answer.text, '/imports')).toContain('type="file"');
    expect(trail()).toBe(before);
  });

  test('import form refuses 5 MiB, 10,001 lines, a wrong token, a viewer and a torn body', async () => {
    const { app } = twoSites();
    const [sue, nora] = [await visit(app, 'sue'), await visit(app, 'nora')];
    const before = trail();
    const large = await upload(sue, 'x'.repeat(5 * 1_048_576));
    expect([large.status, wordsOf(large.text)]).toEqual([413, expect.stringContaining('larger than 4 MiB')]);
    const long = await upload(
      sue,
      `Verdict,Device id,IP address,Decision\n${'flagged,1,10.1.0.5,open\n'.repeat(10_001)}`,
    );
    expect([long.status, wordsOf(long.text)]).toEqual([400, expect.stringContaining('has 10001 lines')]);
    expect((await upload(sue, 'x', { token: 'wrong' })).status).toBe(403);
    expect((await upload(nora, 'x', { token: 'wrong' })).status).toBe(403);
    expect(formIn((await nora.get('/imports')).text, '/imports')).toBe('');
    const headers = { cookie: sue.cookie, 'content-type': 'multipart/form-data; boundary=x' };
    const torn = await ask(app, '/imports', { method: 'POST', body: '--x\r\ntorn', headers });
    expect(torn.status).toBe(403);
    expect(trail()).toBe(before);
  });

  test('import form makes no markup of cells and names of files', async () => {
    const { app, failures } = twoSites();
    const [one = 0] = idsOf('south');
    const sue = await visit(app, 'sue');
    const plainList = await filledIn(sue, { [one]: { Location: '@@', Decision: '##' } });
    for (const text of hostileTexts.map((hostile) => hostile.slice(0, 300))) {
      const cell = text.replaceAll('"', '""').replace(/[\r\n]/g, ' ');
      const list = plainList.replace('"@@"', `"${cell}x"`);
      for (const content of [list, list.replace('"##"', '""')]) {
        const { text: page } = await upload(sue, content, { name: `${text.replace(/[\r\n"]/g, '')}.csv` });
        expect(page).not.toMatch(
          /<(?:script|img|style)\b|<[^>]*\son\w+\s*=\s*["']?window|href="javascript:/i,
        );
      }
    }
    expect((await sue.get('/imports')).text).not.toMatch(/<(?:script|img|style)\b/i);
    expect(failures).toEqual([]);
  });
});
