import { expect, test } from 'vitest';
import type { Discovered } from '../../src/sweep/discovered.ts';
import { LocalFailures } from '../../src/sweep/local-failures.ts';

const end = (address: string, how: 'unreachable' | 'silent' | 'open'): Discovered => ({
  ...{ address, alive: how === 'open', complete: how !== 'unreachable' },
  probed: [{ port: 80, end: how }],
});
const at = (i: number) => `10.9.${i >> 8}.${i & 255}`;

/** After so many addresses that could not be reached. */
function failed(count: number) {
  const reported: string[] = [];
  const failures = new LocalFailures((sentence) => reported.push(sentence));
  for (let i = 0; i < count; i++) failures.ended(end(at(i), 'unreachable'));
  return { failures, reported };
}

test('LocalFailures reports once that none of the first 256 addresses could be reached', () => {
  expect(failed(255).reported).toEqual([]);
  const { failures, reported } = failed(300);
  expect(reported).toEqual([expect.stringContaining('could reach none of the first 256 addresses')]);
  expect(failures.warnings).toEqual([{ kind: 'path', network: null, addresses: 300, message: reported[0] }]);
  expect(['10.9.7.1', '10.9.7.2', '10.9.7.3', '10.9.8.1'].map((one) => failures.mayTry(one))).toEqual([
    ...[true, true, false, true],
  ]);
});

test.each(['silent', 'open'] as const)('LocalFailures lets all be tried once one address was %s', (how) => {
  const { failures } = failed(300);
  failures.ended(end('10.9.7.1', how));
  expect(failures.warnings).toEqual([]);
  expect([1, 2, 3, 4].map((last) => failures.mayTry(`10.9.9.${last}`))).toEqual([true, true, true, true]);
  const { failures: started, reported } = failed(10);
  started.ended(end('10.9.7.1', how));
  for (let i = 0; i < 1_000; i++) started.ended(end(at(i), 'unreachable'));
  expect([reported, started.mayTry(at(1_001))]).toEqual([[], true]);
});

test('LocalFailures counts no address that was not scanned for another reason', () => {
  const { failures, reported } = failed(255);
  for (let i = 0; i < 500; i++) failures.ended({ address: at(i), alive: false, complete: false, probed: [] });
  expect(reported).toEqual([]);
});
