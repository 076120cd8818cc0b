import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onRequest } from '../../scanners/index.ts';
import { loadConfig } from '../../src/config/load.ts';
import { declaredScanners } from '../../src/scan/site-job.ts';
import { type JobOptions, siteJobs } from '../../src/scan/site-jobs.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { temporaryFolder } from '../db/temporary.ts';

const schools = `rate: 800
exclude: [10.0.0.250]
sites:
  - name: north
    targets: [10.0.0.0/24]
    exclude: [10.0.0.1]
    networks:
      - { targets: [10.0.0.128/25], rate: 50 }
      - { targets: [10.0.0.64/26, 10.7.0.0/24], rate: 20 }
      - { targets: [10.0.0.0/26], rate: 900 }
      - { targets: [10.8.0.0/24], rate: 10 }
  - name: south
    targets: [198.51.100.0/30]
    allowPublic: true
    rate: 300
`;

async function jobs(targets: readonly string[], options: JobOptions = {}, text = schools, anySize = false) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'camcensus.yaml'), text);
  return siteJobs(targets, options, await loadConfig(null, { cwd, checkTarget }), { anySize });
}

describe('the sites of the config', () => {
  test('are swept each with its own rate, exclusions and leave to sweep public addresses', async () => {
    const [north, south] = await jobs([]);
    expect([north?.site, north?.rate, north?.scope.size]).toEqual(['north', 800, 766n]);
    expect(['10.0.0.1', '10.0.0.250', '10.0.0.2'].map((address) => north?.scope.contains(address))).toEqual([
      ...[false, false, true],
    ]);
    expect([south?.site, south?.rate, south?.scope.size]).toEqual(['south', 300, 4n]);
  });

  test('have networks that are scanned more slowly, slowest first, and none that is faster than all', async () => {
    const [north] = await jobs([]);
    expect(north?.networkRates.map(({ rate, size, targets }) => [rate, size, targets[0]])).toEqual([
      [10, 256n, '10.8.0.0/24'],
      [20, 320n, '10.0.0.64/26'],
      [50, 128n, '10.0.0.128/25'],
    ]);
    expect(north?.networkRates.map(({ contains }) => contains('10.0.0.70'))).toEqual([false, true, false]);
    const [slow] = await jobs([], { site: 'north', rate: 30 });
    expect([slow?.rate, slow?.networkRates.map(({ rate }) => rate)]).toEqual([30, [10, 20]]);
  });

  test('can be chosen by name, in any case', async () => {
    expect((await jobs([], { site: 'south' })).map(({ site }) => site)).toEqual(['south']);
    await expect(jobs([], { site: 'east' })).rejects.toThrow(
      'The config has no site "east". It has: north, south.',
    );
    expect((await jobs(['10.0.0.5'], { site: 'North' })).map(({ site }) => site)).toEqual(['north']);
    expect((await jobs([], { site: 'SOUTH' })).map(({ site }) => site)).toEqual(['south']);
    await expect(jobs([], {}, 'rate: 100\n')).rejects.toThrow(/^Nothing to scan: name addresses/);
    await expect(jobs([], { site: 'north' }, 'rate: 100\n')).rejects.toThrow(
      /^Nothing to scan: name addresses/,
    );
  });
});

describe('targets that were typed', () => {
  test('keep what holds at their site: what is never touched there, how slowly it is scanned, its rate', async () => {
    const [job] = await jobs(['10.0.0.0/25'], { site: 'north', exclude: ['10.0.0.9'] });
    expect([job?.site, job?.rate, job?.scope.size]).toEqual(['north', 800, 126n]);
    expect(['10.0.0.1', '10.0.0.9'].map((address) => job?.scope.contains(address))).toEqual([false, false]);
    expect(job?.networkRates.map(({ rate, size }) => [rate, size])).toEqual([[20, 64n]]);
  });

  test('without a site are of site "default", with what is excluded everywhere', async () => {
    const [job] = await jobs(['10.0.0.248/29'], { rate: 7 });
    expect([job?.site, job?.rate, job?.scope.size, job?.networkRates]).toEqual(['default', 7, 7n, []]);
  });

  test('are not public without leave, though their site has it: they may be mistyped', async () => {
    await expect(jobs(['198.51.100.1'], { site: 'south' })).rejects.toThrow(/198\.51\.100\.1/);
    const [job] = await jobs(['198.51.100.1'], { site: 'south', allowPublic: true });
    expect(job?.scope.size).toBe(1n);
  });

  test('are no more than a scan may have unconfirmed, but may be planned', async () => {
    await expect(jobs(['10.0.0.0/8'])).rejects.toThrow(/10\.0\.0\.0\/8|16,777,/);
    const [job] = await jobs(['10.0.0.0/8'], {}, 'rate: 100\n', true);
    expect(job?.scope.size).toBe(16_777_216n);
  });
});

test('siteJobs adds no logins, scanners, ports or exceptions unrequested', async () => {
  const [plain] = await jobs(['10.0.0.0/24']);
  expect(plain).toMatchObject({
    onlyPorts: null,
    credentials: [],
    communities: [],
    also: [],
    askIndustrial: [],
  });
  expect(plain?.scannedAnyway('10.0.0.5')).toBe(false);
  const text = `${schools}askIndustrial: [10.0.0.0/28]\nports: [80, 8000]\n`;
  const [job] = await jobs(['10.0.0.0/24'], { askIndustrial: ['10.0.0.99'], snmpCommunity: 'word' }, text);
  expect([job?.onlyPorts, job?.ports.full, job?.communities.length]).toEqual([[80, 8000], [80, 8000], 1]);
  expect(job?.askIndustrial).toEqual(['10.0.0.0/28', '10.0.0.99']);
  expect(['10.0.0.5', '10.0.0.99', '10.0.0.98'].map((address) => job?.scannedAnyway(address))).toEqual([
    ...[true, true, false],
  ]);
  expect((await jobs(['10.0.0.1'], { ports: [554] }, text))[0]?.onlyPorts).toEqual([554]);
  const also = async (options: JobOptions, config: string) =>
    (await jobs(['10.0.0.1'], options, config))[0]?.also.map(({ id }) => id);
  const [one] = onRequest.map(({ id }) => id);
  expect(await also({}, `${schools}also: [${one}]\n`)).toEqual([one]);
  expect(await also({ ...(one && { also: one }) }, schools)).toEqual([one]);
});

test('scannersOf puts SSH host keys after logins, which need requests of a host more', async () => {
  const [job] = await jobs(['10.0.0.1'], { snmpCommunity: 'word' });
  if (job === undefined) throw new Error('no job');
  const group = { networks: [] } as unknown as (typeof job.credentials)[number];
  const ids = declaredScanners({ ...job, credentials: [group] }).map(({ id }) => id);
  expect(ids.slice(-4)).toEqual(['digest-session', 'onvif-session', 'snmp', 'ssh-host-key']);
  expect(ids[0]).toBe('bacnet');
});

test.each(['', 'a\u0007b', 'x'.repeat(257)])(
  'a community that cannot be one is refused: %j',
  async (snmpCommunity) => {
    await expect(jobs(['10.0.0.1'], { snmpCommunity })).rejects.toThrow(
      '--snmp-community takes 1 to 256 characters without control characters.',
    );
  },
);
