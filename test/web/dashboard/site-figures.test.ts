import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { burnDown } from '../../../db/decisions/burn-down.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { alikeDevices } from '../../../db/devices/alike.ts';
import { changedSince, marksOf } from '../../../db/devices/sites-changed.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { rememberedPoints } from '../../../src/web/dashboard/queries/removal-points.ts';
import { rememberedFigures } from '../../../src/web/dashboard/queries/site-figures.ts';
import { aStep, aSweep, take } from '../../db/corrections/random-steps.ts';
import { sweepNight } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { long } from '../../long.ts';

test('the figures of sites that are kept in memory are those that are counted anew', () => {
  fc.assert(
    fc.property(aSweep, fc.array(aStep, { minLength: 2, maxLength: 7 }), (first, steps) => {
      const inventory = freshInventory();
      sweepNight(inventory, { day: '2026-01-01', site: 'south', hosts: [['10.0.0.1', { maker: 'Axis' }]] });
      const figures = rememberedFigures(inventory);
      for (const [hour, step] of [first, ...steps].entries()) {
        take(inventory, step, hour);
        const { devices, sweepsOf } = figures();
        const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(sorted(devices)).toEqual(sorted(alikeDevices(inventory)));
        for (const site of ['north', 'south'])
          expect(sweepsOf(site)).toEqual(listSweeps(inventory, { site, limit: 1 }));
      }
      inventory.close();
    }),
    { numRuns: long ? 100 : 6 },
  );
});

test('a night of one site leaves the figures of the others as they are', () => {
  const inventory = freshInventory();
  for (const site of ['north', 'south'])
    sweepNight(inventory, { day: '2026-01-01', site, hosts: [['10.0.0.1', { maker: 'Axis' }]] });
  const before = marksOf(inventory);
  sweepNight(inventory, { day: '2026-01-02', site: 'south', hosts: [['10.0.0.2', { maker: 'Dahua' }]] });
  expect(changedSince(inventory, before, marksOf(inventory))).toEqual(new Set(['south']));
  expect(changedSince(inventory, marksOf(inventory), { ...before, day: '1999-01-01' })).toBeNull();
});

test('the points of removal that are kept by site add up to those of all, also after a mark', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T12:00:00Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const inventory = freshInventory();
  for (const [site, day] of [
    ['north', '2026-01-01'],
    ['south', '2026-02-20'],
  ] as const)
    sweepNight(inventory, { day, site, hosts: [['10.0.0.1', { maker: 'Dahua', serial: site }]] });
  const points = rememberedPoints(inventory);
  const whole = () => burnDown(inventory, { step: 'week' }).slice(0, -1);
  expect(points()).toEqual(whole());
  expect(points().at(-1)).toMatchObject({ total: 2, open: 2 });
  markDevice(inventory, 2, { state: 'removed' }, { who: 'j.smith', at: '2026-03-03T12:00:00Z' });
  expect(points()).toEqual(whole());
  expect(points().at(-1)).toMatchObject({ total: 2, open: 1, done: 1 });
  expect(points('south').at(-1)).toMatchObject({ total: 1, done: 1 });
});
