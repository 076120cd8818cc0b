import { expect, test } from 'vitest';
import { reportFor } from '../../src/cli/report.ts';
import { about } from '../../src/report/about.ts';
import { summary } from '../../src/report/summary.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

test('report --as-of uses the sweeps of that day and names the day', () => {
  const inventory = freshInventory();
  const hosts = [['10.0.0.5', { maker: 'Axis', serial: 'AX-11' }]] as const;
  const then = sweepNight(inventory, { day: '2026-03-01', hosts });
  sweepNight(inventory, { day: '2026-03-04', hosts });
  sweepNight(inventory, { day: '2026-03-05', site: 'south', hosts });
  const report = reportFor(inventory, [], { asOf: '2026-03-02T23:59:59.999Z' }, fingerprints);
  expect(report.sweeps.map(({ id }) => id)).toEqual([then.id]);
  expect(report.asOf).toBe('2026-03-02T23:59:59.999Z');
  // It is the whole list of that day, and no part of one.
  expect(report.selection).toBeUndefined();
  expect(summary(report)).toBe('1 device: 0 flagged, 0 for review, 1 clear (As of 2026-03-02 23:59 UTC.)');
  expect(about(report)).toContainEqual({ item: 'As of', text: '2026-03-02 23:59 UTC' });
  const flagged = reportFor(inventory, [], { asOf: '2026-03-02', flagged: true }, fingerprints);
  expect(summary(flagged)).toContain('(Only: flagged devices. As of 2026-03-02');
});
