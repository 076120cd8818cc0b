import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, pragma } from '../../db/file/database.ts';
import { builtInPolicies } from '../../src/cli/built-in-policies.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { columns } from '../../src/report/rows.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

const operator = new Operator();
const policies = ['--policy', 'uk-2022,us-ndaa-889'];
let fleet: Neighbourhood;
let devices: readonly FoundDevice[];

const names = [
  ...[
    'Hikvision camera',
    'Hikvision recorder',
    'HiLook camera',
    'Annke camera',
    'Dahua camera',
    'Dahua recorder',
  ],
  ...['Uniview camera', 'Reolink camera', 'Axis camera', 'Bosch camera', 'Hanwha camera', 'no-name camera'],
  ...['Vivotek badge on a Dahua stack', 'HP printer', 'Synology NAS', 'Hikvision access terminal'],
];

/** Some of the fleet in one site, and three of its cameras in another. */
beforeAll(async () => {
  fleet = await neighbourhood('127.79.1', names);
  const targets = fleet.devices.map(({ address }) => address);
  await operator.here(['scan', ...targets, ...policies, '--site', 'north', '--all-hosts']);
  await operator.here(['scan', '127.79.1.3,127.79.1.20,127.79.1.26', ...policies, '--site', 'south']);
  devices = devicesIn(await operator.here(['list', '--all-hosts', '--format', 'json']));
});
afterAll(async () => {
  operator.close();
  await fleet.running.stop();
});

async function list(...args: readonly string[]): Promise<readonly FoundDevice[]> {
  return devicesIn(await operator.here(['list', ...args, '--format', 'json']));
}

function at(ip: string, site: string): FoundDevice {
  const found = devices.find((device) => device.ip === ip && device.site === site);
  if (found === undefined) throw new Error(`nothing at ${ip} in ${site}`);
  return found;
}

describe('list', () => {
  test('list by verdict, maker, site and status selects accordingly', async () => {
    const [whole, flagged, review, both, maker, south, present, missing] = await Promise.all([
      list(),
      list('--flagged'),
      list('--review'),
      list('--flagged', '--review'),
      list('--maker', 'hikvision'),
      list('--site', 'south'),
      list('--status', 'present'),
      list('--status', 'missing'),
    ]);
    const of = (chosen: readonly FoundDevice[]) => chosen.map(({ id }) => id);
    const having = (test: (device: FoundDevice) => boolean) => of(whole.filter(test));
    expect(whole.length).toBeLessThan(devices.length);
    expect(flagged.length).toBeGreaterThan(6);
    expect(of(flagged)).toEqual(having(({ verdict }) => verdict === 'flagged'));
    expect(of(review)).toEqual(having(({ verdict }) => verdict === 'review'));
    expect(of(both)).toEqual([...of(flagged), ...of(review)]);
    expect(maker.length).toBeGreaterThan(3);
    expect(of(maker)).toEqual(having(({ manufacturer }) => manufacturer === 'Hikvision'));
    expect(south.map(({ ip }) => ip).sort()).toEqual(['127.79.1.20', '127.79.1.26', '127.79.1.3']);
    expect(of(present)).toEqual(of(whole));
    expect(missing).toEqual([]);
  });

  test('list --as-of is the list of that day: empty before the first sweep', async () => {
    expect(await list('--as-of', '2020-01-01')).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    // Whether a host scan was finished is kept for the last one only.
    const now = (await list()).map((device) => ({ ...device, fullyScanned: null }));
    expect(await list('--as-of', today)).toEqual(now);
    const never = await operator.here(['list', '--as-of', '2199-12-31']);
    expect(never).toMatchObject({ code: 2, stderr: expect.stringContaining('is in the future') });
  });

  test.each([
    [['--site', 'nort'], 'There is no site "nort"', 'It has: north, south.'],
    [['--maker', 'Hikvison'], 'There is no maker "Hikvison"', 'Did you mean Hikvision?'],
    [['--maker', 'annke'], '"annke" is a brand', 'made by Hikvision'],
  ])('list %j is refused, because an empty list would read as "none"', async (args, mistake, help) => {
    const { code, stdout, stderr } = await operator.here(['list', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(mistake);
    expect(stderr).toContain(help);
  });

  test('list as a table has what matters in every line, and counts at its end', async () => {
    const { stdout } = await operator.here(['list', '--format', 'table', '--site', 'north']);
    const lines = stdout.trimEnd().split('\n');
    const listed = await list('--site', 'north');
    expect(lines[0]).toMatch(/^VERDICT +ID +ADDRESS +TYPE +MAKER +MODEL +CONF/);
    for (const { ip, verdict, model } of listed) {
      const line = lines.find((each) => each.split(/ +/)[2] === ip);
      expect(line?.startsWith(verdict), ip).toBe(true);
      expect(line).toContain((model ?? '-').slice(0, 12));
    }
    expect(stdout).toMatch(
      new RegExp(`^${listed.length} devices: \\d+ flagged, \\d+ for review, \\d+ clear`, 'm'),
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe('show', () => {
  test('show finds a device by id, address, MAC in any notation, serial in any case', async () => {
    const device = at('127.79.1.5', 'north');
    if (device.mac === null || device.serial === null) throw new Error('this camera tells MAC and serial');
    const spellings = [
      String(device.id),
      device.ip,
      device.mac,
      device.mac.toUpperCase().replaceAll(':', '-'),
      device.serial.toLowerCase(),
    ];
    const shown = await Promise.all(spellings.map((text) => operator.json<FoundDevice>('show', text)));
    for (const one of shown) expect(one).toMatchObject(device);
  });

  test('show and explain say what in a policy is an interpretation', async () => {
    const id = String(at('127.79.1.5', 'north').id);
    const reading = builtInPolicies.find((policy) => policy.id === 'uk-2022')?.interpretation ?? '-';
    for (const command of ['show', 'explain']) {
      const { policies } = await operator.json<FoundDevice>(command, id);
      expect(policies.find((policy) => policy.id === 'uk-2022')?.interpretation).toBe(reading);
      const text = await operator.here([command, id, '--format', 'text']);
      expect(text.stdout.replaceAll(/\s+/g, ' ')).toContain(`Interpretation: ${reading}`);
    }
  });

  test('show has the history and the addresses of the device', async () => {
    const { id } = at('127.79.1.5', 'north');
    const shown = await operator.json<{ history: object[]; addressHistory: object[] }>('show', String(id));
    expect(shown.history).toMatchObject([{ sweep: 1, changes: [] }]);
    expect(shown.addressHistory).toMatchObject([{ address: '127.79.1.5', current: true }]);
    const text = await operator.here(['show', String(id), '--format', 'text']);
    expect(text.stdout).toMatch(/^Made by +Hikvision \(confidence 0\.\d\d\)$/m);
    expect(text.stdout).toMatch(/^ {2}us-ndaa-889: flagged$/m);
    expect(text.stdout).toMatch(/, sweep 1: first seen$/m);
  });

  test('show of an address in several sites lists them, ends with 2, accepts --site', async () => {
    const { code, stdout, stderr } = await operator.here(['show', '127.79.1.3']);
    expect([code, stdout]).toEqual([2, '']);
    const [north, south] = [at('127.79.1.3', 'north'), at('127.79.1.3', 'south')];
    expect(stderr).toContain('"127.79.1.3" means several devices');
    expect(stderr).toContain(`  ${north.id}  site north  127.79.1.3  Hikvision`);
    expect(stderr).toContain(`  ${south.id}  site south  127.79.1.3  Hikvision`);
    expect(await operator.json('show', '127.79.1.3', '--site', 'south')).toMatchObject({ id: south.id });
  });

  test('show says that there is no such device', async () => {
    const { code, stderr } = await operator.here(['show', '10.99.99.99']);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no device "10.99.99.99"');
  });
});

describe('export', () => {
  test.each(['csv', 'xlsx', 'json', 'ndjson', 'html'])('export writes %s', async (ending) => {
    const file = join(operator.folder, `cameras.${ending}`);
    const { code, stdout, stderr } = await operator.here(['export', '--to', file, '--site', 'south']);
    expect([code, stdout, stderr]).toEqual([0, '', `3 devices written to ${file}. Only: site south.\n`]);
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    if (ending === 'xlsx') expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    else for (const ip of ['127.79.1.3', '127.79.1.20', '127.79.1.26']) expect(text).toContain(ip);
    if (ending === 'csv')
      expect(text.split('\r\n')[0]).toContain(columns.map(({ title }) => title).join(','));
    if (ending === 'html') expect(text).toContain('interpretation');
  });

  test('export refuses an unknown ending and a missing folder, and leaves nothing', async () => {
    const pdf = join(operator.folder, 'cameras.pdf');
    const unknown = await operator.here(['export', '--to', pdf]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('.csv, .xlsx, .json, .ndjson or .html');
    expect(existsSync(pdf)).toBe(false);
    const nowhere = await operator.here(['export', '--to', join(operator.folder, 'nowhere/cameras.csv')]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('its folder does not exist');
  });
});

describe('reidentify', () => {
  test('reidentify changes nothing with the fingerprints and policies of the sweep', async () => {
    expect(await operator.json('reidentify', ...policies)).toMatchObject({
      devices: devices.length,
      changes: [],
    });
  });

  test('reidentify by another policy changes verdicts, and history keeps both', async () => {
    const council = join(operator.folder, 'council.yaml');
    writeFileSync(
      council,
      `id: council\ntitle: Ours\nauthority: Cabinet\ndate: "2026-03-12"\nbinds: Our schools.\nflags:\n  makers: [axis]\nsubsidiaries: true\nrebrands: true\nflagFrom: 0.7\nreviewFrom: 0.3\nsource: Minute 12\n`,
    );
    const text = await operator.here(['reidentify', '--policy', council, '--format', 'text']);
    expect(text.code).toBe(0);
    const axis = at('127.79.1.26', 'south');
    const hikvision = at('127.79.1.3', 'south');
    expect(text.stdout).toContain(
      `  ${axis.id}  127.79.1.26  Axis P3265-LV: verdict clear → flagged  (because of the policy)`,
    );
    expect(text.stdout).toMatch(
      new RegExp(`^ {2}${hikvision.id} .*: verdict flagged → clear {2}\\(because of the policy\\)$`, 'm'),
    );
    expect((await list('--flagged')).every(({ manufacturer }) => manufacturer === 'Axis')).toBe(true);
    const { history } = await operator.json<{ history: { cause: string; changes: object[] }[] }>(
      'show',
      String(axis.id),
    );
    expect(history.at(-1)).toMatchObject({
      cause: 'policy',
      changes: [{ what: 'verdict', before: 'clear', after: 'flagged' }],
    });
    const back = await operator.json<{ changes: unknown[] }>('reidentify', ...policies);
    expect(back.changes.length).toBeGreaterThan(10);
    expect((await list('--all-hosts')).map(({ verdict }) => verdict)).toEqual(
      devices.map(({ verdict }) => verdict),
    );
  });
});

describe('sweeps and db', () => {
  test('sweeps lists all, newest first, and by site', async () => {
    const sweeps = await operator.json<Sweep[]>('sweeps');
    expect(sweeps.map(({ id, site, allHosts }) => [id, site, allHosts])).toEqual([
      [2, 'south', false],
      [1, 'north', true],
    ]);
    expect(await operator.json<Sweep[]>('sweeps', '--site', 'north')).toHaveLength(1);
    const { stdout } = await operator.here(['sweeps', '--format', 'table']);
    expect(stdout).toMatch(
      /^2 +south +20\d\d-\d\d-\d\d \d\d:\d\d +3 of 3 +3 +3 +2 +0 +complete +127\.79\.1\.3/m,
    );
  });

  test('db check finds the file sound; db backup copies it, never over another file', async () => {
    const copy = join(operator.folder, 'copy.db');
    const [check, backup] = await Promise.all([
      operator.here(['db', 'check']),
      operator.here(['db', 'backup', copy]),
    ]);
    expect([check.code, check.stdout]).toEqual([
      0,
      expect.stringContaining(`is in order: ${devices.length} devices, 2 sweeps`),
    ]);
    expect([backup.code, backup.stdout]).toEqual([
      0,
      expect.stringContaining(`holds ${devices.length} devices and 2 sweeps, and was verified`),
    ]);
    expect(await list('--inventory', copy)).toEqual(await list());
    const again = await operator.here(['db', 'backup', copy]);
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect((await operator.here(['db', 'backup', copy, '--force'])).code).toBe(0);
  });

  test('inventory of a newer camcensus is refused by every command, and unchanged', async () => {
    const newer = join(operator.folder, 'newer.db');
    await operator.here(['db', 'backup', newer]);
    const db = openDatabase(newer);
    pragma(db, 'user_version = 900');
    db.close();
    for (const rest of ['-wal', '-shm']) rmSync(`${newer}${rest}`, { force: true });
    const before = readFileSync(newer);
    for (const args of [['list'], ['scan', '127.79.1.3'], ['reidentify'], ['db', 'check'], ['sweeps']]) {
      const { code, stdout, stderr } = await operator.here([...args, '--inventory', newer]);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toContain('was made by a newer camcensus');
      expect(stderr).toContain('It was not touched.');
    }
    expect(readFileSync(newer).equals(before)).toBe(true);
  });
});
