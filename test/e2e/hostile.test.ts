import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forbidden } from '../export/hostile.ts';
import { unzip } from '../export/unzip.ts';
import { compare } from '../fake-devices/comparison.ts';
import { hostileCrowd } from '../fake-devices/hostile/crowd.ts';
import { type Crowd, startCrowd } from '../fake-devices/hostile/host.ts';
import { silent } from '../fake-devices/hostile/stream.ts';
import { notingUsage, resourceUsageIn } from '../resource-usage.ts';
import { stage } from '../stage.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { type Neighbourhood, neighbourhood, someDevices } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

const network = '127.88.0';
/** Outside the scope; many of the hostile devices point here. */
const thief = '127.88.1.1';
/** One host may take a minute, and the search a few seconds, or more on a busy machine. One after another they would take an hour. */
const mostSeconds = 500;
const mostMegabytes = 300;
const mostProcessorSeconds = 40;

const password = 'never-to-be-seen-71';

let operator: Operator;
const crowd = hostileCrowd(network, 70, thief);
const used = () => join(operator.folder, 'used.json');
let honest: Neighbourhood;
let running: Crowd;
let scanned: Ended;
let listed: readonly FoundDevice[];
let explained: Ended;

stage(
  async () => {
    operator = new Operator();
    honest = await neighbourhood(network, someDevices);
    const tripwire = Object.fromEntries([80, 443, 554, 8080].map((port) => [port, silent]));
    running = await startCrowd([
      ...crowd,
      { name: 'thief', address: thief, tcp: tripwire, udp: { 3702: () => undefined } },
    ]);
    scanned = await operator.run(
      [
        ...['scan', scope(), '--format', 'table', '--log-level', 'debug'],
        ...['--snmp-community', 'public', '--credentials', credentials()],
      ],
      { env: notingUsage(used()) },
    );
    [listed, explained] = await Promise.all([
      operator.here(['list', '--format', 'json']).then(devicesIn),
      operator.here(['explain', addressOf('called "=cmd')]),
    ]);
  },
  async () => {
    operator.close();
    await running.stop();
    await honest.running.stop();
  },
);

/** The addresses of all of them. */
function scope(): string {
  return [...honest.devices, ...crowd].map(({ address }) => address).join(',');
}

function addressOf(name: string): string {
  const found = crowd.find((host) => host.name.startsWith(name));
  if (found === undefined) throw new Error(`nobody in the crowd is ${name}`);
  return found.address;
}

/** Poisoned XML is also read after a login, by a package; to get there, these devices are sent a password. */
function credentials(): string {
  const shown = crowd.filter(({ name }) => /^XML|^called "=/.test(name)).map(({ address }) => address);
  const file = join(operator.folder, 'credentials.yaml');
  const entry = { networks: shown, username: 'census', password };
  writeFileSync(file, JSON.stringify([entry]), { mode: 0o600 });
  return file;
}

describe('a scan of cameras among devices that mean harm', () => {
  test('scan among hostile devices finds every camera and lists no other honest host', () => {
    const own = new Set(honest.devices.map(({ address }) => address));
    const { wanted, found, differences } = compare(
      honest.devices,
      listed.filter(({ ip }) => own.has(ip)),
      honest.hampered,
    );
    expect(differences).toEqual([]);
    expect(found).toBe(wanted);
    expect(wanted).toBe(11);
  });

  test('scan of hostile devices ends in bounded time, memory and processor time', () => {
    expect(scanned.code).toBe(0);
    expect(scanned.seconds).toBeLessThan(mostSeconds);
    const { megabytes, processorSeconds } = resourceUsageIn(used());
    expect(megabytes).toBeLessThan(mostMegabytes);
    expect(processorSeconds).toBeLessThan(mostProcessorSeconds);
  });

  test('scan probes each hostile device, and no address that one of them names', () => {
    expect(crowd.filter(({ address }) => !running.asked.has(address)).map(({ name }) => name)).toEqual([]);
    expect(running.asked.get(thief)).toBeUndefined();
  });

  test('scan of hostile devices writes nothing but its inventory', () => {
    const names = readdirSync(operator.folder).filter((name) => !/^inventory\.db(-wal|-shm)?$/.test(name));
    expect(names.sort()).toEqual(['credentials.yaml', 'used.json']);
  });
});

describe('nothing hostile survives', () => {
  const evil = () => listed.filter(({ ip }) => crowd.some(({ address }) => address === ip));

  test('hostile names are in the list, so that outputs are tested with them', () => {
    const texts = evil().flatMap(({ name, model, serial }) => [name, model, serial]);
    expect(texts.filter((text) => text?.includes('pwned')).length).toBeGreaterThan(20);
    expect(evil().filter(({ model }) => model?.startsWith('=')).length).toBeGreaterThan(0);
    // Most are no model numbers, and show as name and serial only.
    const formulas = evil().filter((one) => [one.name, one.serial].every((text) => text?.startsWith('=')));
    expect(formulas.length).toBeGreaterThan(1);
  });

  test('terminal gets no control, bidirectional or invisible character of a device', () => {
    for (const { stdout } of [scanned, explained]) {
      expect(stdout).toContain('pwned');
      expect(stdout).not.toMatch(forbidden);
    }
  });

  test('tables of other commands have nothing of a device raw', async () => {
    const calls = [
      ['list', '--format', 'table'],
      ['list', '--format', 'csv'],
      ['list', '--format', 'ndjson'],
      ['show', addressOf('called "=cmd'), '--format', 'text'],
      ['sweeps', '--format', 'table'],
      ['coverage', '--format', 'table'],
      ['credentials', 'status', '--format', 'table'],
    ];
    for (const call of calls) {
      const { code, stdout, stderr } = await operator.here(call);
      expect([code, stderr], call.join(' ')).toEqual([0, '']);
      if (call[0] === 'list' || call[0] === 'show') expect(stdout).toContain('pwned');
      expect(stdout.replace(/^\ufeff/, ''), call.join(' ')).not.toMatch(forbidden);
      expect(stdout).not.toContain(password);
    }
  });

  test('file names: no hostile name makes a file, here or where it points', () => {
    const places = [operator.folder, tmpdir(), '/etc', '/'];
    expect(places.flatMap((place) => readdirSync(place)).filter((name) => name.includes('pwned'))).toEqual(
      [],
    );
  });

  test('JSON has nothing of a device raw, at any depth', () => {
    expect(unsafeIn(listed)).toEqual([]);
    const all = JSON.stringify(listed);
    // No entity was expanded, nor any file of this machine included by one.
    expect(all).not.toContain('hahaha');
    expect(all).not.toContain('root:');
    expect(explained.stdout).toContain('(onvif-session, since');
    expect(all + scanned.stdout + scanned.stderr).not.toContain(password);
  });

  test('log has one object or sentence a line, and nothing of a device raw', () => {
    const lines = scanned.stderr.trimEnd().split('\n');
    const objects = lines.filter((line) => line.startsWith('{')).map((line): unknown => JSON.parse(line));
    const sentences = lines.filter((line) => !line.startsWith('{'));
    // How many there are depends on this machine's interfaces and speed; at least one is certain.
    expect(objects).toContainEqual(
      expect.objectContaining({ msg: expect.stringContaining('floods this machine') }),
    );
    expect(unsafeIn([objects, sentences])).toEqual([]);
    expect(scanned.stderr).not.toContain('pwned');
  });

  test('CSV has no cell of a device that is a formula', async () => {
    const csv = readFileSync(await exported('cameras.csv'), 'utf8').replace(/^\ufeff/, '');
    expect(csv).toContain('pwned');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(forbidden);
    const cells = csv.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('HTML has no element and no attribute of a device', async () => {
    const html = readFileSync(await exported('cameras.html'), 'utf8');
    expect(html).toContain('pwned');
    expect(html).not.toMatch(forbidden);
    expect(html).not.toMatch(/<(?:script|img|iframe|object)\b/i);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
  });

  test('XLSX has texts of devices, and no formula or link', async () => {
    const files = [...unzip(readFileSync(await exported('cameras.xlsx')))].filter(([name]) =>
      /\.(?:xml|rels)$/.test(name),
    );
    expect(files.some(([, text]) => text.includes('pwned'))).toBe(true);
    for (const [, text] of files) {
      expect(text).not.toMatch(forbidden);
      expect(text).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"/);
    }
  });
});

/** Every text in a value, at any depth, that contains what must not be shown. */
function unsafeIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return forbidden.test(value) || value.includes('\n') ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap((entry) => entry.flatMap(unsafeIn))
    : [];
}

async function exported(name: string): Promise<string> {
  const file = join(operator.folder, name);
  const { code, stderr } = await operator.here(['export', '--to', file]);
  expect([code, stderr]).toEqual([0, expect.stringContaining(' devices written to ')]);
  return file;
}
