import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Inventory } from '../../db/inventory.ts';
import { storeSchedules } from '../../db/sweeps/night-watch.ts';
import { recordRun } from '../../db/sweeps/runs.ts';
import type { Config } from '../../src/config/config.ts';
import { newestBackup } from '../../src/health/backup-age.ts';
import { healthReport } from '../../src/health/health-report.ts';
import { overdueEvents } from '../../src/health/overdue-events.ts';
import { sitesHealth } from '../../src/health/site-health.ts';
import { healthText } from '../../src/text/health.ts';
import { configOf } from '../config/config-in.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';

const text = `
sites:
  - { name: north, targets: [10.0.0.0/24], schedule: "0 2 * * *", timezone: UTC, quiet: "03:00-22:00" }
  - { name: south, targets: [10.0.0.0/24], schedule: "0 2 * * *", timezone: UTC }
  - { name: depot, targets: [10.0.0.0/24] }
`;
let config: Config;
beforeEach(async () => {
  config = await configOf(text);
});
const silent = ['10.0.0.9'];

/** Both sites were swept as planned on the first of March. */
function council(): Inventory {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north', 'south'], '2026-02-28T12:00:00Z');
  for (const site of ['north', 'south']) night(inventory, site, '01', 'complete');
  // Swept by hand.
  sweepNight(inventory, { day: '2026-02-20', site: 'depot', silent });
  return inventory;
}

function night(
  inventory: Inventory,
  site: string,
  day: string,
  outcome: 'complete' | 'partial' | 'interrupted',
) {
  const { id } = sweepNight(inventory, {
    day: `2026-03-${day}`,
    site,
    silent,
    ...(outcome !== 'complete' && { outcome }),
  });
  const at = `2026-03-${day}T02:00:00Z`;
  const reason = outcome === 'complete' ? null : 'stopped by the test';
  recordRun(inventory, { site, scheduledFor: at, startedAt: at, sweepId: id, outcome, reason });
}

function report(inventory: Inventory, at: string, problems: readonly string[] = []) {
  const now = new Date(`2026-03-${at}:00Z`);
  return healthReport(inventory, sitesHealth(inventory, config, now), {
    now,
    damage: null,
    backup: null,
    problems,
  });
}

const problems = (inventory: Inventory, at: string) =>
  Object.fromEntries(report(inventory, at).sites.map((site) => [site.site, site.problems]));

test('all is well where every site was swept as planned; the next night and the last are told', () => {
  const told = report(council(), '01T12:00');
  expect(told).toMatchObject({ healthy: true, service: null, sweeping: null, inventory: { sound: true } });
  expect(told.inventory.bytes).toBeGreaterThan(4_096);
  expect(told.sites).toMatchObject([
    {
      site: 'north',
      problems: [],
      lastComplete: { sweep: 1, scanned: 0, outcome: 'complete' },
      next: '2026-03-02T02:00:00.000Z',
      resting: { why: 'quiet hours (03:00-22:00)', until: '2026-03-01T22:00:00.000Z' },
      overdueSince: null,
    },
    { site: 'south', resting: null },
    { site: 'depot', schedule: null, next: null, lastComplete: { sweep: 3 }, problems: [] },
  ]);
});

test('a site that was not swept is overdue, and an event with one key however often it is looked', () => {
  const inventory = council();
  night(inventory, 'south', '02', 'complete');
  expect(problems(inventory, '02T07:59')).toEqual({ north: [], south: [], depot: [] });
  const late =
    'It was not swept for 2026-03-02 02:00 UTC. Its last complete sweep ended 2026-03-01 03:00 UTC.';
  expect(problems(inventory, '02T08:00')).toEqual({ north: [late], south: [], depot: [] });
  expect(report(inventory, '02T08:00').healthy).toBe(false);
  const events = (at: string) => overdueEvents(inventory, config, new Date(`2026-03-${at}:00Z`));
  expect(events('02T08:00')).toEqual([
    {
      kind: 'site-not-swept',
      key: 'site-not-swept:north:2026-03-02T02:00:00Z',
      site: 'north',
      device: null,
      sweep: null,
      at: '2026-03-02T02:00:00Z',
      note: late,
    },
  ]);
  expect(events('03T01:00')).toEqual(events('02T08:00'));
});

test('a night that quiet hours interrupted is paused and no problem; one that was stopped otherwise is', () => {
  const inventory = council();
  for (const site of ['north', 'south']) night(inventory, site, '02', 'interrupted');
  expect(problems(inventory, '02T05:00')).toEqual({
    north: [],
    south: ['Its last sweep (5) ended interrupted. stopped by the test'],
    depot: [],
  });
  expect(report(inventory, '02T12:00').sites[0]).toMatchObject({ paused: true, problems: [] });
  expect(report(inventory, '02T22:30').sites[0]).toMatchObject({
    paused: false,
    problems: [expect.anything(), expect.anything()],
  });
});

test('a sweep that did not ask everybody is a problem until the next one does', () => {
  const inventory = council();
  night(inventory, 'south', '02', 'partial');
  expect(problems(inventory, '02T04:00').south).toEqual([
    'Its last sweep (4) ended partial. stopped by the test',
  ]);
  night(inventory, 'south', '03', 'complete');
  expect(problems(inventory, '03T04:00').south).toEqual([]);
});

test('a night of which no sweep came is a problem with its reason', () => {
  const inventory = council();
  const at = '2026-03-02T02:00:00Z';
  recordRun(inventory, {
    site: 'south',
    scheduledFor: at,
    startedAt: at,
    sweepId: null,
    outcome: 'failed',
    reason: 'no such host',
  });
  expect(problems(inventory, '02T04:00').south).toEqual(['Its last run failed: no such host']);
});

test('people get it in words, clean and within the width', () => {
  const inventory = council();
  const told = report(inventory, '02T08:00');
  const words = healthText(told, 80);
  expect(words).toContain('north: It was not swept for 2026-03-02 02:00 UTC.');
  expect(words).toContain('rests     quiet hours (03:00-22:00), until 2026-03-02 22:00 UTC');
  expect(words).toContain('depot: All is well.');
  expect(words).toContain('no nightly service works with this inventory');
  expect(words).toMatch(/Not all is well\.$/);
});

test('the newest copy in a folder is the backup, and its age is told', () => {
  const folder = join(temporaryFolder(), 'backups');
  mkdirSync(folder);
  const now = new Date('2026-03-05T12:00:00Z');
  expect(newestBackup(folder, now)).toEqual({ file: null, at: null, ageHours: null });
  for (const day of [1, 4, 2]) {
    writeFileSync(join(folder, `inventory-${day}.db`), '');
    utimesSync(join(folder, `inventory-${day}.db`), now, new Date(`2026-03-0${day}T06:30:00Z`));
  }
  writeFileSync(join(folder, 'inventory-4.db-wal'), '');
  const newest = { file: join(folder, 'inventory-4.db'), at: '2026-03-04T06:30:00.000Z', ageHours: 29.5 };
  expect(newestBackup(folder, now)).toEqual(newest);
  expect(newestBackup(newest.file, now)).toEqual(newest);
  expect(() => newestBackup(join(folder, 'gone'), now)).toThrow(
    /Cannot look for a backup at .*: there is no such file\./,
  );
});

test('what is wrong apart from the sites is not all well either, and stands in words of its own', () => {
  const told = report(council(), '01T12:00', ['Old history is not pruned.']);
  expect(told).toMatchObject({ healthy: false, problems: ['Old history is not pruned.'] });
  expect(healthText(told, 80)).toMatch(/^Problem {5}Old history is not pruned\.$/m);
  expect(healthText(told, 80)).toMatch(/Not all is well\.$/);
});

test('that a service died or no backup is there stands in the last line, too', () => {
  const told = report(council(), '01T12:00');
  const lastLine = (over: object) =>
    healthText({ ...told, ...over }, 120)
      .split('\n')
      .at(-1);
  expect(lastLine({})).toBe('All is well.');
  const service = { running: false, pid: 7, host: 'box', since: '2026-03-01T00:00:00Z' };
  const backup = { file: null, at: null, ageHours: null };
  expect(lastLine({ service, backup })).toBe(
    'No sweep is overdue, but the nightly service ended unexpectedly: start it again, and there is no backup.',
  );
  const sites = told.sites.map((site, at) => (at === 0 ? { ...site, lastComplete: null } : site));
  expect(lastLine({ sites })).toBe('No sweep is overdue, but 1 site has never been swept completely.');
  expect(healthText({ ...told, sites }, 120)).toMatch(/^\S+: Never swept completely\.$/m);
  expect(lastLine({ service, healthy: false })).toBe('Not all is well.');
});

test('health: a declared site that was never swept is a problem with a remedy', () => {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north', 'south'], '2026-03-01T12:00:00Z');
  const told = report(inventory, '01T20:00');
  const planned =
    'It was never swept with the targets in the config. Its first night is planned for 2026-03-02 02:00 UTC.';
  expect(problems(inventory, '01T20:00')).toEqual({
    north: [planned],
    south: [planned],
    depot: [
      'It was never swept with the targets in the config, and has no schedule. Sweep it: camcensus scan --site "depot".',
    ],
  });
  expect(told.healthy).toBe(false);
  expect(healthText(told, 120)).toMatch(/Not all is well\.$/);
  // Once overdue it says that instead, and no event is made of it before.
  expect(overdueEvents(inventory, config, new Date('2026-03-01T20:00:00Z'))).toEqual([]);
  expect(problems(inventory, '02T08:00').south).toEqual([
    'It was not swept for 2026-03-02 02:00 UTC. It never had a complete sweep.',
  ]);
});
