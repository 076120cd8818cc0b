import { afterAll, expect, test } from 'vitest';
import { plan } from '../../src/cli/actions/plan.ts';
import { policies, ports } from '../../src/cli/options/options.ts';
import { Operator } from '../e2e/operator.ts';
import { forbidden } from '../export/hostile.ts';

const operator = new Operator();
afterAll(() => operator.close());

test('list option given twice is one list', () => {
  expect(policies('us-ndaa-889', policies('uk-2022'))).toEqual(['uk-2022', 'us-ndaa-889']);
  expect(ports('554,80', ports('80-81'))).toEqual([80, 81, 554]);
});

test.each([
  [{ policy: ['uk-2023'] }, /There is no policy "uk-2023"\. Did you mean uk-2022\?/],
  [{ policy: ['uk-2022', 'uk-2022'] }, /named twice/],
  [{ fingerprints: '/nowhere/at/all' }, /nowhere/],
])('plan refuses what scan refuses: %j', async (options, reason) => {
  await expect(plan(['127.0.0.1'], { listen: true, ...options })).rejects.toThrow(reason);
});

test.each([
  ['--site', ['plan', '--site', 'Town Hall', '--site', 'Hill Road']],
  ['--to', ['export', '--to', 'a.csv', '--to=b.xlsx']],
  ['--as-of', ['list', '--as-of', '2026-01-01', '--as-of', '2026-02-01']],
  ['--dir', ['hub', 'check', '--dir', 'a', '--dir', 'b']],
])('option of one value that is given twice is refused, and nothing is written: %s', async (name, args) => {
  const { code, stdout, stderr } = await operator.here(args);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`${name} is given twice`)]);
});

test('options that make a list may be given several times', async () => {
  const twice = [
    'plan',
    '127.0.0.0/30',
    '--exclude',
    '127.0.0.1',
    '--exclude',
    '127.0.0.2',
    '--policy',
    'uk-2022',
  ];
  expect((await operator.here(twice)).code).toBe(0);
});

test.each([
  [['list', '--maker', '--inventory', 'x.db'], "option '--maker <name>' argument missing"],
  [['scan', '10.0.0.0/30', '--site', '--quiet'], "option '--site <name>' argument missing"],
  [['mark', '1', '--because', '--by=me'], "option '--because <text>' argument missing"],
  [['db', 'prune', '--inventory', '--dry-run'], "option '--inventory <file>' argument missing"],
])('option followed by another option lacks its value: %j', async (args, says) => {
  const { code, stderr } = await operator.here(args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test.each([
  [['list', '--ma\u001b[31mker']],
  [['no\u001b]0;owned\u0007thing']],
  [['list', '--status', '\u202emissing\u001b[2J']],
  [['sweeps', '--limit', '\u001b[31m5']],
  [['diff', '1', '2', '\u009b31m']],
])('mistaken argument is quoted without control characters: %j', async (args) => {
  const { code, stderr } = await operator.here(args);
  expect(code).toBe(2);
  expect(stderr.replaceAll('\n', '')).not.toMatch(forbidden);
});
