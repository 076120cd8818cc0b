import { describe, expect, test } from 'vitest';
import type { DeviceQuery } from '../../db/devices/devices.ts';
import { policyNamed } from '../../src/cli/policies.ts';
import { reportFor } from '../../src/cli/report.ts';
import { checkJudgedBy } from '../../src/export/check-judged-by.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { conclusions, sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

test('a report names the policies that judged its devices, and the active ones where there is none', async () => {
  const active = [await policyNamed('uk-2022', fingerprints)];
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

describe('under policies that are named', () => {
  const judged: Conclusions = {
    ...conclusions(),
    judge: () => ({
      verdict: 'clear',
      policies: ['us-ndaa-889', 'uk-2022'].map((id) => ({
        id,
        verdict: 'clear',
        reason: 'not covered',
        source: 'the act',
      })),
    }),
  };

  /** Lists an inventory in which two devices were judged by both built-in policies. */
  async function listed(names: readonly string[], query: DeviceQuery = {}): Promise<void> {
    const inventory = freshInventory();
    const [one, other] = [{ maker: 'Uniview' }, { maker: 'Axis' }];
    sweepNight(inventory, {
      day: '2026-03-01',
      hosts: [
        ['10.0.0.1', one],
        ['10.0.0.2', other],
      ],
      conclusions: judged,
    });
    const named = await Promise.all(names.map((name) => policyNamed(name, fingerprints)));
    checkJudgedBy(named, names, inventory, query);
  }

  test('what these judged is listed, whatever their order', async () => {
    await listed(['uk-2022', 'us-ndaa-889']);
    await listed(['us-ndaa-889', 'uk-2022']);
  });

  test('what others judged, or not these alone, is refused, even if the filter leaves none of it', async () => {
    const refusal =
      '2 devices here were judged by uk-2022,us-ndaa-889 and not by us-ndaa-889, and a list shows verdicts as they were made. ' +
      'Judge by it first (camcensus reidentify --policy us-ndaa-889; it sends nothing), or leave out --policy.';
    await expect(listed(['us-ndaa-889'])).rejects.toThrow(refusal);
    await expect(listed(['us-ndaa-889'], { flagged: true })).rejects.toThrow(refusal);
    await expect(listed(['us-ndaa-889'], { review: true })).rejects.toThrow(refusal);
    await expect(listed(['us-ndaa-889'], { site: 'elsewhere' })).resolves.toBeUndefined();
  });

  test('a list of the past cannot be judged anew', async () => {
    await expect(listed(['uk-2022'], { asOf: '2026-03-02T00:00:00.000Z' })).rejects.toThrow(
      /as they were made\. Leave out --policy\.$/,
    );
  });
});
