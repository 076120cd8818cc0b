import { expect, test } from 'vitest';
import { declaredSites } from '../../db/hub/declared-sites.ts';
import { noteSites } from '../../db/hub/sites.ts';
import { storeSchedules } from '../../db/sweeps/night-watch.ts';
import { unscannedSites } from '../../src/health/known-sites.ts';
import { configOf } from '../config/config-in.ts';
import { at, county } from './county.ts';

test('declaredSites has the sites of the config and of the hub, without removed ones', () => {
  const hub = county();
  const times = { addedAt: at('1T00:00').toISOString(), removedAt: at('2T00:00').toISOString() };
  noteSites(hub, [{ site: 'west', ...times }]);
  const sites = [{ name: 'Depot' }, { name: 'north' }];
  expect(declaredSites(hub, { sites })).toEqual(['Depot', 'east', 'north', 'south']);
});

test('unscannedSites has those of the config, the hub and the inventory that have no sweep', async () => {
  const hub = county();
  storeSchedules(hub, ['Annex'], at('1T00:00').toISOString());
  const config = await configOf('sites:\n  - { name: Depot, targets: [10.9.0.0/24] }\n');
  const found = [
    { site: 'Annex', status: 'never scanned' },
    { site: 'Depot', status: 'never scanned' },
    { site: 'east', status: 'never heard' },
  ];
  expect(unscannedSites(hub, config)).toEqual(found);
  expect(unscannedSites(hub, config, { site: ['east', 'north'] })).toEqual(found.slice(2));
  expect(unscannedSites(hub, config, { asOf: '2026-05-01' }).map(({ site }) => site)).toEqual([
    'Annex',
    'Depot',
    'east',
    'north',
    'south',
  ]);
});
