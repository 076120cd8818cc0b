import { describe, expect, test } from 'vitest';
import { addAuditEntry, auditEntries } from '../../../db/file/audit.ts';
import { dayStart } from '../../../src/web/dashboard/local-time.ts';
import { siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { visit, wordsOf } from './visit.ts';

const twoSites = twoSitesForAll();
const caption = (text: string) => /<caption>([^<]*)/.exec(text)?.[1] ?? 'none';

describe('the page of the audit trail', () => {
  test('audit page has every entry, newest first, with time, person and device', async () => {
    const { app, inventory } = twoSites();
    const { text } = await (await visit(app, 'boss')).get('/audit');
    const entries = auditEntries(inventory);
    expect(caption(text)).toBe(`${entries.length} changes, newest first`);
    const numbers = [...text.matchAll(/<th scope="row">(\d+)/g)].map(([, id]) => Number(id));
    expect(numbers).toEqual(entries.map(({ id }) => id).reverse());
    const words = wordsOf(text);
    expect(words).toContain('aurora school officer mark');
    expect(words).toContain('Account nora was added: viewer, aurora school.');
  });

  test('audit page takes site, person, kind, device and days, refuses others', async () => {
    const { app, inventory } = twoSites();
    const boss = await visit(app, 'boss');
    const of = async (query: string) => caption((await boss.get(`/audit?${query}`)).text);
    const count = (site: string) =>
      auditEntries(inventory).filter(({ who }) => who === `${site} officer`).length;
    const north = encodeURIComponent(siteName('north'));
    expect(await of(`site=${north}`)).toBe(`${count(siteName('north'))} changes, newest first`);
    expect(await of(`account=${north}%20officer&kind=mark&from=2026-03-03&to=2026-03-03`)).toContain(
      'changes',
    );
    expect(await of('kind=add+account')).toBe('3 changes, newest first');
    const { device } = auditEntries(inventory).find(({ action }) => action === 'mark')!;
    expect(await of(`device=${device}`)).toBe('1 change, newest first');
    for (const none of ['to=2026-03-02', 'from=2026-03-04', 'device=888888'])
      expect(await of(none)).toBe('none');
    for (const wrong of ['from=x', 'device=x', 'site=east', 'who=x', 'before=x'])
      expect((await boss.get(`/audit?${wrong}`)).status, wrong).toBe(400);
  });

  test('audit page leads on to older entries, and back to the newest', async () => {
    const { app, inventory } = twoSites();
    const boss = await visit(app, 'boss');
    const ids = auditEntries(inventory).map(({ id }) => id);
    const { text } = await boss.get(`/audit?before=${ids[2]}&kind=mark`);
    expect(caption(text)).toBe(`2 changes before change ${ids[2]}, newest first`);
    expect(text).toContain('href="/audit?kind=mark">Newest</a>');
    expect(text).not.toContain('Older');
    const entry = {
      at: '2026-12-01T09:00:00Z',
      who: 'many',
      action: 'test',
      device: null,
      message: 'x',
      detail: null,
    };
    for (let count = 0; count < 101; count++) addAuditEntry(inventory, entry);
    const [, older = ''] =
      /href="([^"]*)" rel="next"/.exec((await boss.get('/audit?account=many')).text) ?? [];
    expect(caption((await boss.get(older.replaceAll('&amp;', '&'))).text)).toMatch(
      /^1 change before change \d+,/,
    );
  });

  test('audit page has for an account of one site what was done there', async () => {
    const { app } = twoSites();
    const { text } = await (await visit(app, 'nora')).get('/audit');
    expect(text).toContain('aurora school officer');
    expect(text).not.toContain('zephyr');
    expect(text).not.toContain('add account');
  });

  test('audit page offers editors to undo, and no viewer', async () => {
    const { app } = twoSites();
    const [sue, nora] = [await visit(app, 'sue'), await visit(app, 'nora')];
    expect((await sue.get('/audit')).text).toMatch(/href="\/audit\/\d+\/undo"/);
    expect((await nora.get('/audit')).text).not.toContain('/undo"');
  });
});

test.each([
  ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
  ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z'],
  ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00.000Z'],
  ['2026-07-01', 'Asia/Kolkata', '2026-06-30T18:30:00.000Z'],
  ['2026-07-01', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z'],
])('dayStart: %s begins in %s at %s', (day, zone, at) => {
  expect(dayStart(day, zone)).toBe(at);
});
