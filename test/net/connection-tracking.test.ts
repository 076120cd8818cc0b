import { expect, test } from 'vitest';
import { trackingCheck } from '../../src/cli/checks/machine.ts';
import { rateFor, trackedAt, trackedAtMost } from '../../src/net/machine/connection-tracking.ts';

test('how many connections this machine tracks is read from the kernel, where it tracks any', () => {
  const kernel = (most: number, present: number) => (path: string) =>
    `${path.endsWith('max') ? most : present}\n`;
  expect(trackedAtMost(kernel(65_536, 12))).toBe(65_536);
  expect(trackedAtMost(kernel(65_536, 0))).toBeNull();
  expect(trackedAtMost(kernel(0, 0))).toBeNull();
  expect(
    trackedAtMost(() => {
      throw new Error('ENOENT');
    }),
  ).toBeNull();
});

test('the rate that is named fills no table', () => {
  for (const most of [16_384, 65_536, 262_144]) {
    expect(trackedAt(rateFor(most))).toBeLessThan(most);
    expect(trackedAt(rateFor(most) + 50)).toBeGreaterThan(most * 0.8);
  }
});

test('doctor reports what a small table costs, and what to do', () => {
  expect(trackingCheck(null)).toMatchObject({ state: 'ok' });
  expect(trackingCheck(262_144)).toMatchObject({ state: 'ok' });
  expect(trackingCheck(65_536)).toMatchObject({
    state: 'lacking',
    what: expect.stringMatching(/at most 65536 .* needs 120000: .*nf_conntrack_max=240000.*--rate 450\./),
  });
});
