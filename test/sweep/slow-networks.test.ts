import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planText } from '../../src/cli/text/plan.ts';
import { loadConfig } from '../../src/config/load.ts';
import { siteJobs } from '../../src/scan/site-jobs.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { SlowNetworks } from '../../src/sweep/slow-networks.ts';
import { folderWith } from '../config/config-in.ts';

test('no more hosts of a slow network are scanned at once than its rate serves, and the others do not wait', async () => {
  const slow = new SlowNetworks([{ contains: (address) => address.startsWith('10.2.'), rate: 16 }]);
  let [inHand, most] = [0, 0];
  const ended: string[] = [];
  const scan = (address: string) =>
    slow.hold(address, async () => {
      if (address.startsWith('10.2.')) most = Math.max(most, ++inHand);
      await new Promise((resolve) => setImmediate(resolve));
      if (address.startsWith('10.2.')) inHand -= 1;
      ended.push(address);
    });
  const slowOnes = ['10.2.0.1', '10.2.0.2', '10.2.0.3', '10.2.0.4', '10.2.0.5'];
  await Promise.all([...slowOnes, '10.1.0.1'].map(scan));
  expect(most).toBe(2);
  expect(ended.indexOf('10.1.0.1')).toBeLessThan(3);
  expect(ended).toHaveLength(6);
});

/** The job of the site `college` out of a config. */
async function college(networks: string, options: { readonly rate?: number } = {}) {
  const cwd = folderWith({});
  writeFileSync(
    join(cwd, 'camcensus.yaml'),
    `sites:\n  - { name: college, rate: 200, targets: [10.5.0.1], exclude: [10.2.0.9], networks: ${networks} }\n`,
  );
  const config = await loadConfig(null, { cwd, checkTarget });
  const [job] = await siteJobs([], { site: 'college', ...options }, config);
  if (job === undefined) throw new Error('no job');
  return job;
}

test('the networks of a site are one scope; those slower than the site go by their rate, the slowest first', async () => {
  const job = await college(
    '[{ targets: [10.1.0.0/30] }, { targets: [10.2.0.0/28], rate: 50, exclude: [10.1.0.1] }, { targets: [10.2.0.0/30], rate: 5 }, { targets: [10.4.0.0/30], rate: 900 }]',
  );
  const { scope, networkRates } = job;
  expect(scope.size).toBe(1n + 4n + 16n + 4n - 2n);
  expect(['10.5.0.1', '10.1.0.0', '10.2.0.15', '10.4.0.3'].map(scope.contains)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['10.1.0.1', '10.2.0.9'].map(scope.contains)).toEqual([false, false]);
  expect(networkRates.map(({ rate, targets, size }) => [rate, targets, size])).toEqual([
    [5, ['10.2.0.0/30'], 4n],
    [50, ['10.2.0.0/28'], 16n],
  ]);
  expect(networkRates[1]?.contains('10.2.0.7')).toBe(true);
  const text = planText(job, { listen: true, maxAddresses: 1_000n, alive: null, detail: false }, 200);
  expect(text).toMatch(/Slower +10\.2\.0\.0\/30: at most 5 a second, so at least \d+ s/);
  expect(text).toMatch(/10\.2\.0\.0\/28: at most 50 a second/);
});

test('a rate on the command line is the most for every network', async () => {
  const networks = '[{ targets: [10.2.0.0/28], rate: 50 }]';
  expect((await college(networks, { rate: 20 })).networkRates).toEqual([]);
  expect((await college(networks, { rate: 60 })).networkRates).toMatchObject([{ rate: 50 }]);
});
