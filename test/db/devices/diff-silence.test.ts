import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { diffSweeps } from '../../../db/sweeps/diff.ts';
import { diffText } from '../../../src/text/diff.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { brief, gate } from './diff-lists.ts';

test('diffSweeps counts silence by complete sweeps only', () => {
  const inventory = freshInventory();
  const silent = { hosts: [], silent: ['10.0.0.5'], missingAfter: 4 };
  const mute: [string, Unit][] = [['10.0.0.5', { type: 'unknown' }]];
  const ids = [
    sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]], missingAfter: 4 }).id,
    sweepNight(inventory, { day: '2026-03-02', ...silent }).id,
    sweepNight(inventory, { day: '2026-03-03', ...silent, outcome: 'partial' }).id,
    sweepNight(inventory, { day: '2026-03-04', hosts: mute, missingAfter: 4 }).id,
    sweepNight(inventory, { day: '2026-03-05', missingAfter: 4 }).id,
    sweepNight(inventory, { day: '2026-03-06', ...silent }).id,
    sweepNight(inventory, { day: '2026-03-07', ...silent }).id,
    sweepNight(inventory, { day: '2026-03-08', ...silent }).id,
  ];
  const counts = ids.slice(1).map((to, index) => {
    const { silent: entries, missing } = diffSweeps(inventory, ids[index]!, to);
    return missing.length > 0 ? 'missing' : entries.map((one) => [one.silentSweeps, one.missingAfter]);
  });
  expect(counts).toEqual([[[1, 4]], [], [], [], [[2, 4]], [[3, 4]], 'missing']);
  expect(diffText(diffSweeps(inventory, ids[0]!, ids[1]!))).toContain(
    'Silent once (1)\n  1  10.0.0.5  Hikvision, flagged  (silent in 1 complete sweep of the 4 after which it is missing; last seen 2026-03-01 02:10 UTC)',
  );
  expect(diffText(diffSweeps(inventory, ids[0]!, ids[6]!))).toContain(
    'Silent several times, not missing yet (1)\n  1  10.0.0.5  Hikvision, flagged  (silent in 3 complete sweeps of the 4 after which it is missing;',
  );
  const missing = diffText(diffSweeps(inventory, ids[0]!, ids[7]!));
  expect(missing).toContain('Missing, not known to be removed (1)');
  expect(missing).not.toMatch(/gone|removal|silent/i);
});

test('diffSweeps: a removal is reported first, and confirmed by sweeps later', () => {
  const inventory = freshInventory();
  const night = (day: string, hosts: [string, Unit][] = []) =>
    sweepNight(inventory, { day, hosts, silent: ['10.0.0.5'] }).id;
  const first = night('2026-03-01', [['10.0.0.5', gate]]);
  markDevice(inventory, 1, { state: 'removed' }, { who: 'j.smith', at: '2026-03-01T12:00:00Z' });
  const ids = ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => night(day));
  const reported = diffSweeps(inventory, first, ids[1]!);
  expect(brief(reported)).toEqual({
    reportedRemoved: ['S-GATE'],
    gone: ['S-GATE'],
    decisionChanged: ['S-GATE'],
  });
  expect(diffText(reported)).toContain(
    'Reported as removed, not confirmed by sweeps (1)\n  1  10.0.0.5  Hikvision, flagged  (reported 2026-03-01)',
  );
  expect(diffText(reported)).not.toMatch(/confirmed by sweeps \(\d+\)\n(?!.*reported)/);
  const confirmed = diffSweeps(inventory, ids[1]!, ids[2]!);
  expect(brief(confirmed)).toEqual({ removed: ['S-GATE'], decisionChanged: ['S-GATE'] });
  expect(diffText(confirmed)).toContain('Removal confirmed by sweeps (1)');
  expect(brief(diffSweeps(inventory, first, ids[2]!))).toMatchObject({ removed: ['S-GATE'] });
  expect(brief(diffSweeps(inventory, first, ids[2]!))).not.toHaveProperty('reportedRemoved');
});

test('diffSweeps: sightings of an older camcensus prove one silent sweep', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] }).id;
  const second = sweepNight(inventory, { day: '2026-03-02', silent: ['10.0.0.5'] }).id;
  inventory.write(() => {
    inventory.run('UPDATE sighting SET silent_sweeps = NULL');
    inventory.run('UPDATE sweep SET missing_after = NULL');
  });
  const difference = diffSweeps(inventory, first, second);
  expect(difference.silent).toMatchObject([{ silentSweeps: 1, missingAfter: null }]);
  expect(diffText(difference)).toContain('(silent in 1 complete sweep; last seen 2026-03-01 02:10 UTC)');
});
