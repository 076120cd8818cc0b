import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { noticeKinds } from '../../src/model/notice.ts';
import { configOf, folderWith } from './config-in.ts';

const checkTarget = () => null;
const defaults = {
  inventory: null,
  policies: [],
  credentials: null,
  fingerprints: null,
  also: [],
  rate: 1000,
  perHost: 1,
  missingAfter: 3,
  goneAfter: 3,
  ports: null,
  exclude: [],
  askIndustrial: [],
  sites: [],
  timezone: null,
  removeBy: null,
  retention: 400,
  hub: { silentAfter: 24, neverHeardAfter: 7 },
  nightly: {
    ...{ exportDirectory: null, format: ['csv', 'xlsx'], overdueAfter: 6, prune: false },
    ...{ quiet: [], blackout: [] },
  },
  notify: { events: noticeKinds, expireDays: 14, email: null, webhook: null, syslog: null },
  metrics: null,
  dashboard: { address: '127.0.0.1', port: 8585, tls: null, behindProxy: null, url: null, oidc: null },
  log: { level: 'info' },
};

test('loadConfig returns the defaults without a file', async () => {
  expect(await loadConfig(null, { cwd: folderWith({}), checkTarget })).toEqual({ file: null, ...defaults });
});

test.each(['', '# nothing yet\n', '---\n', '{}'])(
  'loadConfig returns the defaults for an empty file (%j)',
  async (text) => {
    expect(await configOf(text)).toEqual({ file: expect.stringMatching(/camcensus\.yaml$/), ...defaults });
  },
);

test('loadConfig returns every value, paths relative to the file', async () => {
  const text = `
inventory: data/inventory.db
policies: [us-ndaa-889, policies/council.yaml, ./own]
credentials: secret/cameras.yaml
fingerprints: own
also: [panasonic]
rate: 333
perHost: 2
missingAfter: 5
goneAfter: 4
ports: [554, 80, 554]
timezone: Europe/Dublin
removeBy: 2027-03-31
retention: 90
exclude: [10.0.0.1, "@lifts.txt"]
askIndustrial: [10.30.1.0/24, "@plant.txt"]
sites:
  - name: St Mary's
    targets: [10.20.0.0/22, "@st-marys.txt , 10.9.0.1"]
    exclude: [10.20.0.10]
    allowPublic: true
    rate: 200
    schedule: 0 2 * * MON-FRI
    timezone: Europe/London
    quiet: mon-fri 07:30-18:00
    blackout: [2026-05-11..2026-06-19, 2026-12-25]
  - name: college
    networks:
      - { targets: ["10.40.0.0/22 , @halls.txt"], exclude: [10.40.0.1] }
      - { targets: [10.44.0.0/24], rate: 50 }
  - { name: depot, targets: [192.168.40.0/24] }
nightly:
  exportDirectory: ../exports
  format: [html, csv, html]
  quiet: ["22:00-06:00"]
  blackout: 2026-08-01
  overdueAfter: 9
  prune: true
hub:
  silentAfter: 30
  neverHeardAfter: 14
metrics: { port: 9101 }
dashboard:
  port: 8600
  address: 10.0.0.5
  tlsCert: tls/fullchain.pem
  tlsKey: $CREDENTIALS_DIRECTORY/census.key
  behindProxy: 10.0.0.2
  url: https://Census.Council.example/
  oidc:
    issuer: https://login.microsoftonline.com/3F1C6C6A-aaaa-bbbb-cccc-1234567890ab/v2.0
    clientId: 11111111-2222-3333-4444-555555555555
    clientSecretFile: secret/oidc
    roles: { viewer: Camcensus.Viewer, admin: [Camcensus.Admin, Camcensus.Owner] }
    sites: { School.StMarys: "St Mary's", Camcensus.All: ["*"] }
log: { level: warn }
`;
  const cwd = folderWith({ 'etc/site.yaml': text });
  const always = { text: '22:00-06:00', days: [0, 1, 2, 3, 4, 5, 6], from: 1320, to: 360 };
  const summer = { text: '2026-08-01', from: '2026-08-01', to: '2026-08-01' };
  expect(await loadConfig('etc/site.yaml', { cwd, checkTarget })).toEqual({
    file: join(cwd, 'etc/site.yaml'),
    hub: { silentAfter: 30, neverHeardAfter: 14 },
    inventory: join(cwd, 'etc/data/inventory.db'),
    policies: ['us-ndaa-889', join(cwd, 'etc/policies/council.yaml'), join(cwd, 'etc/own')],
    credentials: join(cwd, 'etc/secret/cameras.yaml'),
    fingerprints: join(cwd, 'etc/own'),
    also: ['panasonic'],
    rate: 333,
    perHost: 2,
    missingAfter: 5,
    goneAfter: 4,
    ports: [80, 554],
    exclude: ['10.0.0.1', `@${join(cwd, 'etc/lifts.txt')}`],
    askIndustrial: ['10.30.1.0/24', `@${join(cwd, 'etc/plant.txt')}`],
    timezone: 'Europe/Dublin',
    removeBy: '2027-03-31',
    retention: 90,
    sites: [
      {
        name: "St Mary's",
        targets: ['10.20.0.0/22', `@${join(cwd, 'etc/st-marys.txt')},10.9.0.1`],
        exclude: ['10.0.0.1', `@${join(cwd, 'etc/lifts.txt')}`, '10.20.0.10'],
        allowPublic: true,
        rate: 200,
        schedule: '0 2 * * MON-FRI',
        timezone: 'Europe/London',
        networks: [],
        quiet: [always, { text: 'mon-fri 07:30-18:00', days: [1, 2, 3, 4, 5], from: 450, to: 1080 }],
        blackout: [
          summer,
          { text: '2026-05-11..2026-06-19', from: '2026-05-11', to: '2026-06-19' },
          { text: '2026-12-25', from: '2026-12-25', to: '2026-12-25' },
        ],
      },
      {
        name: 'college',
        targets: [`10.40.0.0/22,@${join(cwd, 'etc/halls.txt')}`, '10.44.0.0/24'],
        networks: [{ targets: ['10.44.0.0/24'], rate: 50 }],
        exclude: ['10.0.0.1', `@${join(cwd, 'etc/lifts.txt')}`, '10.40.0.1'],
        allowPublic: false,
        rate: 333,
        schedule: null,
        timezone: 'Europe/Dublin',
        quiet: [always],
        blackout: [summer],
      },
      {
        name: 'depot',
        targets: ['192.168.40.0/24'],
        exclude: ['10.0.0.1', `@${join(cwd, 'etc/lifts.txt')}`],
        allowPublic: false,
        rate: 333,
        schedule: null,
        timezone: 'Europe/Dublin',
        networks: [],
        quiet: [always],
        blackout: [summer],
      },
    ],
    nightly: {
      ...{ exportDirectory: join(cwd, 'exports'), format: ['html', 'csv'], overdueAfter: 9, prune: true },
      ...{ quiet: [always], blackout: [summer] },
    },
    notify: { events: noticeKinds, expireDays: 14, email: null, webhook: null, syslog: null },
    metrics: { port: 9101, address: '127.0.0.1' },
    dashboard: {
      port: 8600,
      address: '10.0.0.5',
      tls: { cert: join(cwd, 'etc/tls/fullchain.pem'), key: '$CREDENTIALS_DIRECTORY/census.key' },
      behindProxy: ['10.0.0.2'],
      url: 'https://census.council.example',
      oidc: {
        issuer: 'https://login.microsoftonline.com/3F1C6C6A-aaaa-bbbb-cccc-1234567890ab/v2.0',
        clientId: '11111111-2222-3333-4444-555555555555',
        clientSecretFile: join(cwd, 'etc/secret/oidc'),
        roles: { viewer: ['Camcensus.Viewer'], editor: [], admin: ['Camcensus.Admin', 'Camcensus.Owner'] },
        claim: 'roles',
        sites: { 'School.StMarys': ["St Mary's"], 'Camcensus.All': ['*'] },
        tenant: '3f1c6c6a-aaaa-bbbb-cccc-1234567890ab',
        label: 'login.microsoftonline.com',
      },
    },
    log: { level: 'warn' },
  });
});

test('loadConfig refuses a named file that is missing', async () => {
  const cwd = folderWith({});
  await expect(loadConfig('gone.yaml', { cwd, checkTarget })).rejects.toThrow(
    `Cannot read the config file ${join(cwd, 'gone.yaml')}: there is no such file. Check its path.`,
  );
});

test('loadConfig refuses an unreadable default file', async () => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, 'camcensus.yaml'));
  await expect(loadConfig(null, { cwd, checkTarget })).rejects.toThrow(/camcensus\.yaml: it is a folder\./);
});

test('loadConfig refuses UTF-16 and says what to do', async () => {
  const text = Buffer.from('rate: 1\n', 'utf16le').toString('utf8');
  await expect(configOf(text)).rejects.toThrow(/not plain text; save it as UTF-8/);
});

test('loadConfig ignores a byte order mark', async () => {
  expect((await configOf('\uFEFFrate: 7\r\nperHost: 2\r\n')).rate).toBe(7);
});

test('loadConfig resolves anchors and aliases of YAML', async () => {
  const config = await configOf(
    'sites:\n- { name: a, targets: &t [10.0.0.1] }\n- { name: b, targets: *t }\n',
  );
  expect(config.sites.map(({ targets }) => targets)).toEqual([['10.0.0.1'], ['10.0.0.1']]);
});
