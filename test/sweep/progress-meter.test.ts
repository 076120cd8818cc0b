import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressMeter } from '../../src/sweep/progress-meter.ts';
import { fakeRecorder, fakeScope } from './fake-network.ts';

const scope = fakeScope(Array.from({ length: 100 }, (_, i) => `10.9.0.${i}`));
const tally = () => ({ devices: 3, flagged: 1, review: 0, otherEquipment: {} });
const recorder = { ...fakeRecorder(), tally };

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

function silent(meter: ProgressMeter, times: number): void {
  for (let i = 0; i < times; i += 1) meter.silent();
}

test('the time left follows from the rate, once there is one', () => {
  const meter = new ProgressMeter({ scope, recorder });
  silent(meter, 9);
  vi.advanceTimersByTime(5_000);
  expect(meter.progress()).toMatchObject({ addresses: 100n, scanned: 9, alive: 0, secondsLeft: null });
  meter.hostScanned({ toEnd: true });
  expect(meter.progress()).toEqual({
    ...{ addresses: 100n, scanned: 10, alive: 1, cameras: 3, flagged: 1 },
    secondsLeft: 45,
  });
  meter.hostScanned({ toEnd: false });
  expect(meter.progress()).toMatchObject({ scanned: 10, alive: 2, secondsLeft: 45 });
});

test('what could not be scanned, or is scanned less, is not waited for, and the time left is never less than none', () => {
  const meter = new ProgressMeter({ scope, recorder });
  silent(meter, 10);
  meter.unreached = 20;
  meter.setAside = 20;
  vi.advanceTimersByTime(5_000);
  expect(meter.progress()).toMatchObject({ scanned: 10, secondsLeft: 5 });
  // A host may have been counted twice: as silent, and as one that is scanned less.
  silent(meter, 60);
  expect(meter.progress().secondsLeft).toBe(0);
});

test('what the part before had scanned is counted, and is not taken for rate', () => {
  const meter = new ProgressMeter({ scope, recorder, before: { has: () => true, scanned: 50, alive: 7 } });
  silent(meter, 9);
  vi.advanceTimersByTime(10_000);
  expect(meter.progress()).toMatchObject({ scanned: 59, alive: 7, secondsLeft: null });
  meter.silent();
  expect(meter.progress()).toMatchObject({ scanned: 60, secondsLeft: 40 });
  meter.late();
  expect(meter.progress()).toMatchObject({ scanned: 60, alive: 8, cameras: 3 });
});

test('figures are due five times a second', () => {
  vi.advanceTimersByTime(1_000);
  const meter = new ProgressMeter({ scope, recorder });
  const due = [0, 199, 1, 100, 99, 1].map((ms) => {
    vi.advanceTimersByTime(ms);
    return meter.due() !== null;
  });
  expect(due).toEqual([true, false, true, false, false, true]);
});
