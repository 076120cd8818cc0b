import { expect, test } from 'vitest';
import { remaining } from '../../../db/decisions/remaining.ts';
import { sumOf } from '../../../src/text/remaining.ts';
import { ask, councilForAll } from './council.ts';

const council = councilForAll();
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the page of a site counts its devices and what is left as remaining does', async () => {
  const { app, inventory } = council();
  const { text } = await ask(app, '/sites/north');
  const { left, total, falsePositive } = sumOf(remaining(inventory, { site: 'north' }));
  expect(words(text)).toContain('130 devices are on its list: 130 cameras.');
  expect(words(text)).toContain(`${left} of ${total - falsePositive} flagged devices are left to remove`);
  expect(words(text)).toContain('Addresses in the last sweep');
  // This is about its sweeps, and not about what is left to remove.
  expect(words(text)).toContain('Sweeps of this site: Not in the config.');
  expect(words(text)).toContain('2 sweeps, newest first');
  for (const link of [
    '/devices?left=1&amp;site=north',
    '/devices?left=1&amp;site=north&amp;maker=Hikvision',
    '/devices.html?site=north',
    '/coverage?site=north',
    '/changes?site=north',
  ])
    expect(text, link).toContain(`href="${link}"`);
});

test('the page of a site names its owners, each with a link to that owner’s devices', async () => {
  const { app } = council();
  const { text } = await ask(app, '/sites/north');
  expect(text).toContain('<a href="/devices?site=north&amp;owner=Estates">Estates</a>: owner of 1 device');
  expect((await ask(app, '/devices?site=north&owner=Estates')).text).toContain('1 to 1 of 1 device');
  expect(words((await ask(app, '/sites/south')).text)).toContain('No owner is recorded');
});
