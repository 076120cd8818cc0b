import { afterEach, describe, expect, test, vi } from 'vitest';
import { LeaseTaken } from '../../db/file/with-lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { lastRun, recordRun } from '../../db/sweeps/runs.ts';
import type { NightlyRun } from '../../src/model/night.ts';
import { type NightContext, runNight, skipNight } from '../../src/nightly/night.ts';
import { doneUntil, leaveOut, openRecord } from '../../src/nightly/run-record.ts';
import { start } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const site = 'north';
const scheduledFor = new Date('2026-03-02T02:00:00Z');
const now = () => new Date('2026-03-02T02:00:07Z');
const planned = scheduledFor.toISOString();

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A night of a site, and what was logged and exported. */
function nightIn(inventory: Inventory, sweep: NightContext['sweep']) {
  const logged: string[] = [];
  const exported: string[] = [];
  const line = (level: string) => (about: { readonly err?: unknown }, text: string) =>
    logged.push(`${level} ${text}${about.err instanceof Error ? `: ${about.err.message}` : ''}`);
  const stop = new AbortController();
  const context = {
    ...{ inventory, sweep, now },
    config: { nightly: { prune: false }, retention: 365 },
    log: { info: line('info'), warn: line('warn'), error: line('error') },
    exportFlagged: async (name: string) => void exported.push(name),
  } as unknown as NightContext;
  const run = () => runNight({ site, scheduledFor, signal: stop.signal }, context);
  const noted = () => lastRun(inventory, site, now().toISOString());
  return { run, noted, logged, exported, stop, context };
}

describe('a night', () => {
  test.each([
    ['complete', null, 'over', ['north'], 'the night is over'],
    ['partial', 'A network was silent.', 'over', ['north'], 'the night is over'],
    ['interrupted', 'SIGTERM', 'cut', [], 'the night was cut off'],
    ['failed', 'no idea', 'over', [], 'the night is over'],
  ] as const)(
    'that ended %s is noted with its sweep, and exported only if it was whole',
    async (outcome, reason, end, files, says) => {
      const inventory = freshInventory();
      const { run, noted, logged, exported } = nightIn(inventory, async (_, record) => {
        expect(noted()).toMatchObject({
          outcome: 'running',
          startedAt: '2026-03-02T02:00:07Z',
          reason: null,
        });
        record.note({ sweepId: beginSweep(inventory, start({ site })) });
        return { outcome, reason };
      });
      expect([await run(), exported]).toEqual([end, files]);
      expect(noted()).toMatchObject({ sweepId: 1, outcome, reason });
      expect(logged).toEqual(['info the night begins', `info ${says}`]);
    },
  );

  test.each([
    [new Error('no such site'), 'no such site'],
    ['a word', 'a word'],
  ])('of which the sweep throws is noted as failed: %s', async (thrown, reason) => {
    const { run, noted, logged, exported } = nightIn(freshInventory(), () => Promise.reject(thrown));
    expect([await run(), exported]).toEqual(['over', []]);
    expect(noted()).toMatchObject({ sweepId: null, outcome: 'failed', reason });
    expect(logged[1]).toMatch(/^error the night failed/);
  });

  test('waits for another sweep, says so once, and is cut off where it waits in vain', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
    let tries = 0;
    const taken = () => {
      tries += 1;
      return Promise.reject(new LeaseTaken('Another sweep is under way.'));
    };
    const { run, noted, logged, stop } = nightIn(freshInventory(), taken);
    const end = run();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(tries).toBe(3);
    stop.abort(new Error('paused for quiet hours'));
    expect(await end).toBe('cut');
    expect(noted()).toMatchObject({
      outcome: 'interrupted',
      reason: 'It was stopped before the inventory was free (paused for quiet hours).',
    });
    expect(logged.filter((line) => line.startsWith('warn'))).toEqual([
      'warn Another sweep is under way. The night waits.',
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('in an inventory that is damaged is refused, and not even noted', async () => {
    const inventory = freshInventory();
    vi.spyOn(inventory, 'get').mockReturnValueOnce({ quick_check: 'row 7 missing from index' });
    const { run, noted, logged } = nightIn(inventory, () => Promise.reject(new Error('never')));
    expect([await run(), noted()]).toEqual(['refused', null]);
    expect(logged).toEqual([expect.stringMatching(/^error the night was skipped: .*row 7 missing/)]);
  });

  test('that cannot be noted, the disk being full, ends by itself and not with the service', async () => {
    const full = () => {
      throw new Error('no space left');
    };
    const inventory = freshInventory();
    const inTheMiddle = nightIn(inventory, () => {
      vi.spyOn(inventory, 'write').mockImplementation(full);
      return Promise.reject(new Error('no space left for a host'));
    });
    expect(await inTheMiddle.run()).toBe('over');
    expect(inTheMiddle.logged.slice(1)).toEqual([
      'error the night failed: no space left for a host',
      'error how the night ended could not be recorded: no space left',
    ]);
    const atTheStart = nightIn(inventory, () => Promise.reject(new Error('never')));
    expect(await atTheStart.run()).toBe('refused');
    expect(atTheStart.logged).toEqual([
      'error the night could not be recorded, and is skipped: no space left',
    ]);
  });
});

test('a night is skipped although that cannot be recorded', () => {
  const inventory = freshInventory();
  const { context, logged } = nightIn(inventory, () => Promise.reject(new Error('never')));
  const skip = () => skipNight({ site, scheduledFor, reason: 'a blackout', now: now() }, context);
  skip();
  expect(lastRun(inventory, site, now().toISOString())).toMatchObject({
    outcome: 'skipped',
    reason: 'a blackout',
  });
  vi.spyOn(inventory, 'write').mockImplementation(() => {
    throw new Error('no space left');
  });
  skip();
  const told = 'info the night is skipped';
  expect(logged).toEqual([
    told,
    told,
    'error that the night is skipped could not be recorded: no space left',
  ]);
});

describe('the record of a run', () => {
  const again = 'The service ended in the middle of this run without being told to; it is run again, once.';
  const run: NightlyRun = {
    ...{ site, scheduledFor: planned, startedAt: planned, sweepId: null },
    ...{ outcome: 'running', reason: null },
  };

  test.each<[string, Partial<NightlyRun> | null, string | null]>([
    ['that never was', null, null],
    ['that is over', { outcome: 'complete' }, planned],
    ['that failed', { outcome: 'failed' }, planned],
    ['that was stopped', { outcome: 'interrupted' }, '2026-03-02T01:59:59.999Z'],
    ['during which the process died', {}, '2026-03-02T01:59:59.999Z'],
    ['during which it died twice', { reason: again }, planned],
    [
      'that was stopped when it was run again',
      { outcome: 'interrupted', reason: again },
      '2026-03-02T01:59:59.999Z',
    ],
  ])('%s: what is done', (_, over, until) => {
    const inventory = freshInventory();
    if (over !== null) recordRun(inventory, { ...run, ...over });
    const done = doneUntil(inventory, site, now());
    expect(done === null ? null : new Date(done).toISOString()).toBe(until);
  });

  test('says of one during which the process died that it is run again, and only of that', () => {
    const inventory = freshInventory();
    const open = () => openRecord(inventory, site, scheduledFor, now()).note({}).reason;
    expect([open(), open(), open()]).toEqual([null, again, null]);
    recordRun(inventory, { ...run, outcome: 'interrupted' });
    expect(open()).toBeNull();
  });

  test('of a night that is left out says why', () => {
    const inventory = freshInventory();
    leaveOut(inventory, { site, scheduledFor, reason: 'It was planned in the blackout.', now: now() });
    expect(lastRun(inventory, site, now().toISOString())).toMatchObject({
      outcome: 'skipped',
      sweepId: null,
      reason: 'It was planned in the blackout.',
    });
  });
});
