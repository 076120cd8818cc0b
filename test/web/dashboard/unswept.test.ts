import { expect, test } from 'vitest';
import { noteSites } from '../../../db/hub/sites.ts';
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
