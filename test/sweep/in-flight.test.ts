import { expect, test } from 'vitest';
import { InFlight } from '../../src/sweep/in-flight.ts';

const bounds = { discovering: 3_200, scanning: 320 };

/** What is in flight after beats that came after these gaps, in milliseconds. */
function after(...gaps: readonly number[]) {
  let now = 0;
  const inFlight = new InFlight(bounds, () => now);
  for (const gap of gaps) {
    now += gap;
    inFlight.beat();
  }
  return inFlight;
}

const inTime = (count: number): readonly number[] => Array(count).fill(22);

test('InFlight begins with few and reaches the bounds in half a second', () => {
  expect(after()).toMatchObject({ discovering: 100, scanning: 10 });
  expect(after(...inTime(20))).toMatchObject({ discovering: 3_200, scanning: 320, lostMs: 0 });
});

test('InFlight is halved by a late beat, once for several that follow each other', () => {
  expect(after(...inTime(20), 120)).toMatchObject({ discovering: 1_600, scanning: 160 });
  expect(after(...inTime(20), 120, 120, 90)).toMatchObject({ discovering: 1_600, scanning: 160 });
  expect(after(...inTime(20), 120, 400)).toMatchObject({ discovering: 800, scanning: 80 });
});

test('InFlight returns to three quarters of where it was cut, then slowly on', () => {
  expect(after(...inTime(20), 120, ...inTime(2)).discovering).toBe(2_400);
  expect(after(...inTime(20), 120, ...inTime(55)).discovering).toBeLessThan(2_800);
  expect(after(...inTime(20), 120, ...inTime(400)).discovering).toBe(3_200);
});

test('InFlight that was cut at the start soon reaches a thousand addresses', () => {
  expect(after(80).discovering).toBe(64);
  expect(after(80, ...inTime(20)).discovering).toBeGreaterThanOrEqual(1_000);
  expect(after(80, ...inTime(20), 120, ...inTime(10)).discovering).toBeGreaterThanOrEqual(1_000);
  let now = 0;
  const small = new InFlight({ discovering: 550, scanning: 125 }, () => now);
  for (const gap of [80, ...inTime(20)]) {
    now += gap;
    small.beat();
  }
  expect(small).toMatchObject({ discovering: 550, scanning: 125 });
});

test('InFlight calls back when more may be in flight, and not otherwise', () => {
  let now = 0;
  const inFlight = new InFlight(bounds, () => now);
  const seen: number[] = [];
  const end = inFlight.onGrowth(() => seen.push(inFlight.discovering));
  const beat = (gap: number) => {
    now += gap;
    inFlight.beat();
  };
  beat(22);
  beat(120);
  beat(22);
  expect(seen).toEqual([125, 78]);
  for (let beats = 0; beats < 1_000; beats++) beat(22);
  const grown = seen.length;
  expect(seen.at(-1)).toBe(3_200);
  beat(22);
  expect(seen).toHaveLength(grown);
  beat(120);
  end();
  beat(22);
  expect(seen).toHaveLength(grown);
});

test('InFlight leaves a sweep some work however late the process is', () => {
  expect(after(...Array(50).fill(1_000))).toMatchObject({ discovering: 64, scanning: 8 });
  const few = new InFlight({ discovering: 22, scanning: 3 }, () => 0);
  expect(few).toMatchObject({ discovering: 22, scanning: 3 });
});

test('InFlight sums up how late the process was, and no time in which it stood still', () => {
  expect(after(...inTime(9), 120, 220).lostMs).toBe(300);
  expect(after(3_600_000).lostMs).toBe(5_000);
});
