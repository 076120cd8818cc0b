import { expect, test } from 'vitest';
import { floorText } from '../../bench/speed-floor.ts';

const row = { seconds: 45, memory: 250, missed: 0 };

test('floorText compares a sweep with its packets and DHIP queries at their rates', () => {
  expect(floorText(row, { packets: 660_000, rate: 20_000, queries: 1_900 })).toBe(
    '660,000 packets at 20,000 a second take 33.0 s; 1,900 queries of DHIP at 50 a second take 38.0 s. The sweep took 45.0 s, ' +
      '1.18 times the longest of these: within the bar of 1.25. Peak memory 250 MB: within the bar of 256. Cameras missed: 0.',
  );
});

test('floorText without a count of DHIP queries compares with the packets alone', () => {
  const text = floorText({ ...row, memory: 300 }, { packets: 660_000, rate: 20_000, queries: null });
  expect(text).toContain('1.36 times the longest of these: beyond the bar of 1.25');
  expect(text).toContain('300 MB: beyond the bar of 256');
});
