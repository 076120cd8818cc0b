import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill } from '../../src/config/fill.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { type ConfigDraft, configText, packagedConfig } from '../../src/config/template.ts';
import { checkTarget } from '../../src/scope/check-target.ts';

const read = (text: string) => fill(readConfig(text, '/etc/c.yaml', { checkTarget }), '/etc/c.yaml', '/');

const draft: ConfigDraft = {
  inventory: '/srv/with space/inventory.db',
  policies: ['uk-2022', 'us-ndaa-889'],
  exclude: ['10.20.3.9', 'fd00::1'],
  site: {
    name: 'St Mary\'s: "the #1", [a] ',
    targets: ['10.20.0.0/22', '10.21.0.5-40', 'fd00:1::/120'],
    schedule: '30 3 * * 1-5',
    timezone: 'Europe/London',
  },
  exportDirectory: 'exports',
  mail: { host: 'mail.council.example', from: 'c@council.example', to: ['a@b.example', 'd@b.example'] },
  dashboardPort: 8600,
};

test('configText gives every answer back when it is read', () => {
  const config = read(configText(draft));
  expect(config).toMatchObject({
    inventory: draft.inventory,
    policies: draft.policies,
    exclude: draft.exclude,
    dashboard: { port: 8600 },
    nightly: { exportDirectory: '/etc/exports' },
    notify: { email: draft.mail },
  });
  expect(config.sites).toMatchObject([
    {
      name: 'St Mary\'s: "the #1", [a]',
      targets: draft.site?.targets,
      schedule: '30 3 * * 1-5',
      timezone: 'Europe/London',
    },
  ]);
});

test.each(['2026', '1e3', 'true', 'null', '~', '- x', '* *', '&a', 'ß 🎥', 'No', '0x1f'])(
  'configText writes the site name %s as a text',
  (name) => {
    const site = { name, targets: ['10.0.0.1'], schedule: null, timezone: 'UTC' };
    expect(read(configText({ ...draft, site })).sites[0]?.name).toBe(name);
  },
);

test('packagedConfig sweeps nothing, and its examples are valid once a # is taken away', () => {
  expect(read(packagedConfig())).toMatchObject({
    inventory: '/var/lib/camcensus/inventory.db',
    policies: ['uk-2022'],
    sites: [],
    notify: { email: null },
  });
  const used = packagedConfig().replace(/^# (?=( *)([a-zA-Z]+:|- |#))/gm, '');
  expect(Object.keys(parse(used))).toEqual([
    'inventory',
    'policies',
    'exclude',
    'timezone',
    'sites',
    'nightly',
    'notify',
    'dashboard',
  ]);
  expect(read(used).sites).toHaveLength(1);
});

test('configText has no line that a terminal would wrap badly', () => {
  for (const line of configText(draft).split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
});
