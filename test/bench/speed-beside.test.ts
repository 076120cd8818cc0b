import { expect, test } from 'vitest';
import { besideText, type Captured, type Pair } from '../../bench/speed-beside.ts';

const alone: Captured = { syns: 20_000, flows: 19_990, seconds: 10.24, spun: 0, missed: 0 };
const pair = (syns: number): Pair => ({
  rate: 7_000,
  alone,
  beside: { ...alone, syns, spun: 12.1, missed: 2 },
});

test('besideText prints SYNs, repetitions, difference, times and missed cameras', () => {
  expect(besideText([pair(20_180)]).text).toContain(
    '| --rate 7000 | 20,000 (10) | 20,180 (190) | +0.9 % | 10.2 s | 10.2 s | 12.1 s | 0, 2 |',
  );
});

test('besideText fails where any pair has more than 2 % more SYNs', () => {
  const within = besideText([pair(19_800), pair(20_400)]);
  expect(within).toMatchObject({
    holds: true,
    text: expect.stringContaining('at most +2.0 %, within the bar of +2.0 %'),
  });
  const beyond = besideText([pair(20_500), pair(20_000)]);
  expect(beyond).toMatchObject({
    holds: false,
    text: expect.stringContaining('at most +2.5 %, MORE THAN the bar'),
  });
});
