import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { changesIn } from '../../../src/web/dashboard/changes-query.ts';
import { changesOf } from '../../../src/web/dashboard/queries/past.ts';
import { sweepNight, type Unit } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { ask, councilForAll } from './council.ts';

const council = councilForAll();

test('changes: silent, missing, reported and confirmed removals are groups apart', () => {
  const inventory = freshInventory();
  const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'];
  const night = (day: string, away: readonly number[]) => {
    const hosts = addresses
      .map((address, at): [string, Unit] => [address, { maker: 'Axis', serial: `S-${at + 1}` }])
      .filter((_, at) => !away.includes(at + 1));
    sweepNight(inventory, { day, hosts, silent: addresses });
  };
  const removed = (id: number, at: string) =>
    markDevice(inventory, id, { state: 'removed' }, { who: 'j.smith', at });
  night('2026-03-01', []);
  removed(5, '2026-03-01T12:00:00Z');
  night('2026-03-02', [3, 5]);
  night('2026-03-03', [2, 3, 5]);
  removed(4, '2026-03-03T12:00:00Z');
  night('2026-03-04', [1, 2, 3, 4, 5]);
  const { difference } = changesOf(
    inventory,
    { site: 'north' },
    { config: { ...council().activeConfig.config } },
  );
  expect(
    difference?.bySite[0]?.blocks.map(({ heading, entries }) => [
      heading,
      entries.map(({ device }) => device),
    ]),
  ).toEqual([
    ['Silent once (1)', [1]],
    ['Silent several times, not missing yet (1)', [2]],
    ['Missing, not known to be removed (1)', [3]],
    ['Reported as removed, not confirmed by sweeps (1)', [4]],
    ['Removal confirmed by sweeps (1)', [5]],
    ['Decisions changed (2)', [4, 5]],
  ]);
});

test('changes between two days are of all sites, or of one', async () => {
  const { app } = council();
  const words = async (path: string) =>
    (await ask(app, path)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const all = await words('/changes?from=2026-02-28&to=2026-03-01');
  expect(all).toContain('All sites: from');
  expect(all).toContain('Changes at 2 sites Site New north 130 south 8');
  expect(all).toContain('north New (130)');
  expect(all).toContain('south New (8)');
  const south = await words('/changes?from=2026-03-01&to=2026-03-02&site=south');
  expect(south).toMatch(/Site south: from .* New \(1\) 139 10\.0\.0\.77 Dahua/);
  expect(south).toContain('Missing, not known to be removed (1)');
  expect(south).not.toContain('north New');
  // A decision was made on the day after.
  expect(await words('/changes?from=2026-03-02')).toContain('Decisions changed (2)');
  expect(await words('/changes?from=2026-03-04')).toContain('Nothing changed.');
});

test.each([
  ['from=2026-02-30', /"2026-02-30" is not a day/],
  ['from=yesterday', /"yesterday" is not a day/],
  ['from=2999-01-01', /2999-01-01 is in the future/],
  ['to=2026-03-01', /Name the earlier day, too/],
  ['from=2026-03-02&to=2026-03-02', /has to be earlier/],
  ['from=2026-03-02&to=2026-03-01', /has to be earlier/],
  [`from=${new Date().toISOString().slice(0, 10)}`, /is not over/],
])('changesIn refuses %s', (query, message) => {
  expect(() => changesIn(new URLSearchParams(query))).toThrow(message);
});
