import { describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { hostileTexts } from '../../export/hostile.ts';
import { idsIn } from '../dashboard/council.ts';
import { siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { formIn, hiddenIn, visit, wordsOf } from './visit.ts';

const twoSites = twoSitesForAll();
const year = new Date().getUTCFullYear() + 1;
const idsOf = (site: 'north' | 'south') =>
  twoSites()
    .inventory.lists<[number]>(
      'SELECT id FROM device WHERE site = ? AND listed = 1 ORDER BY id',
      siteName(site),
    )
    .flat();
const trail = () => auditEntries(twoSites().inventory);
const markForm = (text: string) => hiddenIn(formIn(text, '/devices/mark'));

/** Goes from the list through the form to the preview, and returns it. */
async function preview(name: string, query: string, typed: Readonly<Record<string, string>>) {
  const person = await visit(twoSites().app, name);
  const page = await person.get(`/devices/mark?${query}`);
  expect(page.status, page.text).toBe(200);
  const shown = await person.send(`/devices/mark?${query}`, { ...typed, step: 'preview' });
  const send = (values: Readonly<Record<string, string>>, of = shown.text) =>
    person.send('/devices', { ...markForm(of), ...values }, '/devices/mark');
  return { person, shown, send };
}

describe('devices are marked together', () => {
  test('mark form for many records after a preview, one audit entry each', async () => {
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    markDevice(
      inventory,
      two,
      { state: 'confirmed', owner: 'IT' },
      { who: 'sue', at: '2026-12-01T09:00:00Z' },
    );
    const before = trail().length;
    const { person, shown, send } = await preview(
      'sue',
      `filter=status%3Dpresent&device=${one}&device=${two}`,
      {
        state: 'confirmed',
        owner: 'IT',
      },
    );
    expect(shown.status).toBe(200);
    const words = wordsOf(shown.text);
    expect(words).toContain('1 device would change, 1 would not. Nothing is recorded yet.');
    expect(words).toMatch(/was .*; now confirmed, decided by sue; owner IT/);
    expect(words).toContain('as before: confirmed. All of it is recorded already.');
    expect(trail()).toHaveLength(before);
    const done = await send({ step: 'confirm' });
    const last = trail().at(-1);
    expect(trail()).toHaveLength(before + 1);
    expect(last).toMatchObject({ device: one, who: 'sue', message: 'Confirmed. Owner: IT.' });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `/devices?status=present&done=${last?.id}-${last?.id}`,
    ]);
    const list = wordsOf((await person.get(done.headers.get('location') ?? '')).text);
    expect(list).toContain('1 device marked for sue: Confirmed. Owner: IT.');
  });

  test('mark form for many takes all of a filter, of the sites of the account', async () => {
    const before = trail().length;
    const { shown, send } = await preview('sue', 'filter=all-hosts%3D1&all=1', { location: 'depot' });
    expect(new Set(idsIn(shown.text))).toEqual(new Set(idsOf('south')));
    expect((await send({ step: 'confirm' })).status).toBe(303);
    const marked = trail().slice(before);
    expect(marked.map(({ device }) => device).sort()).toEqual(idsOf('south'));
    expect(new Set(marked.map(({ message }) => message))).toEqual(new Set(['Location: depot.']));
  });

  test('mark form for many previews again where a decision changed since', async () => {
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    const { shown, send } = await preview('sue', `device=${one}&device=${two}`, { state: 'removed' });
    markDevice(
      inventory,
      two,
      { state: 'open', note: 'still there' },
      { who: 'ed', at: '2026-12-01T10:00:00Z' },
    );
    const before = trail().length;
    const late = await send({ step: 'confirm' }, shown.text);
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain(
      'Nothing was recorded: these devices, or what is decided about them, changed',
    );
    expect(trail()).toHaveLength(before);
    expect((await send({ step: 'confirm' }, late.text)).status).toBe(303);
    expect(trail()).toHaveLength(before + 2);
  });

  test('mark form for many previews again where the filter has another device', async () => {
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    markDevice(inventory, one, { owner: 'Moved' }, { who: 'ed', at: '2026-12-01T11:00:00Z' });
    const { shown, send } = await preview('sue', 'filter=owner%3DMoved&all=1', { assetTag: 'B-9' });
    expect(idsIn(shown.text)).toEqual([one]);
    markDevice(inventory, two, { owner: 'Moved' }, { who: 'ed', at: '2026-12-01T11:01:00Z' });
    const late = await send({ step: 'confirm' }, shown.text);
    expect([late.status, idsIn(late.text).sort()]).toEqual([409, [one, two]]);
  });

  test('mark form for many names devices that are not there, marks the others', async () => {
    const [one = 0] = idsOf('south');
    const [foreign = 0] = idsOf('north');
    const { shown, send } = await preview('sue', `device=${one}&device=${foreign}&device=888888`, {
      note: 'x1',
    });
    expect(wordsOf(shown.text)).toContain('1 device would change');
    const { text } = await (await visit(twoSites().app, 'sue')).get(`/devices/mark?device=${foreign}`);
    expect(wordsOf(text)).toContain('None of these devices is there.');
    expect((await send({ step: 'confirm' })).status).toBe(303);
    expect(trail().at(-1)).toMatchObject({ device: one, message: 'Note: x1.' });
  });

  test('mark form for many needs a tick, a field, a reason, token and role', async () => {
    const { app } = twoSites();
    const [one = 0] = idsOf('south');
    const before = trail().length;
    const [sue, nora] = [await visit(app, 'sue'), await visit(app, 'nora')];
    const from = `/devices/mark?filter=&device=${one}`;
    expect(wordsOf((await sue.get('/devices/mark?filter=')).text)).toContain('No device is ticked.');
    const answers: [Record<string, string | null>, number, string][] = [
      [{}, 400, 'Nothing was filled in.'],
      [{ state: 'accepted', until: `${year}-02-30` }, 400, 'needs a reason'],
      [{ state: 'confirmed', csrf: null }, 403, 'This form was not made here'],
    ];
    for (const [typed, status, sentence] of answers) {
      const { text, ...answer } = await sue.send(from, { ...typed, step: 'confirm' });
      expect([answer.status, wordsOf(text)]).toEqual([status, expect.stringContaining(sentence)]);
      const { csrf: _, ...kept } = typed;
      expect(markForm(text)).toMatchObject({ devices: String(one), ...kept });
    }
    for (const answer of [
      await nora.get(from),
      await nora.send(from, { state: 'open', devices: '1' }, '/devices/mark'),
    ])
      expect([answer.status, wordsOf(answer.text)]).toEqual([
        403,
        expect.stringContaining('takes the role editor'),
      ]);
    expect((await nora.get('/devices')).text).not.toContain('name="device"');
    expect(trail()).toHaveLength(before);
  });

  test('mark form for many brings what was typed back from the preview', async () => {
    const [one = 0] = idsOf('south');
    const typed = { state: 'accepted', until: `${year}-03-31`, because: 'a "lease" & more', clearOwner: '1' };
    const { send } = await preview('sue', `device=${one}`, typed);
    const { status, text } = await send({ step: 'edit' });
    expect([status, markForm(text)]).toEqual([200, expect.objectContaining(typed)]);
  });

  test('mark form for many makes no markup of what is typed', async () => {
    const [one = 0] = idsOf('south');
    for (const text of hostileTexts.map((hostile) => `${hostile.slice(0, 900)}x`)) {
      const { shown } = await preview('sue', `device=${one}`, {
        state: 'false-positive',
        because: text,
        note: text,
      });
      expect(shown.status).toBe(200);
      expect(shown.text).not.toMatch(/<(?:script|img|style)\b|\son\w+\s*=\s*["']?window|href="javascript:/i);
    }
    expect(twoSites().failures).toEqual([]);
  });
});
