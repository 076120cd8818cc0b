import { expect, test } from 'vitest';
import { policyNamed } from '../../src/cli/policies.ts';
import { reportFor } from '../../src/cli/report.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { conclusions, sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

test('a report names the policies that judged its devices, and the active ones where there is none', async () => {
  const active = [await policyNamed('uk-2022', fingerprints.makers)];
  const inventory = freshInventory();
  const applied = () => reportFor(inventory, active, {}, fingerprints).policies.map(({ id }) => id);
  expect(applied()).toEqual(['uk-2022']);
  const byAct: Conclusions = {
    ...conclusions(),
    judge: () => ({
      verdict: 'flagged',
      policies: [{ id: 'us-ndaa-889', verdict: 'flagged', reason: 'named', source: 'the act' }],
    }),
  };
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [['10.0.0.1', { maker: 'Dahua' }]],
    conclusions: byAct,
  });
  expect(applied()).toEqual(['us-ndaa-889']);
});
