import { afterEach, expect, test, vi } from 'vitest';
import { storeSchedules } from '../../db/sweeps/night-watch.ts';
import { overdueEvents } from '../../src/health/overdue-events.ts';
import { createLog } from '../../src/log.ts';
import type { NoticeEvent } from '../../src/model/notice.ts';
import { OverdueWatch } from '../../src/nightly/overdue-watch.ts';
import { configOf } from '../config/config-in.ts';
import { freshInventory } from '../db/temporary.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a watch looks once a minute, not at its start, and says once in the log what is overdue', async () => {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north'], '2026-03-01T00:00:00Z');
  const config = await configOf(
    'sites: [{ name: north, targets: [10.0.0.0/24], schedule: "0 2 * * *", timezone: UTC }]',
  );
  const lines: string[] = [];
  const log = createLog('warn', { write: (line) => void lines.push(line) });
  const heard: (readonly NoticeEvent[])[] = [];
  let now = new Date('2026-03-01T09:00:00Z');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stop = new OverdueWatch({
    events: () => overdueEvents(inventory, config, now),
    log: () => log,
    overdue: (events) => heard.push(events),
  }).start();
  expect([lines, heard]).toEqual([[], []]);
  vi.advanceTimersByTime(60_000);
  vi.advanceTimersByTime(60_000);
  expect(heard.flat().map(({ key }) => key)).toEqual([
    'site-not-swept:north:2026-03-01T02:00:00Z',
    'site-not-swept:north:2026-03-01T02:00:00Z',
  ]);
  expect(lines).toEqual([
    expect.stringContaining('The site is overdue. It was not swept for 2026-03-01 02:00 UTC'),
  ]);
  now = new Date('2026-03-02T09:00:00Z');
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(2);
  stop();
  vi.advanceTimersByTime(600_000);
  expect(heard).toHaveLength(3);
});
