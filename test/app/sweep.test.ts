import { expect, test } from 'vitest';
import { auditEntries } from '../../db/file/audit.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { NotThere } from '../../src/app/account.ts';
import { type SweepRunner, startSweep, stopSweep } from '../../src/app/sweep.ts';
import type { Account } from '../../src/model/account.ts';
import { start, sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-03T09:00:00Z';
const eve: Account = { name: 'eve', role: 'editor', sites: null };
const sue: Account = { name: 'sue', role: 'editor', sites: ['south'] };
const vic: Account = { name: 'vic', role: 'viewer', sites: null };

/** A runner of the sites north and south that is running sweep 1, and the calls that it got. */
function runner() {
  const calls: unknown[] = [];
  const made: SweepRunner = {
    declared: () => ['north', 'south'],
    start: (site) => {
      calls.push(site);
      return Promise.resolve(5);
    },
    stop: (sweep, reason) => {
      calls.push([sweep, reason]);
      return sweep === 1;
    },
  };
  return { made, calls };
}

test('startSweep starts a sweep of a declared site, and leaves an entry with the account', async () => {
  const inventory = freshInventory();
  const { made, calls } = runner();
  expect(await startSweep(inventory, eve, { site: 'north', at }, made)).toBe(5);
  expect(calls).toEqual(['north']);
  expect(auditEntries(inventory, {})).toMatchObject([
    { who: 'eve', action: 'start sweep', message: 'Sweep 5 of site north was started.' },
  ]);
});

test.each([
  ['a viewer', vic, 'north', 'this takes the role editor'],
  ['an editor of another site', sue, 'north', 'There is no site "north" in the config.'],
  ['a site that is not declared', eve, 'west', 'There is no site "west" in the config.'],
])('startSweep starts nothing for %s', async (_, account, site, sentence) => {
  const { made, calls } = runner();
  const inventory = freshInventory();
  await expect(startSweep(inventory, account, { site, at }, made)).rejects.toThrow(sentence);
  expect(calls).toEqual([]);
  expect(auditEntries(inventory, {})).toEqual([]);
});

test('startSweep stops a sweep whose start cannot be recorded', async () => {
  const inventory = freshInventory();
  const { made, calls } = runner();
  inventory.run("CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(startSweep(inventory, eve, { site: 'north', at }, made)).rejects.toThrow('full');
  expect(calls).toEqual(['north', [5, 'its start could not be recorded']]);
});

test('stopSweep stops what runs here, for who sees its site', () => {
  const inventory = freshInventory();
  beginSweep(inventory, start({ site: 'north' }));
  const { made, calls } = runner();
  expect(() => stopSweep(inventory, sue, { sweep: 1, at }, made)).toThrow(NotThere);
  expect(() => stopSweep(inventory, vic, { sweep: 1, at }, made)).toThrow('takes the role editor');
  expect(() => stopSweep(inventory, eve, { sweep: 9, at }, made)).toThrow(NotThere);
  stopSweep(inventory, eve, { sweep: 1, at }, made);
  expect(calls).toEqual([[1, 'stopped by eve']]);
  expect(auditEntries(inventory, {})).toMatchObject([{ message: 'Sweep 1 of site north was stopped.' }]);
});

test('stopSweep gives the reason if it stops nothing', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01' });
  beginSweep(inventory, start({ site: 'south', startedAt: at }));
  const { made } = runner();
  expect(() => stopSweep(inventory, eve, { sweep: 1, at }, made)).toThrow('Sweep 1 has ended already.');
  expect(() => stopSweep(inventory, eve, { sweep: 2, at }, made)).toThrow('runs in another process');
});
