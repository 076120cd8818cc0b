import { expect, test } from 'vitest';
import { coverageOf } from '../../src/export/coverage.ts';
import type { SweepFinding } from '../../src/model/sweep.ts';
import { sweep } from './report.ts';

const finding: SweepFinding = {
  kind: 'industrial',
  network: '10.1.2.0/24',
  addresses: 12,
  shownBy: ['10.1.2.9'],
  says: '10.1.2.0/24 has industrial controllers: 10.1.2.9 (Modbus).',
};

function notAskedOf(counts: Partial<ReturnType<typeof sweep>['counts']>, reason: string | null): string {
  const whole = sweep({});
  const sweeps = [{ ...whole, reason, counts: { ...whole.counts, ...counts } }];
  return coverageOf({ sweeps, siteNames: [whole.site] })[0]?.notAsked ?? '';
}

test('addresses that were spared or not believed are named beside those not asked, with the reason', () => {
  expect(notAskedOf({ asked: 4080, spared: 12, doubted: 3, findings: [finding] }, null)).toBe(
    '16 addresses in scope; of these 12 asked by discovery datagrams only; of these 3 whose answers are not believed; ' +
      'excluded: 10.1.15.0/28. 10.1.2.0/24 has industrial controllers: 10.1.2.9 (Modbus).',
  );
});

test('one address and one host are said as one', () => {
  const whole = sweep({});
  const sweeps = [{ ...whole, addresses: '1', counts: { ...whole.counts, asked: 1, alive: 1 } }];
  expect(coverageOf({ sweeps, siteNames: [whole.site] })[0]?.asked).toBe(
    '1 of 1 address; 1 host showed life',
  );
});

test('what the outcome already says is not said twice', () => {
  expect(notAskedOf({ asked: 4084, spared: 12, findings: [finding] }, finding.says)).toBe(
    '12 addresses in scope; of these 12 asked by discovery datagrams only; excluded: 10.1.15.0/28',
  );
});
