import { describe, expect, test } from 'vitest';
import { device } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { hostileTexts } from '../../export/hostile.ts';
import { siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { formIn, hiddenIn, visit, wordsOf } from './visit.ts';

const twoSites = twoSitesForAll();
const idsOf = (site: 'north' | 'south') =>
  twoSites()
    .inventory.lists<[number]>('SELECT id FROM device WHERE site = ? ORDER BY id', siteName(site))
    .flat();
const last = () => auditEntries(twoSites().inventory).at(-1);
/** The nightly service sweeps, as the fixture has it, until this. */
const sweepEnds = () => twoSites().inventory.run('DELETE FROM lease');

/** Fills in a form, reads the preview, and carries it out. */
async function corrected(name: string, path: string, typed: Readonly<Record<string, string | null>>) {
  const person = await visit(twoSites().app, name);
  const preview = await person.send(path, { ...typed, step: 'preview' });
  const confirm = () =>
    person.send('/devices', { ...hiddenIn(formIn(preview.text, path)), step: 'confirm' }, path);
  return { person, preview, confirm };
}

describe('which device is which is corrected in the browser', () => {
  test('merge form comes again with what was typed while a sweep runs', async () => {
    const [one, two] = idsOf('south');
    const typed = { into: String(two), evenOtherMaker: '1', because: 'one "box", two cards' };
    const { preview } = await corrected('sue', `/devices/${one}/merge`, typed);
    expect(preview.status).toBe(409);
    expect(wordsOf(preview.text)).toContain(
      'A sweep is running and decides which device is which. Try again when it has ended.',
    );
    expect(hiddenIn(formIn(preview.text, `/devices/${one}/merge`))).toMatchObject(typed);
  });

  test('merge form merges after a preview; undo form makes them two again', async () => {
    sweepEnds();
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    const typed = { into: String(two), evenOtherMaker: '1', because: 'two cards' };
    const { person, preview, confirm } = await corrected('sue', `/devices/${one}/merge`, typed);
    expect([preview.status, wordsOf(preview.text)]).toEqual([
      200,
      expect.stringContaining('Nothing is changed yet.'),
    ]);
    expect(wordsOf(preview.text)).toMatch(
      new RegExp(`Now: 2 devices Device ${one} .* Device ${two} .*Afterwards: 1 device Device ${two} `),
    );
    expect(device(inventory, one)).not.toBeNull();
    const before = auditEntries(inventory).length;
    const done = await confirm();
    const change = auditEntries(inventory)
      .slice(before)
      .find(({ action }) => action === 'merge');
    expect(change).toMatchObject({ who: 'sue', device: two });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/devices/${two}?done=${change?.id}`]);
    expect(wordsOf((await person.get(`/devices/${two}?done=${change?.id}`)).text)).toContain(
      'was recorded for sue',
    );
    const undo = await corrected('sue', `/audit/${change?.id}/undo`, { because: 'wrong' });
    expect(wordsOf(undo.preview.text)).toMatch(/Now: 1 device .*Afterwards: 2 devices/);
    expect((await undo.confirm()).status).toBe(303);
    expect(last()).toMatchObject({ action: 'undo', who: 'sue' });
    expect((await person.get(`/devices/${one}`)).status).toBe(200);
    expect((await person.get(`/audit/${change?.id}/undo`)).status).toBe(404);
  });

  test('undo form takes a decision back after a preview of what holds again', async () => {
    const { inventory } = twoSites();
    const [one = 0] = idsOf('south');
    const sue = await visit(twoSites().app, 'sue');
    const before = device(inventory, one)?.decision;
    await sue.send(`/devices/${one}`, { state: 'removed', owner: 'No owner' });
    const { preview, confirm } = await corrected('sue', `/audit/${last()?.id}/undo`, {});
    expect(wordsOf(preview.text)).toMatch(/Now: .*Decision removed .*Afterwards: /);
    expect((await confirm()).headers.get('location')).toBe(`/devices/${one}?done=${last()?.id}`);
    expect(device(inventory, one)?.decision).toEqual(before);
  });

  test('split form splits a device with two addresses after a preview', async () => {
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('south');
    await (
      await corrected('sue', `/devices/${one}/merge`, { into: String(two), evenOtherMaker: '1' })
    ).confirm();
    const address = inventory.get<{ address: string }>(
      'SELECT address FROM device_address WHERE device = ? ORDER BY last_sweep, address DESC',
      two,
    )?.address;
    const { preview, confirm } = await corrected('sue', `/devices/${two}/split`, {
      address: String(address),
    });
    expect(wordsOf(preview.text)).toMatch(/Now: 1 device .*Afterwards: 2 devices/);
    const done = await confirm();
    expect(done.status).toBe(303);
    const change = auditEntries(inventory).findLast(({ action }) => action === 'split');
    expect(change).toMatchObject({
      device: two,
      who: 'sue',
      message: expect.stringContaining(`${address} became device`),
    });
  });

  test('merge form shows the preview again where a device changed since', async () => {
    const { inventory } = twoSites();
    const [one = 0, two = 0] = idsOf('north');
    const typed = { into: String(two), evenOtherMaker: '1' };
    const { person, preview } = await corrected('boss', `/devices/${one}/merge`, typed);
    await person.send(`/devices/${two}`, { location: 'elsewhere by now' });
    const before = auditEntries(inventory).length;
    const path = `/devices/${one}/merge`;
    const late = await person.send(
      '/devices',
      { ...hiddenIn(formIn(preview.text, path)), step: 'confirm' },
      path,
    );
    expect([late.status, wordsOf(late.text)]).toEqual([
      409,
      expect.stringContaining('changed after the preview'),
    ]);
    expect(wordsOf(late.text)).toContain('elsewhere by now');
    expect(auditEntries(inventory)).toHaveLength(before);
  });

  test('merge form names mistakes, and keeps what was typed', async () => {
    const [one, two] = idsOf('north');
    const cases: [string, Record<string, string | null>, number, string][] = [
      [`/devices/${one}/merge`, { into: 'x' }, 400, 'Write the number of the other device'],
      [`/devices/${one}/merge`, { into: '888888' }, 409, 'There is no device 888888.'],
      [`/devices/${one}/merge`, { into: String(one) }, 409, 'cannot be merged into itself'],
      [`/devices/${one}/merge`, { into: String(two), csrf: null }, 403, 'This form was not made here'],
    ];
    for (const [path, typed, status, sentence] of cases) {
      const { preview } = await corrected('boss', path, typed);
      expect([preview.status, wordsOf(preview.text)]).toEqual([status, expect.stringContaining(sentence)]);
      expect(wordsOf(preview.text)).not.toMatch(/inventory\.db|camcensus [a-z]/);
      expect(hiddenIn(formIn(preview.text, path)).into).toBe(typed.into);
    }
  });

  test('merge, split, undo forms: none for a viewer or of another site', async () => {
    const { inventory, app } = twoSites();
    const [foreign = 0] = idsOf('north');
    const change = auditEntries(inventory, { device: foreign })[0]?.id;
    const [sue, nora] = [await visit(app, 'sue'), await visit(app, 'nora')];
    // The first of them is part of this one by now.
    const [, own = 0] = idsOf('south');
    const before = auditEntries(inventory).length;
    for (const path of [`/devices/${foreign}/merge`, `/devices/${foreign}/split`, `/audit/${change}/undo`]) {
      const none = path.replace(/\d+/, '888888');
      const token = {
        csrf: hiddenIn(formIn((await sue.get(`/devices/${own}`)).text, `/devices/${own}`)).csrf ?? '',
      };
      for (const request of [
        sue.get,
        (of: string) => sue.send('/devices', { ...token, into: String(own) }, of),
      ]) {
        const [found, missing] = [await request(path), await request(none)];
        expect([found.status, missing.status], path).toEqual([404, 404]);
        expect(wordsOf(found.text).replace(/\d+/g, 'N'), path).toBe(
          wordsOf(missing.text).replace(/\d+/g, 'N'),
        );
      }
      expect([(await nora.get(path)).status, (await nora.send('/devices', {}, path)).status]).toEqual([
        403, 403,
      ]);
    }
    const into = await sue.send(`/devices/${own}/merge`, { into: String(foreign), step: 'preview' });
    expect(wordsOf(into.text)).toContain(`There is no device ${foreign}.`);
    expect(auditEntries(inventory)).toHaveLength(before);
  });

  test('merge form makes no markup of what is typed', async () => {
    const [one, two] = idsOf('north');
    for (const text of hostileTexts.map((hostile) => hostile.slice(0, 900))) {
      const { preview } = await corrected('boss', `/devices/${one}/merge`, {
        into: String(two),
        evenOtherMaker: '1',
        because: text,
      });
      const { preview: refused } = await corrected('boss', `/devices/${one}/merge`, {
        into: text,
        because: text,
      });
      for (const { text: shown } of [preview, refused])
        expect(shown).not.toMatch(/<(?:script|img|style)\b|\son\w+\s*=\s*["']?window|href="javascript:/i);
      expect(preview.status).toBe(200);
    }
    expect(twoSites().failures).toEqual([]);
  });
});
