import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { deviceHistory } from '../../db/devices/history.ts';
import { checkInventory } from '../../db/file/check.ts';
import { diffSweeps } from '../../db/sweeps/diff.ts';
import { listSweeps, sweep } from '../../db/sweeps/sweeps.ts';
import { sweepLine } from '../../src/text/sweep.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { House } from './house.ts';

const network = '127.95.6';
const scope = `${network}.0/28`;
const ports = [80, 554, 8000];
const hour = 3_600_000;
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, ['Hikvision camera', 'Annke camera', 'Dahua camera']);
});
afterAll(() => fleet.running.stop());
// Only the time of day is pretended: every deadline runs as it does.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T14:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function set(by: number): void {
  vi.setSystemTime(Date.now() + by);
}

test('a clock set forward and back an hour, between sweeps and within one, loses, repeats and reorders nothing', async () => {
  const house = new House();
  const { inventory } = house;
  const first = await house.sweep(scope, { ports });

  set(hour);
  const stop = new AbortController();
  const cut = await house.sweep(scope, {
    ports,
    signal: stop.signal,
    rate: 60,
    onProgress: ({ scanned }) => {
      if (scanned > 0) stop.abort(new Error('stopped'));
    },
  });
  expect(cut).toMatchObject({ outcome: 'interrupted', told: [] });
  set(-hour);
  const rest = await house.sweep(scope, { ports, onProgress: () => set(1) });
  expect(rest.outcome).toBe('complete');
  expect(sweep(inventory, rest.sweepId)?.continues).toBe(cut.sweepId);

  let moved = false;
  const last = await house.sweep(scope, {
    ports,
    onProgress: () => {
      if (!moved) set(-hour);
      moved = true;
    },
  });
  expect(last.outcome).toBe('complete');
  expect(listSweeps(inventory).map(({ id }) => id)).toEqual(
    [last, rest, cut, first].map((one) => one.sweepId),
  );
  for (const one of listSweeps(inventory)) expect(sweepLine(one)).not.toMatch(/-\d/);

  for (const { id, status, firstSeen, lastSeen } of listDevices(inventory)) {
    expect([status, firstSeen <= lastSeen]).toEqual(['present', true]);
    const history = deviceHistory(inventory, id);
    expect(history?.addresses.every((one) => one.firstSeen <= one.lastSeen)).toBe(true);
  }
  expect(listDevices(inventory)).toHaveLength(3);
  for (const [from, to] of [
    [first, rest],
    [first, last],
    [rest, last],
  ] as const) {
    const changed = diffSweeps(inventory, from.sweepId, to.sweepId);
    expect([changed.new, changed.gone, changed.back, changed.moved, changed.verdictChanged]).toEqual(
      Array(5).fill([]),
    );
  }
  expect(checkInventory(inventory).problems).toEqual([]);
});
