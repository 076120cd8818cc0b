import { expect, test } from 'vitest';
import { acquireLease, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import {
  enterService,
  leaveService,
  nightlyService,
  storeSchedules,
  watchedSince,
} from '../../../db/sweeps/night-watch.ts';
import { recordRun } from '../../../db/sweeps/runs.ts';
import { siteNights } from '../../../db/sweeps/site-nights.ts';
import { start, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const north = { name: 'north', targets: ['10.0.0.0/24'] };
const at = '2026-03-06T12:00:00Z';
const silent = ['10.0.0.9'];

test('a site has a schedule from its first one until it has none, however often stored', () => {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north', 'south'], '2026-03-01T10:00:00.500Z');
  storeSchedules(inventory, ['north'], '2026-03-05T10:00:00Z');
  expect(watchedSince(inventory, 'north')).toBe('2026-03-01T10:00:00Z');
  expect(watchedSince(inventory, 'south')).toBeNull();
  storeSchedules(inventory, ['north', 'south'], '2026-03-07T10:00:00Z');
  expect(watchedSince(inventory, 'south')).toBe('2026-03-07T10:00:00Z');
  // A site that ran before schedules were stored had one then.
  const run = { startedAt: '2026-02-01T02:00:00Z', sweepId: null, outcome: 'failed', reason: null } as const;
  recordRun(inventory, { ...run, site: 'south', scheduledFor: '2026-02-01T02:00:00Z' });
  expect(watchedSince(inventory, 'south')).toBe('2026-02-01T02:00:00Z');
});

test('a schedule stored by a clock that was ahead dates from when the clock was right', () => {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north'], '2099-03-01T10:00:00Z');
  storeSchedules(inventory, ['north'], '2026-03-01T10:00:00Z');
  expect(watchedSince(inventory, 'north')).toBe('2026-03-01T10:00:00Z');
});

test('enterService registers one nightly service; a dead one is no obstacle', () => {
  const inventory = freshInventory();
  expect(nightlyService(inventory)).toBeNull();
  expect(enterService(inventory, '2026-03-01T10:00:00Z')).toBeNull();
  expect(nightlyService(inventory)).toMatchObject({ pid: process.pid, running: true });
  expect(enterService(inventory, '2026-03-01T11:00:00Z')).toMatchObject({
    pid: process.pid,
    startedAt: '2026-03-01T10:00:00Z',
  });
  // The same number, started at another time.
  inventory.run("UPDATE nightly_service SET process_started = process_started || '0'");
  expect(nightlyService(inventory)?.running).toBe(false);
  expect(enterService(inventory, '2026-03-01T12:00:00Z')).toBeNull();
  inventory.run("UPDATE nightly_service SET host = 'elsewhere', process_started = 'another boot 7'");
  expect(nightlyService(inventory)?.running).toBeNull();
  leaveService(inventory);
  expect(nightlyService(inventory)).not.toBeNull();
  expect(enterService(inventory, '2026-03-01T13:00:00Z')).toBeNull();
  leaveService(inventory);
  expect(nightlyService(inventory)).toBeNull();
});

test('siteNights counts sweeps of the whole site, and no scan of a part by hand', () => {
  const inventory = freshInventory();
  expect(siteNights(inventory, north, at)).toEqual({
    since: null,
    lastRun: null,
    lastSweep: null,
    lastComplete: null,
    sweptAt: null,
    leftOut: [],
    running: null,
  });
  sweepNight(inventory, { day: '2026-03-01', silent });
  sweepNight(inventory, { day: '2026-03-02', silent, outcome: 'partial' });
  sweepNight(inventory, { day: '2026-03-03', silent, outcome: 'interrupted' });
  sweepNight(inventory, { day: '2026-03-04', silent, start: { targets: ['10.0.0.9'] } });
  sweepNight(inventory, { day: '2026-03-05', silent, site: 'south' });
  expect(siteNights(inventory, north, at)).toMatchObject({
    lastSweep: { id: 3, outcome: 'interrupted' },
    lastComplete: { id: 1 },
    sweptAt: '2026-03-02T02:00:00Z',
  });
  // A planned night counts although the config names other targets by now.
  const run = { startedAt: '2026-03-04T02:00:00Z', sweepId: 4, outcome: 'complete', reason: null } as const;
  recordRun(inventory, { ...run, site: 'north', scheduledFor: '2026-03-04T02:00:00Z' });
  expect(siteNights(inventory, north, at)).toMatchObject({
    lastSweep: { id: 4 },
    lastComplete: { id: 4 },
    sweptAt: '2026-03-04T02:00:00Z',
    lastRun: { outcome: 'complete' },
    leftOut: [],
  });
  const left = {
    startedAt: '2026-03-05T02:00:00Z',
    sweepId: null,
    outcome: 'skipped',
    reason: 'rest',
  } as const;
  recordRun(inventory, { ...left, site: 'north', scheduledFor: '2026-03-05T02:00:00Z' });
  expect(siteNights(inventory, north, at).leftOut).toEqual(['2026-03-05T02:00:00Z']);
});

test('a sweep counts as running only while a process holds the lease', () => {
  const inventory = freshInventory();
  const { lease } = acquireLease(inventory, { holder: 'nightly (north)', ttlMs: 60_000, ...thisMoment() });
  const id = beginSweep(inventory, start({ startedAt: '2026-03-04T02:00:00Z' }));
  expect(siteNights(inventory, north, at).running).toMatchObject({ id, outcome: 'running' });
  releaseLease(inventory, lease!);
  expect(siteNights(inventory, north, at)).toMatchObject({ running: null, lastSweep: null });
});
