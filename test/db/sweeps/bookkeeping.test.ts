import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { siteNames } from '../../../db/devices/sites.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { lastRun, recordRun } from '../../../db/sweeps/runs.ts';
import { compiled } from '../../compiled.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

test('the committed schema is what the migrations add up to', async () => {
  execFileSync(process.execPath, [await compiled('tools/schema.ts'), '--check'], { stdio: 'pipe' });
});

test('the last planned run of a site is known, with what became of it', () => {
  const inventory = freshInventory();
  const at = '2026-03-02T12:00:00Z';
  expect(lastRun(inventory, 'north', at)).toBeNull();
  const run = { site: 'north', startedAt: '2026-03-02T02:00:01Z', sweepId: null, reason: null } as const;
  recordRun(inventory, { ...run, scheduledFor: '2026-03-02T02:00:00Z', outcome: 'running' });
  recordRun(inventory, { ...run, scheduledFor: '2026-03-01T02:00:00Z', outcome: 'skipped', reason: 'late' });
  recordRun(inventory, { ...run, site: 'south', scheduledFor: '2026-03-05T02:00:00Z', outcome: 'complete' });
  const { id } = sweepNight(inventory, { day: '2026-03-02' });
  recordRun(inventory, { ...run, scheduledFor: '2026-03-02T02:00:00Z', outcome: 'complete', sweepId: id });
  const last = { ...run, scheduledFor: '2026-03-02T02:00:00Z', outcome: 'complete', sweepId: id };
  expect(lastRun(inventory, 'north', at)).toEqual(last);
  // By a clock that was ahead.
  recordRun(inventory, { ...run, scheduledFor: '2099-03-02T02:00:00Z', outcome: 'complete' });
  expect(lastRun(inventory, 'north', at)).toEqual(last);
  expect(siteNames(inventory)).toEqual(['north', 'south']);
});

test('a check names broken references and a changed migration', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  expect(checkInventory(inventory)).toMatchObject({ ok: true, counts: { device: 1, sweep: 1, site: 1 } });
  inventory.run('PRAGMA foreign_keys = OFF');
  inventory.run('DELETE FROM fact');
  inventory.run("UPDATE migration SET checksum = 'other'");
  const { ok, problems } = checkInventory(inventory);
  expect(ok).toBe(false);
  expect(problems.join('\n')).toMatch(/rows of observation refer to rows of fact that are not there/);
  expect(problems.join('\n')).toMatch(/0001-inventory\.sql is not the one that made this inventory/);
});
