import { describe, expect, test } from 'vitest';
import { blackout, quietWindow } from '../../src/config/rest-times.ts';
import type { Blackout, NightlyRun, QuietWindow } from '../../src/model/night.ts';
import type { ScheduledSite } from '../../src/nightly/due.ts';
import { type KnownNights, overdueFor } from '../../src/nightly/overdue.ts';

const site: ScheduledSite = {
  name: 'school',
  schedule: '0 2 * * *',
  timezone: 'UTC',
  quiet: [],
  blackout: [],
};
const quiet = (text: string) => ({ ...site, quiet: [quietWindow(text) as QuietWindow] });
const out = (text: string) => ({ ...site, blackout: [blackout(text) as Blackout] });

/** A site on the schedule since the 1st of March that was swept on the 4th. */
const known: KnownNights = {
  since: '2026-03-01T00:00:00Z',
  lastRun: null,
  sweptAt: '2026-03-04T02:00:05Z',
  isRunning: false,
  leftOut: [],
};
const run = (day: string, outcome: NightlyRun['outcome']): NightlyRun => ({
  site: 'school',
  scheduledFor: `2026-03-${day}T02:00:00Z`,
  startedAt: `2026-03-${day}T02:00:01Z`,
  sweepId: 7,
  outcome,
  reason: null,
});

/** The day for which it is overdue at a moment of March, six hours after its time. */
function overdue(at: string, over: Partial<KnownNights> = {}, of: ScheduledSite = site): string | null {
  const now = new Date(`2026-03-${at}:00Z`);
  const planned = overdueFor(of, { ...known, ...over }, { now, afterMs: 6 * 3_600_000 });
  return planned?.toISOString().slice(8, 16) ?? null;
}

describe('a site', () => {
  test('is overdue some hours after its time, and no longer once it was swept', () => {
    expect(overdue('05T07:59')).toBeNull();
    expect(overdue('05T08:00')).toBe('05T02:00');
    expect(overdue('06T03:00')).toBe('05T02:00');
    expect(overdue('09T12:00')).toBe('09T02:00');
    expect(overdue('05T12:00', { sweptAt: '2026-03-05T09:00:00Z' })).toBeNull();
    expect(overdue('04T12:00')).toBeNull();
  });

  test('that is new is not overdue for a time before it was known', () => {
    const fresh = { sweptAt: null, since: '2026-03-05T10:00:00Z' };
    expect(overdue('05T12:00', fresh)).toBeNull();
    expect(overdue('06T07:00', fresh)).toBeNull();
    expect(overdue('06T09:00', fresh)).toBe('06T02:00');
    expect(overdue('06T09:00', { sweptAt: null, since: null })).toBeNull();
  });

  test('that was swept by hand and has a schedule is overdue although no service ever ran', () => {
    expect(overdue('04T12:00', { since: null })).toBeNull();
    expect(overdue('05T07:59', { since: null })).toBeNull();
    expect(overdue('05T08:00', { since: null })).toBe('05T02:00');
  });

  test('whose nights were left out on purpose is not overdue for them, though the config names the blackout no more', () => {
    const leftOut = ['2026-03-05T02:00:00Z', '2026-03-06T02:00:00Z'];
    const lastRun = run('06', 'skipped');
    expect(overdue('06T12:00', { lastRun, leftOut })).toBeNull();
    expect(overdue('07T09:00', { lastRun, leftOut })).toBe('07T02:00');
    // Nobody left out the night before these.
    expect(overdue('06T12:00', { lastRun, leftOut: leftOut.slice(1) })).toBe('05T02:00');
  });

  test('whose night is under way has time until the next one', () => {
    const lastRun = run('05', 'running');
    expect(overdue('05T23:00', { lastRun, isRunning: true })).toBeNull();
    expect(overdue('05T23:00', { lastRun, isRunning: false })).toBe('05T02:00');
    expect(overdue('06T23:00', { lastRun: run('06', 'running'), isRunning: true })).toBe('05T02:00');
    // A scan by hand is no night.
    expect(overdue('05T23:00', { isRunning: true })).toBe('05T02:00');
  });

  test('whose night is paused for quiet hours has time until the next one, and not for ever', () => {
    const busy = quiet('03:00-22:00');
    const lastRun = run('05', 'interrupted');
    expect(overdue('05T12:00', { lastRun }, busy)).toBeNull();
    expect(overdue('05T23:00', { lastRun }, busy)).toBe('05T02:00');
    expect(overdue('06T12:00', { lastRun }, busy)).toBe('06T02:00');
    expect(overdue('06T12:00', { lastRun: run('06', 'interrupted') }, busy)).toBe('05T02:00');
    // Nobody came to begin it.
    expect(overdue('05T12:00', {}, busy)).toBe('05T02:00');
  });

  test('is overdue also if its last sweep is dated years ahead, by a clock that has been set back since', () => {
    expect(overdue('05T12:00', { sweptAt: '2099-03-01T02:00:00Z' })).toBe('05T02:00');
  });

  test('whose time lies in quiet hours is overdue some hours after these', () => {
    expect(overdue('05T10:59', {}, quiet('01:00-05:00'))).toBeNull();
    expect(overdue('05T11:00', {}, quiet('01:00-05:00'))).toBe('05T02:00');
  });

  test('is not overdue for a blackout, but stays so for what was before it', () => {
    expect(overdue('07T12:00', {}, out('2026-03-05..2026-03-07'))).toBeNull();
    expect(overdue('07T12:00', {}, out('2026-03-06..2026-03-07'))).toBe('05T02:00');
    expect(overdue('09T07:00', {}, out('2026-03-05..2026-03-08'))).toBeNull();
    expect(overdue('09T09:00', {}, out('2026-03-05..2026-03-08'))).toBe('09T02:00');
  });
});
