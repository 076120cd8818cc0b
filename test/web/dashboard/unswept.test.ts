import { expect, test } from 'vitest';
import { noteSites } from '../../../db/hub/sites.ts';
import { Scanned } from '../../../src/web/dashboard/charts/scanned.tsx';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import { configOf } from '../../config/config-in.ts';
import { county } from '../../health/county.ts';
import { appOver, ask, councilForAll } from './council.ts';

const council = councilForAll();
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The hub of two sites that were swept, with others that were added so many days ago and sent nothing. */
async function hubWith(others: readonly string[], { days = 30, config = '' } = {}) {
  const hub = county();
  const addedAt = new Date(Date.now() - days * 86_400_000).toISOString();
  noteSites(
    hub,
    ['east', ...others].map((site) => ({ site, addedAt, removedAt: null })),
  );
  const active = { ...council().activeConfig, config: await configOf(`log: { level: silent }\n${config}`) };
  return appOver(queriesOf(hub, () => active));
}

test('the page of coverage names sites that were never heard or never scanned', async () => {
  const { app, failures } = await hubWith([], {
    config: 'sites:\n  - { name: Depot, targets: [10.9.0.0/24] }\n',
  });
  const { text } = await ask(app, '/coverage');
  const sections = [...text.matchAll(/<section class="networks[^>]*>(.*?)<\/section>/gs)];
  expect(sections.map(([, section = '']) => words(section).trim())).toEqual([
    expect.stringMatching(/^Depot never scanned 10\.9\.\*\.0\/24 10\.9\.0\.0\/24: 256 declared/),
    'east never heard',
    expect.stringMatching(/^north 10\.0\.\*\.0\/24 /),
    expect.stringMatching(/^south 10\.0\.\*\.0\/24 /),
  ]);
  const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => words(row).trim());
  expect(rows).toContainEqual('east never heard');
  expect(words((await ask(app, '/coverage?site=north')).text)).not.toContain('never heard');
  expect(failures).toEqual([]);
});

test('the report of a hub names its sites that were never heard', async () => {
  const { app } = await hubWith([]);
  const page = words((await ask(app, '/devices.html')).text);
  expect(page).toContain('east Never scanned: nothing is known of this site');
  expect(words((await ask(app, '/devices.html?site=north')).text)).not.toContain('Never scanned');
});

const schools = Array.from({ length: 80 }, (_, at) => `School ${String(at + 1).padStart(2, '0')}`);
const sitesIn = (text: string) => [...text.matchAll(/href="\/sites\/([^"?]+)"/g)].map(([, site]) => site);
const barsIn = (text: string, caption: string) => {
  const table = text.split('<table').find((part) => part.includes(`<caption>${caption}`)) ?? '';
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => row);
};
const plain = (row: string) => words(row.replace(/<title>.*?<\/title>/g, '')).trim();

test('the list of sites has never heard ones first, and finds them among those with problems', async () => {
  const { app } = await hubWith(schools);
  const { text } = await ask(app, '/sites');
  expect(sitesIn(text).slice(0, 3)).toEqual(['east', 'School%2001', 'School%2002']);
  expect(words(text)).toMatch(/east Never heard since it was added .* not known never heard School 01 /);
  const wrong = words((await ask(app, '/sites?wrong=1')).text);
  expect(wrong).toContain('1 to 50 of 81 sites');
  expect(words((await ask(app, '/sites?page=2')).text)).toMatch(/School 80 .* north .* south /);
});

test('the list of sites has new ones before those of which nothing is left to remove', async () => {
  const { app } = await hubWith(['west'], { days: 1 });
  const { text } = await ask(app, '/sites');
  expect(sitesIn(text)).toEqual(['east', 'west', 'north', 'south']);
  expect(words(text)).toMatch(/east It never sent anything, and was added .* not known never heard west /);
  expect(words((await ask(app, '/sites?wrong=1')).text)).toContain('No site matches.');
});

test('the overview begins with how many sites have reported, and leads to the others', async () => {
  const { text } = await ask((await hubWith(schools)).app, '/');
  expect(words(text)).toContain('2 of 83 sites have reported : nothing is known of the others.');
  expect(text).toContain('<a href="/sites?wrong=1">2 of 83 sites have reported</a>');
  expect(text.indexOf('have reported')).toBeLessThan(text.indexOf('left to remove'));
  expect(words(text)).toContain('81 of 83 sites have a problem; here are 12, and all of them in the list');
  const fresh = (await ask((await hubWith([], { days: 1 })).app, '/')).text;
  expect(fresh).toContain('<a href="/sites">2 of 3 sites have reported</a>');
});

test('the overview bar of all networks says of how many sites it is', async () => {
  const { text } = await ask((await hubWith(['west'])).app, '/');
  expect(barsIn(text, 'Addresses in the last sweep').map(plain)).toEqual([
    'Networks of 2 of 4 sites 512 512 not scanned, 2 sites never heard',
  ]);
});

test('Scanned is not full where sites have no sweep', () => {
  const scanned = { answered: 60, silent: 4, never: 0 };
  const unswept = { text: '3 sites never heard', count: 3, of: 4 };
  const bar = String(Scanned({ scanned, unswept, caption: 'Addresses', name: 'Networks', href: '/' }));
  const parts = [
    ...bar.matchAll(/<rect class="mark" x="([\d.]+%)" width="([\d.]+%)" height="100%" fill="(.*?)"/g),
  ];
  expect(parts.map(([, ...part]) => part)).toEqual([
    ['0%', '23.44%', 'url(#mark-answered)'],
    ['23.44%', '1.56%', 'url(#mark-silent)'],
    ['25%', '75%', 'url(#mark-never)'],
  ]);
  expect(plain(bar)).toMatch(/Not scanned .* Networks 64 60 answered, 4 silent, 3 sites never heard$/);
});

test('the bars by site have words and no number for sites that were never heard or scanned', async () => {
  const config = 'sites:\n  - { name: Depot, targets: [10.9.0.0/24] }\n';
  const { text } = await ask((await hubWith([], { config })).app, '/');
  expect(barsIn(text, 'Left to remove, by site').map(plain)).toEqual([
    'north 1 1 open',
    'south 1 1 open',
    'Depot never scanned',
    'east never heard',
  ]);
  const many = (await ask((await hubWith(schools)).app, '/')).text;
  expect(barsIn(many, 'Left to remove, by site').map(plain).at(-1)).toBe('81 sites never heard');
});

test('the page of a site without a sweep has no numbers', async () => {
  const config = 'sites:\n  - { name: Depot, targets: [10.9.0.0/24] }\n';
  const { app } = await hubWith([], { config });
  for (const [site, why] of [
    ['east', 'never heard'],
    ['Depot', 'never scanned'],
  ]) {
    const page = words((await ask(app, `/sites/${site}`)).text);
    expect(page).toContain(`This site was ${why}: nothing is known of what is there.`);
    expect(page).not.toMatch(/left to remove| 0 /);
  }
  expect(words((await ask(app, '/')).text)).toContain('1 of 4 sites was never scanned : nothing is known');
});
