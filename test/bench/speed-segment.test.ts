import { expect, test } from 'vitest';
import { timesArpScan } from '../../bench/speed-segment.ts';

test('timesArpScan gives the ratio of the two times, and whether it is within the bar', () => {
  expect(timesArpScan({ seconds: 13 }, { seconds: 10 })).toBe(
    'The whole sweep took 1.30 times as long as arp-scan: within the bar of 1.3.',
  );
  expect(timesArpScan({ seconds: 14 }, { seconds: 10 })).toContain('1.40 times as long as arp-scan: beyond');
});
