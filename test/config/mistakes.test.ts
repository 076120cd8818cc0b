import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/error.ts';
import { long } from '../long.ts';
import { configOf, mistakesOf } from './config-in.ts';

const site = (more: string) => `sites:\n  - name: a\n    targets: [10.0.0.1]\n    ${more}\n`;

test('loadConfig lists all mistakes at once, in order, each with its line', async () => {
  const text = `
inventroy: a.db
rate: fast
rate: 0
sites:
  - name: st-marys
    targets: [10.20.0.0/22, '10.1.2.*']
    shedule: "0 2 * * *"
    timezone: Europe/Londn
  - name: St-Marys
    targets: []
    schedule: "61 2 * * *"
  - targets: [10.0.0.1]
nightly: { format: [exel], exportDirectory: x }
log: info
`;
  expect(await mistakesOf(text)).toEqual([
    '2: inventroy: there is no key "inventroy" here. Did you mean "inventory"?',
    '4: the key "rate" is written twice. Keep one.',
    '4: rate: expected a whole number from 1 to 100000, found 0.',
    '7: sites[0].targets[1]: "10.1.2.*": a block is written with a prefix length, not with asterisks. Did you mean 10.1.2.0/24?',
    '8: sites[0].shedule: there is no key "shedule" here. Did you mean "schedule"?',
    '9: sites[0].timezone: "Europe/Londn" is not a time zone. Write an IANA name such as Europe/London.',
    '10: sites[1].name: sites[0] has this name already. Every site needs its own; case does not count.',
    '11: sites[1].targets: expected at least one target, found an empty list.',
    expect.stringMatching(/^12: sites\[1\]\.schedule: not a cron expression: Invalid value for minute: 61\./),
    '13: sites[2].name: expected a name, found nothing.',
    '14: nightly.format[0]: expected one of csv, xlsx, json, ndjson, html, found "exel".',
    '15: log: expected a map with level, found "info".',
  ]);
});

test('loadConfig begins its message with a path that can be clicked', async () => {
  const error = await configOf('rate: x').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigError);
  expect(String(error instanceof ConfigError && error.message)).toBe(
    `${error instanceof ConfigError && error.file}:1: rate: expected a whole number from 1 to 100000, found "x".`,
  );
});

describe('unknown keys', () => {
  test.each([
    ['per-host: 1', 'perHost'],
    ['PORT: [80]', 'ports'],
    ['site: []', 'sites'],
    ['excludes: []', 'exclude'],
    [site('target: 10.0.0.2'), 'targets'],
    [site('time_zone: UTC'), 'timezone'],
    ['time-zone: UTC', 'timezone'],
    ['nightly: { exportDir: x }', 'exportDirectory'],
    ['nightly: { formats: [csv] }', 'format'],
    ['log: { levle: info }', 'level'],
  ])('loadConfig suggests the nearest key for %j', async (text, near) => {
    expect((await mistakesOf(text)).join()).toContain(`Did you mean "${near}"?`);
  });

  test('loadConfig lists the known keys where none is near', async () => {
    expect(await mistakesOf('log: { colour: red }')).toEqual([
      '1: log.colour: there is no key "colour" here. Known are level.',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'loadConfig refuses the inherited key %s as unknown',
    async (key) => {
      expect(await mistakesOf(`${key}: { level: info }`)).toEqual([
        expect.stringContaining(`no key "${key}" here`),
      ]);
    },
  );
});

describe('wrong values', () => {
  test.each([
    ['rate: 1.5', /found 1\.5/],
    ['rate: "10"', /found "10"/],
    ['rate: 100001', /from 1 to 100000, found 100001/],
    ['rate:', /found nothing/],
    ['perHost: 0', /from 1 to 16, found 0/],
    ['ports: [0]', /ports\[0\]: expected a whole number from 1 to 65535/],
    ['ports: [65536]', /found 65536/],
    ['ports: []', /at least one port, found an empty list/],
    ['ports: 80', /a list of ports \(- one a line, or \[a, b\]\), found 80/],
    ['exclude: 10.0.0.1', /a list of targets .*, found "10\.0\.0\.1"/],
    ['exclude: [10.1]', /exclude\[0\]: expected a target, found 10\.1\. Put it in quotes/],
    ['exclude: [""]', /exclude\[0\]: expected a target, found ""/],
    ['policies: []', /at least one policy/],
    ['inventory: ~/x.db', /begins with ~, which is not expanded/],
    ['inventory: [a]', /expected a path, found a list/],
    ['sites: a', /a list of sites/],
    [site('quiet: 7:30-18:00'), /"07:30-18:00", or "mon-fri 07:30-18:00"/],
    [site('quiet: ["weekdays 07:30-18:00"]'), /"weekdays" is not a list of days\. Write mon/],
    [site('quiet: ["mon-fri 07:30-18:60"]'), /an invalid time/],
    [site('quiet: ["24:00-24:30"]'), /an invalid time/],
    [site('quiet: "08:00-08:00"'), /ends when it begins\. The whole day is "00:00-24:00"/],
    [site('quiet: ["00:00-12:00", "11:00-24:00"]'), /leave no minute of the week/],
    [
      `nightly:\n  quiet: "06:00-22:00"\n${site('quiet: "mon-sun 22:00-06:00"')}`,
      /sites\[0\]\.quiet: together with nightly\.quiet these quiet hours leave no minute of the week/,
    ],
    [site('quiet: 730'), /sites\[0\]\.quiet: expected a list of hours such as "07:30-18:00"/],
    [site('blackout: Christmas'), /a day is written 2026-12-25, and a range of days/],
    [site('blackout: [2026-02-29]'), /there is no day 2026-02-29/],
    [site('blackout: [2026-06-19..2026-05-11]'), /ends before it begins/],
    [site('networks: [{ targets: [10.0.0.2], rat: 5 }]'), /networks\[0\]\.rat: .*Did you mean "rate"\?/],
    [
      'sites: [{ name: a }]',
      /sites\[0\]\.targets: expected a list of targets .*, or networks .*, found nothing/,
    ],
    ['sites: [{ name: a, networks: [] }]', /or networks with targets, found nothing/],
    ['metrics: { address: "::1" }', /metrics\.port: expected a whole number from 1 to 65535, found nothing/],
    ['metrics: { port: 9101, address: 0.0.0.0 }', /"0\.0\.0\.0" is not a loopback address/],
    ['dashboard: { address: census.example }', /"census\.example" is not an address\. Write one such as/],
    ['dashboard: { tlsCert: a.pem }', /dashboard\.tlsCert: TLS takes a certificate .* write tlsKey, too/],
    ['dashboard: { tlsKey: a.pem }', /dashboard\.tlsKey: TLS takes a certificate .* write tlsCert, too/],
    ['dashboard: { behindProxy: proxy }', /dashboard\.behindProxy\[0\]: "proxy" is not an address/],
    ['dashboard: { url: http://c.example }', /dashboard\.url: write an address that begins with https:/],
    ['dashboard: { url: https://c.example/cameras }', /a host without a path/],
    ['metrics: { port: 9101, address: 127.0.0.256 }', /is not a loopback address/],
    ['removeBy: 2027-02-30', /"2027-02-30" is not a day\. Write it as 2027-03-31/],
    ['nightly: { overdueAfter: 0 }', /a whole number from 1 to 168, found 0/],
    ['sites: [a]', /sites\[0\]: expected a site with name and targets, found "a"/],
    ['- a', /expected keys and values, found a list/],
    ['just text', /expected keys and values, found "just text"/],
    ['log: { level: loud }', /one of fatal, error, warn, info, debug, trace, silent, found "loud"/],
    ['nightly: { format: [csv] }', /nothing is exported while nightly\.exportDirectory is missing/],
    ['sites: [{ name: 7, targets: [a] }]', /expected a name, found 7\. Put it in quotes/],
    ['sites: [{ name: "../x", targets: [a] }]', /no slash/],
    [`sites: [{ name: ${'x'.repeat(65)}, targets: [a] }]`, /at most 64 characters/],
    [
      site('schedule: "* * * * * *"'),
      /not a cron expression: it has 6 fields\. Write five, such as "0 2 \* \* \*"/,
    ],
    [site('schedule: "0 2 * *"'), /not a cron expression: it has 4 fields\./],
    [site('schedule: "0 2 30 2 *"'), /"0 2 30 2 \*" never occurs/],
    [site('schedule: 2026-01-01'), /a date is not a cron expression/],
    [site('schedule: nightly'), /not a cron expression/],
    [site('timezone: "+01:00"'), /"\+01:00" is not a time zone/],
    [site('rate: 0'), /sites\[0\]\.rate/],
  ])('loadConfig refuses the value in %j', async (text, message) => {
    expect(await mistakesOf(text)).toEqual([expect.stringMatching(message)]);
  });

  test('loadConfig refuses a port of printers', async () => {
    expect(await mistakesOf('ports: [80, 9100]')).toEqual([
      '1: ports[1]: port 9100 is never connected to, because printers print what they are sent there. Leave it out.',
    ]);
  });

  test('loadConfig cleans a hostile value in its message', async () => {
    const [mistake] = await mistakesOf('rate: "\\e[2J\\u202Ex"\n"\\e[2Jkey": 1');
    expect(mistake).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('broken YAML', () => {
  test.each([
    ['a: [1\nb: 2', /^2: this is not YAML/],
    ['sites:\n\t- a', /^2: a tab is used to indent/],
    ['rate: 1\n---\nrate: 2', /^\d: the file holds several documents/],
    ['rate: 1\nperHost: *x', /^2: text that begins with \* must be in quotes/],
    [site('schedule: * 2 * * *'), /^4: text that begins with \* must be in quotes/],
    ['rate: !secret 12', /Unresolved tag: !secret/],
    ['"rate: 1', /^1: this is not YAML: Missing closing "quote/],
  ])('loadConfig refuses the YAML %j', async (text, message) => {
    expect((await mistakesOf(text))[0]).toMatch(message);
  });

  test('loadConfig refuses aliases that multiply without end', async () => {
    const layers = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`)}]`);
    expect(await mistakesOf(['l0: &l0 [x]', ...layers].join('\n'))).toEqual([
      expect.stringContaining('alias'),
    ]);
  });
});

describe('a config of 2 MiB', () => {
  const many = long ? 10_000 : 3_000;
  const sites = (count: number, key: string) =>
    `sites:\n${Array.from({ length: count }, (_, at) => `  - { name: s${at}, ${key}: [10.0.0.1] }\n`).join('')}`;

  test('loadConfig reads a config of thousands of sites', async () => {
    expect((await configOf(sites(many, 'targets'))).sites).toHaveLength(many);
  });

  test('loadConfig refuses 200,000 sites or a text of 50 MB by its size', async () => {
    const tooLarge = /Cannot read the config file .*: it is larger than 2 MiB\.$/;
    await expect(configOf(sites(200_000, 'targets'))).rejects.toThrow(tooLarge);
    await expect(configOf(`inventory: ${'x'.repeat(50_000_000)}\n`)).rejects.toThrow(tooLarge);
  });

  test('loadConfig shows 50 of 3,000 mistakes and counts the rest', async () => {
    const outcome = await configOf(sites(3_000, 'targtes')).catch((error: unknown) => error);
    const lines = String(Object(outcome).message).split('\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/:2: sites\[0\]\.targtes: there is no key "targtes" here/),
    );
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 5950 more problems.');
  });

  test.runIf(long)('loadConfig counts 60,000 unknown keys', async () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `key${at}: 1\n`).join('');
    const outcome = await configOf(keys).catch((error: unknown) => error);
    expect(String(Object(outcome).message)).toMatch(/… and 59950 more problems\.$/);
  });
});

/** An identity provider in the config, with some keys changed. */
const provider = (changed: Readonly<Record<string, unknown>>, url = ", url: 'https://c.example'") =>
  `dashboard: { oidc: ${JSON.stringify({
    issuer: 'https://login.example/t',
    clientId: 'a',
    clientSecretFile: 's',
    roles: { viewer: 'V' },
    ...changed,
  })}${url} }`;

test.each([
  [provider({}, ''), /dashboard\.oidc: a login with a provider needs dashboard\.url/],
  [provider({ roles: {} }), /dashboard\.oidc\.roles: no value gives a role/],
  [provider({ issuer: 'http://login.example/t' }), /issuer: write an address that begins with https/],
  [provider({ issuer: 'https://login.microsoftonline.com/common/v2.0' }), /accounts of any tenant/],
  [provider({ sites: { V: ['a/b'] } }), /dashboard\.oidc\.sites/],
  [provider({ isuer: 'x' }), /dashboard\.oidc\.isuer: .*Did you mean "issuer"/],
])('loadConfig refuses the identity provider %#', async (text, expected) => {
  expect(await mistakesOf(text)).toEqual([expect.stringMatching(expected)]);
});
