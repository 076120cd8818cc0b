import { expect, test } from 'vitest';
import { ask, councilForAll, idsIn } from './council.ts';

const council = councilForAll();
const words = async (path: string) =>
  (await ask(council().app, path)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('sweeps are listed newest first, with what each covered, and how', async () => {
  const all = await words('/sweeps');
  expect(all).toContain('4 sweeps, newest first');
  expect(all.indexOf('4 south 2026-03-02 07:30 GMT+5:30 to 2026-03-02 08:30')).toBeGreaterThan(-1);
  expect(all.indexOf('4 south')).toBeLessThan(all.indexOf('2 north 2026-03-02 02:00 GMT'));
  expect(all).toContain(
    '0 of 256 addresses; 0 hosts showed life What and how Scope: 10.0.0.0/24 Not scanned',
  );
  expect(all).toContain('Method: connect, http, onvif; TCP ports 80, 554');
  const south = await words('/sweeps?site=south');
  expect(south).toContain('2 sweeps, newest first');
  expect(south).not.toContain('2 north 2026');
});

test('coverage is listed network by network', async () => {
  const all = await words('/coverage');
  expect(all).toContain('north 10.0.0.0/24 256 0 130 130 0 126');
  expect(all).toContain(
    'Site south: 256 addresses declared, 0 excluded, 9 scanned, 8 answered, 247 not scanned.',
  );
  expect(await words('/coverage?site=south')).not.toContain('Site north');
});

test('changes are those between the last two sweeps of a site, and lead to the devices', async () => {
  const { text } = await ask(council().app, '/changes');
  const shown = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(shown).toContain('Site south: from sweep 3 ( 2026-03-01 07:30 GMT+5:30 , complete) to sweep 4');
  expect(shown).toMatch(/New \(1\) \d+ 10\.0\.0\.77 Dahua, flagged/);
  expect(shown).toMatch(/Missing, not known to be removed \(1\) \d+ 10\.0\.0\.1 Hikvision M0, flagged/);
  expect(idsIn(text)).toHaveLength(2);
  expect(await words('/changes?site=north')).toContain('Nothing changed.');
});
