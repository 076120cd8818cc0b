import { expect, onTestFinished, test, vi } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { burnDown, type SeriesQuery } from '../../../db/decisions/burn-down.ts';
import { lastDays } from '../../../db/decisions/calendar.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { remaining } from '../../../db/decisions/remaining.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { closeAbandoned } from '../../../db/sweeps/finish-sweep.ts';
import type { RemovalCounts } from '../../../src/model/remaining.ts';
import { conclusions, host, start, sweepNight, sweepWriter } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const unit = (nr: number, maker = 'Hikvision') => [`10.0.0.${nr}`, { maker, serial: `S-${nr}` }] as const;
const addresses = [1, 2, 3, 4, 5, 6, 7, 8].map((nr) => `10.0.0.${nr}`);

/** Only the counts that are not 0. */
function brief(counts: RemovalCounts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== 0));
}

/** Two sites over ten nights in which everything happens that can. */
function programme(): Inventory {
  const inventory = freshInventory();
  const night = (nr: number, hosts: Parameters<typeof sweepNight>[1]['hosts'], site = 'north') =>
    sweepNight(inventory, {
      day: `2026-03-${String(nr).padStart(2, '0')}`,
      hosts: hosts ?? [],
      silent: addresses,
      site,
    });
  const decide = (nr: number, device: number, mark: Parameters<typeof markDevice>[2]) =>
    markDevice(inventory, device, mark, {
      who: 'me',
      at: `2026-03-${String(nr).padStart(2, '0')}T12:00:00Z`,
    });
  const all = [unit(1), unit(2), unit(3), unit(4, 'Dahua'), unit(5), unit(6, 'Axis')];
  night(1, all);
  night(1, [unit(7)], 'south');
  decide(1, 1, { state: 'accepted', until: '2026-03-05', because: 'x' });
  night(2, all);
  decide(2, 2, { state: 'removal-planned', plannedFor: '2026-03-04' });
  decide(2, 3, { state: 'false-positive', because: 'x' });
  night(3, all);
  decide(3, 4, { state: 'removed' });
  for (const nr of [4, 5, 6, 7, 8]) night(nr, [unit(1), unit(3), unit(6, 'Axis')]);
  decide(9, 7, { state: 'confirmed' });
  night(10, [unit(1), unit(3), unit(4, 'Dahua')]);
  return inventory;
}

test('flagged devices are counted by site and maker, each in one place', () => {
  const lines = remaining(programme(), { asOf: '2026-03-09' });
  expect(lines.map(({ site, manufacturer, ...counts }) => [site, manufacturer, brief(counts)])).toEqual([
    ['north', 'Hikvision', { total: 4, left: 2, open: 2, gone: 1, falsePositive: 1, missing: 1 }],
    ['north', 'Dahua', { total: 1, gone: 1 }],
    ['south', 'Hikvision', { total: 1, left: 1, open: 1 }],
  ]);
});

test('remaining counts the present as it counts the same day', () => {
  const inventory = programme();
  markDevice(inventory, 7, { state: 'removed' }, { who: 'me', at: '2026-03-11T12:00:00Z' });
  const today = new Date().toISOString().slice(0, 10);
  for (const query of [{}, { site: 'north' }, { maker: 'dahua' }, { site: 'south', maker: 'Hikvision' }])
    expect(remaining(inventory, query)).toEqual(remaining(inventory, { ...query, asOf: today }));
});

test('the filter left finds the devices that remaining counts as left', () => {
  const inventory = programme();
  const left = remaining(inventory).reduce((sum, line) => sum + line.left, 0);
  const found = listDevices(inventory, { left: true });
  expect(left).toBe(4);
  expect(found.map(({ id }) => id).sort()).toEqual([1, 4, 5, 7]);
  expect(found).toHaveLength(left);
  for (const asOf of ['2026-03-03', '2026-03-09'])
    expect(listDevices(inventory, { left: true, asOf })).toHaveLength(
      remaining(inventory, { asOf }).reduce((sum, line) => sum + line.left, 0),
    );
});

test('the series has each day what the programme was as of that day', () => {
  const inventory = programme();
  const points = burnDown(inventory, { step: 'day', until: '2026-03-11' });
  expect(
    points.map(({ day, left, open, accepted, planned, overdue, done, gone }) =>
      [day.slice(8), left, open, accepted, planned, overdue, done, gone].join(' '),
    ),
  ).toEqual([
    '01 6 5 1 0 0 0 0',
    '02 5 3 1 1 0 0 0',
    '03 4 2 1 1 0 1 0',
    '04 4 2 1 1 0 1 0',
    '05 4 2 1 0 1 1 0',
    '06 4 3 0 0 1 0 1',
    '07 3 3 0 0 0 0 2',
    '08 3 3 0 0 0 0 2',
    '09 3 3 0 0 0 0 2',
    '10 4 4 0 0 0 0 1',
    '11 4 4 0 0 0 0 1',
  ]);
  for (const { day, ...counts } of points) {
    const lines = remaining(inventory, { asOf: day });
    const sum = (key: keyof RemovalCounts) => lines.reduce((total, line) => total + line[key], 0);
    for (const key of Object.keys(counts) as (keyof RemovalCounts)[])
      expect([day, key, sum(key)]).toEqual([day, key, counts[key]]);
  }
});

test('remaining counts merged devices once, and twice again after an undo', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [unit(1), unit(2), unit(3)] });
  const decided = { who: 'me', at: '2026-03-01T12:00:00Z' };
  markDevice(inventory, 2, { state: 'accepted', until: '2030-01-01', because: 'x' }, decided);
  const concluding = (at: string) => ({
    conclusions: conclusions(),
    versions: { fingerprints: 'f1', policies: [] },
    at,
  });
  const why = { who: 'me', because: 'Two cards.' };
  const change = mergeByHand(inventory, { device: 2, into: 1, ...why }, concluding('2026-03-02T12:00:00Z'));
  undo(inventory, { change, ...why }, concluding('2026-03-03T12:00:00Z'));
  const brief = ({ total, open, accepted }: RemovalCounts) => [total, open, accepted];
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  const series = burnDown(inventory, { step: 'day', until: '2026-03-03' }).map(brief);
  expect(days.flatMap((asOf) => remaining(inventory, { asOf }).map(brief))).toEqual(series);
  expect(series.at(-1)).toEqual([3, 2, 1]);
});

test('a series ends at what remaining says now, while a sweep runs', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T02:30:00Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const inventory = freshInventory();
  const ends = (query: Partial<SeriesQuery> = {}) =>
    burnDown(inventory, { step: 'day', ...query }).map(({ day, total }) => `${day} ${total}`);
  const sweep = beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
  const writer = sweepWriter(inventory, sweep, '2026-03-02T02:10:00Z');
  writer.record(host(...unit(1)));
  expect(remaining(inventory)).toMatchObject([{ total: 1 }]);
  expect(ends()).toEqual(['2026-03-02 1']);
  inventory.write(() => closeAbandoned(inventory));
  vi.setSystemTime(Date.parse('2026-03-04T02:30:00Z'));
  sweepWriter(
    inventory,
    beginSweep(inventory, start({ startedAt: '2026-03-04T02:00:00Z' })),
    '2026-03-04T02:10:00Z',
  ).record(host(...unit(2)));
  expect(ends()).toEqual(['2026-03-02 1', '2026-03-03 1', '2026-03-04 2']);
  expect(ends({ site: 'north', maker: 'hikvision', step: 'week' })).toEqual(['2026-03-04 2']);
  expect(ends({ maker: 'Dahua', since: '2026-03-03' })).toEqual(['2026-03-03 0', '2026-03-04 0']);
  expect(ends({ since: '2026-03-05' })).toEqual([]);
  // As of the day, both know only what sweeps that are over found.
  expect(ends({ until: '2026-03-04' }).at(-1)).toBe('2026-03-04 1');
  expect(remaining(inventory, { asOf: '2026-03-04' })).toMatchObject([{ total: 1 }]);
  // A clock that is set back leaves nothing before today.
  vi.setSystemTime(Date.parse('2026-03-01T02:30:00Z'));
  expect(ends()).toEqual(['2026-03-01 2']);
});

test('a series is of one site or maker, and begins at the given time', () => {
  const inventory = programme();
  const totals = (query: Partial<Parameters<typeof burnDown>[1]>) =>
    burnDown(inventory, { step: 'day', since: '2026-02-28', until: '2026-03-01', ...query }).map(
      ({ total }) => total,
    );
  expect(totals({})).toEqual([0, 6]);
  expect(totals({ site: 'south' })).toEqual([0, 1]);
  expect(totals({ maker: 'dahua' })).toEqual([0, 1]);
  expect(burnDown(freshInventory(), { step: 'month' })).toEqual([]);
});

test('remaining ends weeks on Sundays, months on their last day, and on the last day', () => {
  expect(lastDays('2026-02-27', '2026-03-11', 'week')).toEqual(['2026-03-01', '2026-03-08', '2026-03-11']);
  expect(lastDays('2028-01-31', '2028-03-01', 'month')).toEqual(['2028-01-31', '2028-02-29', '2028-03-01']);
  expect(lastDays('2026-12-31', '2027-01-01', 'day')).toEqual(['2026-12-31', '2027-01-01']);
  expect(lastDays('2026-03-02', '2026-03-01', 'day')).toEqual([]);
});

test('remaining counts a device on days on which it was flagged and listed', () => {
  const inventory = freshInventory();
  const hosts = [unit(1), unit(2)];
  const lax = conclusions({ flagged: ['Dahua'] });
  sweepNight(inventory, { day: '2026-03-01', hosts });
  sweepNight(inventory, { day: '2026-03-02', hosts, conclusions: lax });
  sweepNight(inventory, { day: '2026-03-03', hosts });
  const switched = { maker: 'Hikvision', serial: 'S-2', type: 'other' } as const;
  sweepNight(inventory, { day: '2026-03-04', hosts: [unit(1), ['10.0.0.2', switched]], allHosts: true });
  const series = burnDown(inventory, { step: 'day', until: '2026-03-04' });
  expect(series.map(({ total }) => total)).toEqual([2, 0, 2, 1]);
  for (const { day, total } of series) {
    const lines = remaining(inventory, { asOf: day });
    expect(
      lines.reduce((sum, line) => sum + line.total, 0),
      day,
    ).toBe(total);
  }
});
