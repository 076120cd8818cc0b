import { describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { device } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { forbidden, hostileTexts } from '../../export/hostile.ts';
import { ask, councilForAll } from '../dashboard/council.ts';
import { siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { formIn, hiddenIn, visit, wordsOf } from './visit.ts';

const twoSites = twoSitesForAll();
const council = councilForAll();
const year = new Date().getUTCFullYear() + 1;

/** The first device of each site. */
function ids() {
  const { inventory } = twoSites();
  const of = (site: 'north' | 'south') =>
    inventory.get<{ id: number }>('SELECT id FROM device WHERE site = ? ORDER BY id', siteName(site))?.id ??
    0;
  return { north: of('north'), south: of('south') };
}
const trail = () => auditEntries(twoSites().inventory).length;

describe('the form of a device', () => {
  test('device form records a decision in the name of the account', async () => {
    const { app, inventory } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    const answer = await sue.send(`/devices/${south}`, {
      state: 'accepted',
      until: `${year}-03-31`,
      because: 'leased',
      assetTag: 'A-17',
      note: 'key at reception',
    });
    const last = auditEntries(inventory, { device: south }).at(-1);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/devices/${south}?done=${last?.id}`,
    ]);
    expect(last).toMatchObject({
      who: 'sue',
      action: 'mark',
      message: `Accepted until ${year}-03-31, because: leased. Asset tag: A-17. Note: key at reception.`,
    });
    const { text } = await sue.get(answer.headers.get('location') ?? '');
    expect(wordsOf(text)).toContain(`Change ${last?.id} was recorded for sue: Accepted until ${year}-03-31`);
    // What was filled in with what is recorded, and left so, changes nothing.
    const again = await sue.send(`/devices/${south}`, { location: 'gate 2' });
    expect(again.status).toBe(303);
    expect(auditEntries(inventory, { device: south }).at(-1)?.message).toBe('Location: gate 2.');
    const emptied = await sue.send(`/devices/${south}`, { location: '' });
    expect(emptied.status).toBe(303);
    expect(device(inventory, south)?.decision).toMatchObject({ location: null, assetTag: 'A-17', by: 'sue' });
  });

  test('device form that changes nothing leaves no entry, and reports that', async () => {
    const { app, inventory } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    await sue.send(`/devices/${south}`, { state: 'confirmed' });
    const before = auditEntries(inventory).length;
    const answer = await sue.send(`/devices/${south}`, { state: 'confirmed' });
    expect(answer.headers.get('location')).toBe(`/devices/${south}?done=0`);
    expect(auditEntries(inventory)).toHaveLength(before);
    expect(wordsOf((await sue.get(`/devices/${south}?done=0`)).text)).toContain('Nothing was changed');
  });

  test('device form comes again with what was typed and what is wrong with it', async () => {
    const { app } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    const before = trail();
    const typed = {
      state: 'accepted',
      until: `${year}-02-30`,
      because: '',
      replacedBy: '99999',
      owner: 'Ms "X" <b>',
    };
    const { status, text } = await sue.send(`/devices/${south}`, typed);
    expect(status).toBe(400);
    expect(hiddenIn(formIn(text, `/devices/${south}`))).toMatchObject(typed);
    expect(text).toMatch(/name="until"[^>]*aria-describedby="until-problem"[^>]*aria-invalid="true"/);
    expect(wordsOf(text)).toContain(`There is no day ${year}-02-30. Write one such as 2027-03-31.`);
    expect(wordsOf(text)).toContain('“accepted” needs a reason: say why.');
    expect(wordsOf(text)).toContain('It goes with “Replaced by device”');
    expect(trail()).toBe(before);
  });

  test.each<[Record<string, string>, string]>([
    [{}, 'Nothing was filled in.'],
    [{ state: 'gone' }, 'There is no decision “gone”.'],
    [{ until: `${year}-01-01` }, 'A last day is that of an exception'],
    [{ state: 'accepted', until: '2020-01-01', because: 'x' }, '2020-01-01 is past'],
    [{ state: 'removed', plannedFor: `${year}-01-01` }, 'A day of removal goes with'],
    [{ state: 'replaced' }, 'Name the device that stands in its place.'],
    [{ state: 'replaced', replacedBy: '1e3' }, '“1e3” is not the number of a device'],
    [{ state: 'replaced', replacedBy: '888888' }, 'There is no device 888888.'],
    [{ owner: 'x'.repeat(1_025) }, 'It has 1025 characters, and at most 1024 are kept.'],
    [{ note: '\u200b\u200b' }, 'It has no letter that can be kept.'],
    [{ note: 'new', clearNotes: '1' }, 'Notes are deleted or added.'],
  ])('device form refuses %j with a sentence', async (typed, sentence) => {
    const { app } = twoSites();
    const { south } = ids();
    const before = trail();
    const { status, text } = await (await visit(app, 'sue')).send(`/devices/${south}`, typed);
    expect([status, wordsOf(text)]).toEqual([400, expect.stringContaining(sentence)]);
    expect(trail()).toBe(before);
  });

  test('device form compares what was typed with no change of another device', async () => {
    const { app, inventory } = twoSites();
    const { north, south } = ids();
    const sue = await visit(app, 'sue');
    const seen = String(auditEntries(inventory, { device: north }).at(-1)?.id);
    const ofNorth = 'aurora estates';
    expect(device(inventory, north)?.decision?.owner).toBe(ofNorth);
    for (const owner of [ofNorth, 'wrong guess']) {
      const { text } = await sue.send(`/devices/${south}`, { seen, owner, until: 'nonsense' });
      expect(hiddenIn(formIn(text, `/devices/${south}`)).owner).toBe(owner);
    }
  });

  test('device form treats a device of another site as one that does not exist', async () => {
    const { app } = twoSites();
    const { north, south } = ids();
    const sue = await visit(app, 'sue');
    const before = trail();
    const [own, foreign, none] = await Promise.all([
      sue.send(`/devices/${south}`, { state: 'replaced', replacedBy: String(north) }),
      sue.send(`/devices/${south}`, { state: 'confirmed' }, `/devices/${north}`),
      sue.send(`/devices/${south}`, { state: 'confirmed' }, '/devices/888888'),
    ]);
    expect(wordsOf(own.text)).toContain(`There is no device ${north}.`);
    expect([foreign.status, none.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(String(north), 'N')).toBe(none.text.replaceAll('888888', 'N'));
    expect(trail()).toBe(before);
  });

  test('device form is refused without its token and from another origin', async () => {
    const { app } = twoSites();
    const { south } = ids();
    const [sue, boss] = [await visit(app, 'sue'), await visit(app, 'boss')];
    const other =
      hiddenIn(formIn((await boss.get(`/devices/${south}`)).text, `/devices/${south}`)).csrf ?? '';
    const before = trail();
    for (const csrf of [null, 'x', other]) {
      const { status, text } = await sue.send(`/devices/${south}`, {
        state: 'confirmed',
        owner: 'kept',
        csrf,
      });
      expect(status).toBe(403);
      expect(hiddenIn(formIn(text, `/devices/${south}`))).toMatchObject({
        state: 'confirmed',
        owner: 'kept',
      });
    }
    const cross = await sue.send(`/devices/${south}`, { state: 'confirmed' }, undefined, {
      'sec-fetch-site': 'cross-site',
    });
    expect(cross.status).toBe(403);
    expect(trail()).toBe(before);
  });

  test('device form is not there for a viewer, nor without accounts', async () => {
    const { app } = twoSites();
    const { north } = ids();
    const nora = await visit(app, 'nora');
    const before = trail();
    expect(formIn((await nora.get(`/devices/${north}`)).text, `/devices/${north}`)).toBe('');
    const { status, text } = await nora.send(`/devices/${north}`, { state: 'confirmed' });
    expect([status, wordsOf(text)]).toEqual([403, expect.stringContaining('takes the role editor')]);
    expect(trail()).toBe(before);
    const open = council().app;
    expect((await ask(open, '/devices/1')).text).not.toContain('method="post"');
    expect((await ask(open, '/devices/1', { method: 'POST' })).status).toBe(405);
  });

  test('device form does not overwrite what was decided after it was opened', async () => {
    const { app, inventory } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    const form = hiddenIn(formIn((await sue.get(`/devices/${south}`)).text, `/devices/${south}`));
    markDevice(
      inventory,
      south,
      { state: 'removed', owner: 'Estates' },
      { who: 'ed', at: '2026-12-01T09:00:00Z' },
    );
    const late = await sue.send(`/devices/${south}`, { ...form, state: 'confirmed' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain(
      'after this form was opened: it is removed since 2026-12-01 09:00 UTC by ed.',
    );
    // The field that was left as it was shows what is recorded now.
    expect(hiddenIn(formIn(late.text, `/devices/${south}`))).toMatchObject({
      state: 'confirmed',
      owner: 'Estates',
    });
    expect(device(inventory, south)?.decision?.state).toBe('removed');
  });

  test('device form keeps what was typed while another process writes', async () => {
    const { app, inventory } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    const form = hiddenIn(formIn((await sue.get(`/devices/${south}`)).text, `/devices/${south}`));
    inventory.run('BEGIN IMMEDIATE');
    const late = await sue
      .send(`/devices/${south}`, { ...form, note: 'ladder needed' })
      .finally(() => inventory.run('ROLLBACK'));
    expect(late.status).toBe(503);
    expect(wordsOf(late.text)).toContain('Another process is writing to the inventory. Nothing was changed.');
    expect(hiddenIn(formIn(late.text, `/devices/${south}`)).note).toBe('ladder needed');
  });

  test('device form makes no markup of what is typed or recorded', async () => {
    const { app, failures } = twoSites();
    const { south } = ids();
    const sue = await visit(app, 'sue');
    for (const text of hostileTexts.map((one) => one.slice(0, 1_000))) {
      const values = {
        state: text,
        until: text,
        plannedFor: text,
        because: text,
        replacedBy: text,
        owner: text,
      };
      const refused = await sue.send(`/devices/${south}`, {
        ...values,
        location: text,
        assetTag: text,
        note: text,
      });
      const recorded = await sue.send(`/devices/${south}`, {
        state: 'false-positive',
        because: `${text}x`,
        owner: `${text}x`,
      });
      const page = await sue.get(recorded.headers.get('location') ?? '/nowhere');
      for (const { text: shown } of [refused, page]) {
        expect(shown).not.toMatch(/<(?:script|img|style)\b|\son\w+\s*=\s*["']?window|href="javascript:/i);
        expect(shown.replace(/\n/g, '')).not.toMatch(forbidden);
      }
      expect([refused.status, page.status], JSON.stringify(text)).toEqual([400, 200]);
    }
    expect(failures).toEqual([]);
  });
});
