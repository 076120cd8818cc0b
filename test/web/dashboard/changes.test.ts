import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { changesOf } from '../../../src/web/dashboard/answers/past.ts';
import { sweepNight, type Unit } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';

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
  const { difference } = changesOf(inventory, 'north');
  expect(
    difference?.blocks.map(({ heading, entries }) => [heading, entries.map(({ device }) => device)]),
  ).toEqual([
    ['Silent once (1)', [1]],
    ['Silent several times, not missing yet (1)', [2]],
    ['Missing, not known to be removed (1)', [3]],
    ['Reported as removed, not confirmed by sweeps (1)', [4]],
    ['Removal confirmed by sweeps (1)', [5]],
    ['Decisions changed (2)', [4, 5]],
  ]);
});
