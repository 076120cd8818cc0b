import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../../db/open.ts';
import { storeSchedules } from '../../../db/sweeps/night-watch.ts';
import { recordRun } from '../../../db/sweeps/runs.ts';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import { configOf } from '../../config/config-in.ts';
import { sweepNight, type Unit } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { appOver, ask, councilForAll } from './council.ts';

const council = councilForAll();
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const cardsOn = (text: string) =>
  [...text.matchAll(/<article class="card[^>]*><h3><a[^>]*>([^<]*)/g)].map(([, name]) => name);
const sitesIn = (text: string) => [...text.matchAll(/href="\/sites\/([^"?]+)"/g)].map(([, site]) => site);

/** So many schools with a plan, two of them with a night that failed, and a depot that is not in the config. */
async function schools(count: number) {
  const inventory = freshInventory();
  const names = Array.from({ length: count }, (_, at) => `School ${at + 1}`);
  const planned = names.map((name) => `  - { name: ${name}, targets: [10.0.0.0/24], schedule: "0 2 1 1 *" }`);
  const config = await configOf(`sites:\n${planned.join('\n')}\n`);
  storeSchedules(inventory, names, new Date().toISOString());
  const unit = (maker: string, serial: string): Unit => ({ maker, serial });
  for (const [at, site] of [...names, 'Depot'].entries())
    sweepNight(inventory, {
      day: '2026-03-01',
      site,
      hosts: [
        ['10.0.0.1', unit(site === 'School 7' ? 'Hikvision' : 'Axis', `A${at}`)],
        ['10.0.0.2', unit(at % 2 === 0 ? 'Dahua' : 'Axis', `B${at}`)],
      ],
    });
  for (const site of ['School 9', 'School 10']) {
    const at = new Date().toISOString();
    recordRun(inventory, {
      site,
      scheduledFor: at,
      startedAt: at,
      sweepId: null,
      outcome: 'failed',
      reason: 'The disk is full.',
    });
  }
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  onTestFinished(() => reader.close());
  return appOver(queriesOf(reader, () => ({ ...council().activeConfig, config })));
}

test('of many sites the overview shows those with problems, and leads to the list of all', async () => {
  const { app, failures } = await schools(60);
  const { text } = await ask(app, '/');
  expect(cardsOn(text)).toEqual(['School 9', 'School 10']);
  expect(words(text)).toContain('2 of 60 sites have a problem. All 60 sites .');
  expect(words(text)).toMatch(
    /Left to remove, by site Site Left Of these School 7 2 School 7: 2 open 2 open/,
  );
  expect(words(text)).toMatch(/23 more sites 23 23 open/);
  expect(words(text)).toContain('32 left to remove 32 flagged');
  expect(text).toContain('href="/sites"');
  expect(failures).toEqual([]);
});

test('a site that was never swept is not known, and on a phone a number has a label', async () => {
  const inventory = freshInventory();
  const config = await configOf('sites:\n  - { name: New, targets: [10.0.0.0/24], schedule: "0 2 1 1 *" }\n');
  sweepNight(inventory, { day: '2026-03-01', site: 'Depot', hosts: [['10.0.0.1', { maker: 'Axis' }]] });
  const { app } = appOver(queriesOf(inventory, () => ({ ...council().activeConfig, config })));
  const { text } = await ask(app, '/sites');
  expect(words(text)).toMatch(/New .* not known never scanned/);
  expect(words(text)).toMatch(/Depot .* none 1 device: 0 flagged, 0 for review/);
  expect(text).toContain('<td class="long" data-label="Left to remove">none</td>');
});

test('few sites are all on the overview', async () => {
  const { app } = await schools(10);
  const { text } = await ask(app, '/');
  expect(cardsOn(text)).toHaveLength(10);
  expect(words(text)).not.toContain('have a problem');
  expect(words(text)).not.toContain('The last line also');
});

test('the list of sites has the worst first, fifty on a page, and what was chosen stays', async () => {
  const { app, failures } = await schools(60);
  const first = (await ask(app, '/sites')).text;
  expect(sitesIn(first).slice(0, 5)).toEqual([
    'School%209',
    'School%2010',
    'School%207',
    'Depot',
    'School%201',
  ]);
  expect(sitesIn(first)).toHaveLength(50);
  expect(words(first)).toContain('1 to 50 of 61 sites, the worst first');
  expect(words(first)).toContain('School 9 Its last run failed: The disk is full.');
  expect(words(first)).toContain('2 (Dahua 1, Hikvision 1) 2 devices: 2 flagged, 0 for review');
  expect(words(first)).toContain('Depot Not in the config.');
  const named = (await ask(app, '/sites?name=SCHOOL&order=name&page=2')).text;
  expect(sitesIn(named)).toEqual(Array.from({ length: 10 }, (_, at) => `School%20${at + 51}`));
  expect(named).toContain('href="/sites?name=SCHOOL&amp;order=name"');
  expect(named).toContain('value="SCHOOL"');
  expect(sitesIn((await ask(app, '/sites?wrong=1')).text)).toEqual(['School%209', 'School%2010']);
  expect(words((await ask(app, '/sites?page=3')).text)).toContain('No site matches.');
  expect(failures).toEqual([]);
});

test('a site that was not swept yet is known to every page, and no page names the inventory’s file', async () => {
  const { inventory, activeConfig } = council();
  const config = await configOf('sites:\n  - { name: New school, targets: [10.9.0.0/24] }\n');
  const { app } = appOver(queriesOf(inventory, () => ({ ...activeConfig, config })));
  for (const [path, sentence] of [
    ['/devices', 'No sweep is on record'],
    ['/sweeps', 'No sweep is on record'],
    ['/changes', 'There are not two sweeps to compare yet'],
    ['/coverage', '256 addresses declared'],
  ]) {
    const { status, text } = await ask(app, `${path}?site=New+school`);
    expect([status, path], words(text)).toEqual([200, path]);
    expect(words(text)).toContain(sentence);
    expect(text).toMatch(/value="New school" (selected|checked)=""/);
    const unknown = await ask(app, `${path}?site=east`);
    expect(unknown.status, path).toBe(400);
    expect(words(unknown.text)).toContain(
      'There is no site "east". It has: New school, north, south.'.replaceAll('"', '&quot;'),
    );
    expect(unknown.text).not.toContain(inventory.path);
  }
  expect(words((await ask(app, '/sites/New%20school')).text)).toContain('nothing is known of what is there');
});
