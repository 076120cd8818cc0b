import { expect, test } from 'vitest';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { countsSoFar, type NetworkCoverage, networkCoverage } from '../../../db/sweeps/coverage.ts';
import { rows, start, sweepNight, sweepWriter } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const counts = ({ network, asked, silent, alive }: NetworkCoverage) => ({ network, asked, silent, alive });
const axis = (serial: string) => ({ maker: 'Axis', serial });

test('a sweep is stored network by network: scanned, silent, alive', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', axis('S-1')],
      ['10.0.1.9', axis('S-2')],
      ['fd00:1:2:3::7', axis('S-3')],
    ],
    silent: ['10.0.0.6', '10.0.0.7', '10.0.2.1', 'fd00:1:2:3:9::1', 'fd00:1:2:30::1'],
  });
  expect(networkCoverage(inventory).map(counts)).toEqual([
    { network: '10.0.0.0/24', asked: 3, silent: 2, alive: 1 },
    { network: '10.0.1.0/24', asked: 1, silent: 0, alive: 1 },
    { network: '10.0.2.0/24', asked: 1, silent: 1, alive: 0 },
    { network: 'fd00:1:2:3::/64', asked: 2, silent: 1, alive: 1 },
    { network: 'fd00:1:2:30::/64', asked: 1, silent: 1, alive: 0 },
  ]);
});

test('coverage of a network without changes is one row, which names the last night', () => {
  const inventory = freshInventory();
  const night = (day: string, silent: readonly string[]) =>
    sweepNight(inventory, { day, hosts: [['10.0.0.5', axis('S-1')]], silent }).id;
  const same = ['01', '02', '03', '04'].map((day) => night(`2026-03-${day}`, ['10.0.1.1', '10.0.1.2']));
  expect(rows(inventory, 'coverage')).toBe(2);
  const quiet = { network: '10.0.1.0/24', asked: 2, silent: 2, alive: 0 };
  expect(networkCoverage(inventory)).toContainEqual(
    expect.objectContaining({ ...quiet, sweep: same.at(-1) }),
  );
  const other = night('2026-03-05', ['10.0.1.1']);
  expect(rows(inventory, 'coverage')).toBe(3);
  const now = { ...quiet, asked: 1, silent: 1, sweep: other };
  expect(networkCoverage(inventory)).toContainEqual(expect.objectContaining(now));
  expect(networkCoverage(inventory)).toHaveLength(2);
});

test('coverage leaves out networks not scanned that night, and keeps sites apart', () => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', silent: ['10.0.0.1', '10.0.1.1'] }).id;
  const without = sweepNight(inventory, { day: '2026-03-02', silent: ['10.0.0.1'] }).id;
  sweepNight(inventory, { day: '2026-03-02', site: 'south', silent: ['10.0.1.1', '10.0.1.2'] });
  const cut = sweepNight(inventory, { day: '2026-03-03', silent: ['10.0.1.1'], outcome: 'partial' }).id;
  expect(networkCoverage(inventory, { site: 'north' })).toEqual([
    {
      site: 'north',
      network: '10.0.0.0/24',
      asked: 1,
      silent: 1,
      alive: 0,
      sweep: without,
      complete: without,
    },
    { site: 'north', network: '10.0.1.0/24', asked: 1, silent: 1, alive: 0, sweep: cut, complete: first },
  ]);
  expect(networkCoverage(inventory)).toHaveLength(3);
});

test('coverage has a dead sweep once it is closed, and a running one as far as saved', () => {
  const inventory = freshInventory();
  const died = beginSweep(inventory, start());
  const clock = performance.now;
  try {
    performance.now = () => clock.call(performance) * 1_000_000;
    const writer = sweepWriter(inventory, died, '2026-01-01T02:00:01Z');
    writer.scanned('10.0.0.1');
  } finally {
    performance.now = clock;
  }
  const one = { network: '10.0.0.0/24', asked: 1, silent: 1, alive: 0 };
  expect(countsSoFar(inventory, died)).toEqual([one]);
  expect(networkCoverage(inventory)).toEqual([]);
  beginSweep(inventory, start({ startedAt: '2026-01-02T02:00:00Z' }));
  expect(networkCoverage(inventory).map(counts)).toEqual([one]);
});
