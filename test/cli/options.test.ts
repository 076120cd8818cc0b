import { expect, test } from 'vitest';
import { plan } from '../../src/cli/actions/plan.ts';
import { policies, ports } from '../../src/cli/options/options.ts';

test('a list that is given in two options is one list', () => {
  expect(policies('us-ndaa-889', policies('uk-2022'))).toEqual(['uk-2022', 'us-ndaa-889']);
  expect(ports('554,80', ports('80-81'))).toEqual([80, 81, 554]);
});

test.each([
  [{ policy: ['uk-2023'] }, /There is no policy "uk-2023"\. Did you mean uk-2022\?/],
  [{ policy: ['uk-2022', 'uk-2022'] }, /named twice/],
  [{ fingerprints: '/nowhere/at/all' }, /nowhere/],
])('what scan would refuse, plan refuses: %j', async (options, reason) => {
  await expect(plan(['127.0.0.1'], { listen: true, ...options })).rejects.toThrow(reason);
});
