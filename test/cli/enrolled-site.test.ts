import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInPolicies } from '../../src/cli/built-in-policies.ts';
import { refusalOf, withinEnrolment } from '../../src/cli/service/enrolled-site.ts';
import { fill } from '../../src/config/fill.ts';
import type { ConfigFile } from '../../src/config/schema.ts';
import type { SiteSettings } from '../../src/model/site-orders.ts';
import { temporaryFolder } from '../db/temporary.ts';

const networks = ['10.20.0.0/22', '10.30.0.1'];
const none = { targets: null, exclude: [], schedule: null, timezone: null, rate: null, policies: null };

async function enrolledWith(written: ConfigFile, over: Partial<SiteSettings> | null) {
  const settings = over === null ? null : { ...none, ...over };
  const enrolled = { site: 'north', networks, settings: () => settings };
  const { config, refused } = await withinEnrolment(fill(written, null, '/'), enrolled, builtInPolicies);
  const [site] = config.sites;
  return { site: site!, policies: config.policies, refused, sites: config.sites.length };
}

test('withinEnrolment sweeps the networks of the enrolment for a site without config', async () => {
  const quiet = { nightly: { quiet: ['08:00-16:00'] } } as unknown as ConfigFile;
  const { site, refused } = await enrolledWith(
    { ...quiet, sites: [{ name: 'south', targets: ['10.9.0.1'] }] },
    null,
  );
  expect(site).toMatchObject({ name: 'north', targets: networks, schedule: null, allowPublic: false });
  expect(site.quiet).toHaveLength(1);
  expect(site.exclude).toContain('10.20.4.0-10.30.0.0');
  expect(refused).toEqual([]);
});

test('withinEnrolment follows the hub where the config says nothing', async () => {
  const settings = {
    ...{
      targets: ['10.20.1.0/24'],
      exclude: ['10.20.1.7'],
      schedule: '0 2 * * *',
      timezone: 'Europe/London',
    },
    ...{ rate: 50, policies: ['us-ndaa-889'] },
  };
  const { site, policies, refused } = await enrolledWith({}, settings);
  expect(refused).toEqual([]);
  expect(site).toMatchObject({
    targets: ['10.20.1.0/24'],
    schedule: '0 2 * * *',
    timezone: 'Europe/London',
    rate: 50,
  });
  expect(site.exclude).toContain('10.20.1.7');
  expect(policies).toEqual(['us-ndaa-889']);
});

test('withinEnrolment takes the zone of the config where the hub gives none', async () => {
  const schedule = '0 2 * * *';
  const zoneWith = async (over: Partial<SiteSettings> | null) =>
    (await enrolledWith({ timezone: 'Europe/Dublin' }, over)).site.timezone;
  expect([await zoneWith(null), await zoneWith({ schedule })]).toEqual(['Europe/Dublin', 'Europe/Dublin']);
  expect(await zoneWith({ schedule, timezone: 'Europe/London' })).toBe('Europe/London');
});

test('withinEnrolment has the config go before the hub, and says what it refused', async () => {
  const own = {
    sites: [{ name: 'north', targets: ['10.20.0.0/24'], schedule: '0 3 * * *', rate: 20 }],
    policies: ['uk-2022'],
  };
  const { site, policies, refused } = await enrolledWith(own, {
    ...{ targets: ['10.20.1.0/24'], schedule: '0 12 * * *', rate: 900, policies: ['us-ndaa-889'] },
  });
  expect(site).toMatchObject({ targets: ['10.20.0.0/24'], schedule: '0 3 * * *', rate: 20 });
  expect(policies).toEqual(['uk-2022']);
  expect(refused).toEqual([
    '10.20.1.0-10.20.1.255: not among the targets that the config here permits. Nothing of 10.20.1.0/24 is swept.',
    'Schedule 0 12 * * *: the config here has its own, 0 3 * * *.',
    'Policies us-ndaa-889: the config here has its own, uk-2022.',
  ]);
  const narrower = await enrolledWith(own, { targets: ['10.20.0.7'], schedule: '0 3 * * *' });
  expect(narrower).toMatchObject({ site: { targets: ['10.20.0.7'] }, refused: [] });
});

test('withinEnrolment refuses foreign scopes, names, files and what it cannot read', async () => {
  const { site, policies, refused } = await enrolledWith(
    {},
    {
      ...{
        targets: ['10.20.0.0/16'],
        exclude: ['@list'],
        schedule: 'at noon',
        timezone: 'Mars',
        policies: ['lost'],
      },
    },
  );
  expect(site).toMatchObject({ targets: networks, schedule: null });
  expect(policies).toEqual([]);
  expect(refused).toHaveLength(5);
  expect(refused.join('\n')).toMatch(/10\.20\.4\.0-10\.20\.255\.255: outside the networks of this site/);
  expect(refused.join('\n')).toMatch(/@list: a hub names addresses, blocks and ranges/);
});

test('refusalOf counts the names and files of the config as its own', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'list'), '10.20.0.5\n10.20.0.6 # gym\n');
  const config = fill({ sites: [{ name: 'north', targets: ['@list'] }] }, join(folder, 'c.yaml'), folder);
  const where = { config, networks, site: 'north' };
  expect(await refusalOf(['10.20.0.5-6'], where)).toBeNull();
  expect(await refusalOf(['10.20.0.5-7'], where)).toContain('10.20.0.7: not among the targets');
  expect(await refusalOf(['camera.example'], where)).toContain('names addresses, blocks and ranges');
  expect(await refusalOf(['10.30.0.0/31'], where)).toContain('10.30.0.0: outside the networks');
});
