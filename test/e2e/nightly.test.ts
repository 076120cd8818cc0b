import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { lastRun, recordRun } from '../../db/sweeps/runs.ts';
import { runningSweeps } from '../../db/sweeps/sweeps.ts';
import type { NightlyRun } from '../../src/model/night.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { newInventory } from '../db/temporary.ts';
import { devicesIn } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator, type Running } from './operator.ts';
import { atTerminal, readable } from './terminal.ts';

let fleet: Neighbourhood;
const operators: Operator[] = [];

beforeAll(async () => {
  fleet = await neighbourhood('127.79.7', ['Hikvision camera', 'Dahua recorder', 'Axis camera']);
});
afterAll(async () => {
  for (const operator of operators) operator.close();
  await fleet.running.stop();
});

/** A recorder and a camera; where only they are scanned, a night is short. */
const two = '127.79.7.2, 127.79.7.13';

/** A town hall: a user with a config whose sites are due every day at noon, and an exports folder. */
class TownHall extends Operator {
  readonly exports = join(this.folder, 'exports');
  readonly config = join(this.folder, 'camcensus.yaml');

  constructor(targets: string, rate = 1000) {
    super();
    operators.push(this);
    writeFileSync(
      this.config,
      [
        'sites:',
        `  - { name: town-hall, targets: [${targets}], rate: ${rate}, schedule: "0 12 * * *", timezone: Europe/London }`,
        'nightly: { exportDirectory: exports, format: [csv, json] }',
      ].join('\n'),
    );
  }

  /** Records a run of three days ago, as the service would have; so the latest noon was missed. */
  missed(outcome: NightlyRun['outcome'] = 'complete'): void {
    const inventory = newInventory(this.inventory);
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const run = { site: 'town-hall', startedAt: `${day}T12:00:01Z`, sweepId: null, reason: null };
    recordRun(inventory, { ...run, scheduledFor: `${day}T12:00:00Z`, outcome });
    inventory.close();
  }

  last(): NightlyRun | null {
    const inventory = openInventory(this.inventory, { create: false, readonly: true });
    try {
      return lastRun(inventory, 'town-hall', new Date().toISOString());
    } finally {
      inventory.close();
    }
  }

  /** Waits until the inventory has a running sweep; polls it without starting a command each time. */
  async sweepIsRunning(): Promise<void> {
    const inventory = openInventory(this.inventory, { create: true });
    while (runningSweeps(inventory).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    inventory.close();
  }

  nightly(): Running {
    return this.start(['nightly']);
  }

  /** Without the rows of sites that were never swept. */
  async sweeps(): Promise<Sweep[]> {
    const rows = await this.json<(Sweep | { readonly id: null })[]>('sweeps');
    return rows.filter((one): one is Sweep => one.id !== null);
  }
}

/** Stops a service and returns how it ended and how many seconds that took. */
async function stop(service: Running, signal: NodeJS.Signals = 'SIGTERM') {
  const asked = performance.now();
  service.child.kill(signal);
  const { code, stdout, stderr } = await service.ended;
  return { code, stdout, stderr, seconds: (performance.now() - asked) / 1000 };
}

describe('the nightly service', { concurrent: true }, () => {
  test('nightly catches up a missed run once, exports, waits, and stops on SIGTERM', async () => {
    const hall = new TownHall(two);
    hall.missed();
    // Others may write into a shared folder: what a link there leads to stays as it is.
    const victim = join(hall.folder, 'victim');
    writeFileSync(victim, 'mine');
    mkdirSync(hall.exports, { mode: 0o750 });
    symlinkSync(victim, join(hall.exports, 'town-hall-flagged.csv'));
    const service = hall.nightly();
    await service.says('waiting for the next run');
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(await hall.sweeps()).toMatchObject([{ site: 'town-hall', outcome: 'complete' }]);
    expect(hall.last()).toMatchObject({ outcome: 'complete', sweepId: 1, reason: null });
    expect(hall.last()?.scheduledFor).toMatch(/T1[12]:00:00Z$/);

    expect(readdirSync(hall.exports).sort()).toEqual(['town-hall-flagged.csv', 'town-hall-flagged.json']);
    const exported = JSON.parse(readFileSync(join(hall.exports, 'town-hall-flagged.json'), 'utf8'));
    const flagged = devicesIn(await hall.here(['list', '--flagged', '--format', 'json']));
    expect(flagged.length).toBeGreaterThan(0);
    expect(exported).toEqual(flagged);
    expect(statSync(hall.exports).mode & 0o007).toBe(0);

    const { code, stdout, stderr, seconds } = await stop(service);
    expect([code, stdout]).toEqual([0, '']);
    expect(seconds).toBeLessThan(60);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const logged = lines
      .map(({ msg }) => String(msg))
      .filter((msg) => !msg.startsWith('No multicast was sent'));
    expect(logged).toEqual([
      'the nightly service has started',
      'the night begins',
      'the night is over',
      'flagged devices exported',
      'flagged devices exported',
      'waiting for the next run',
      'the nightly service is stopping',
      'the nightly service has stopped',
    ]);

    const again = hall.nightly();
    await again.says('waiting for the next run');
    expect((await stop(again)).stderr).not.toContain('the night begins');
    expect(await hall.sweeps()).toHaveLength(1);
  });

  test('nightly prints lines for people on a terminal, and JSON with --log-format json', async () => {
    const hall = new TownHall(two);
    const seat = { columns: 120, types: { keys: '\u0003', when: /waiting for the next run/ } };
    const { code, screen } = await atTerminal(hall, ['nightly'], seat);
    expect(code).toBe(0);
    const lines = readable(screen)
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '^C');
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC a new inventory was made · inventory: /);
    expect(lines.at(-1)).toMatch(/ UTC the nightly service has stopped$/);
    expect(screen).not.toContain('{');
    const json = await atTerminal(hall, ['nightly', '--log-format', 'json'], seat);
    expect(json.screen).toMatch(/^\{"level":30,.*"msg":"the nightly service has started"\}/m);
  });

  test('nightly waits while a scan uses the inventory, and sweeps afterwards', async () => {
    const hall = new TownHall(two);
    hall.missed();
    // Takes minutes: there are no hosts.
    const scan = hall.start(['scan', '127.79.72.0/22', '--rate', '100', '--site', 'elsewhere']);
    await hall.sweepIsRunning();
    const service = hall.nightly();
    await service.says(`scan, process ${scan.child.pid}, since .* The night waits`);
    expect((await hall.sweeps()).map(({ site }) => site)).toEqual(['elsewhere']);
    scan.child.kill('SIGINT');
    await scan.ended;
    await service.says('waiting for the next run');
    expect((await hall.sweeps()).map(({ site, outcome }) => [site, outcome])).toEqual([
      ['town-hall', 'complete'],
      ['elsewhere', 'interrupted'],
    ]);
    expect((await stop(service)).code).toBe(0);
  });

  test('nightly ends a sweep on SIGTERM, interrupted; its next start runs it again', async () => {
    const hall = new TownHall('127.79.7.0/24', 150);
    hall.missed();
    const service = hall.nightly();
    await service.says('the night begins');
    await hall.sweepIsRunning();
    const { code, seconds } = await stop(service);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(60);
    expect(await hall.sweeps()).toMatchObject([
      { outcome: 'interrupted', reason: 'stopped by the system (SIGTERM)' },
    ]);
    expect(hall.last()).toMatchObject({ outcome: 'interrupted', sweepId: 1 });
    const planned = hall.last()?.scheduledFor;

    writeFileSync(
      hall.config,
      readFileSync(hall.config, 'utf8').replace('127.79.7.0/24', two).replace('150', '1000'),
    );
    const next = hall.nightly();
    await next.says('waiting for the next run');
    expect((await stop(next)).code).toBe(0);
    expect(hall.last()).toMatchObject({ scheduledFor: planned, outcome: 'complete', sweepId: 2 });
    expect(await hall.sweeps()).toHaveLength(2);
  });

  test('nightly tries a run during which it died once more, then waits for the next', async () => {
    const hall = new TownHall('127.79.7.0/24', 150);
    hall.missed();
    for (const attempt of [1, 2]) {
      const service = hall.nightly();
      await service.says('the night begins');
      service.child.kill('SIGKILL');
      await service.ended;
      expect(hall.last(), String(attempt)).toMatchObject({ outcome: 'running' });
    }
    expect(hall.last()?.reason).toContain('run again, once');
    const third = hall.nightly();
    await third.says('waiting for the next run');
    expect((await stop(third)).stderr).not.toContain('the night begins');
  });

  test('nightly sweeps even if files cannot be written, and its log says why', async () => {
    const hall = new TownHall('127.79.7.2');
    hall.missed();
    mkdirSync(join(hall.exports, 'town-hall-flagged.csv'), { recursive: true });
    const service = hall.nightly();
    await service.says('waiting for the next run');
    const { code, stderr } = await stop(service);
    expect(code).toBe(0);
    expect(stderr).toContain('the flagged devices could not be exported');
    expect(hall.last()).toMatchObject({ outcome: 'complete', sweepId: 1 });
  });

  test('nightly --once runs a site with its exports, and skips a blackout', async () => {
    const hall = new TownHall('127.79.7.2');
    const { code, stderr } = await hall.run(['nightly', '--once', 'town-hall']);
    expect([code, stderr.match(/"msg":"the night is over"/g)?.length]).toEqual([0, 1]);
    expect(hall.last()).toMatchObject({ outcome: 'complete', sweepId: 1 });
    expect(existsSync(join(hall.exports, 'town-hall-flagged.json'))).toBe(true);
    const config = readFileSync(hall.config, 'utf8');
    writeFileSync(hall.config, config.replace('nightly: {', 'nightly: { blackout: 2020-01-01..2099-12-31,'));
    expect((await hall.here(['nightly', '--once', 'town-hall'])).code).toBe(0);
    expect(hall.last()).toMatchObject({ outcome: 'skipped', reason: expect.stringContaining('blackout') });
    const unknown = await hall.here(['nightly', '--once', 'town-hal']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('It has: town-hall.')]);
  });

  test('nightly --once that is stopped before it starts says so', async () => {
    const hall = new TownHall('127.79.7.2');
    hall.missed();
    const [from, to] = [-1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    const quiet = `quiet: "${from?.slice(11, 16)}-${to?.slice(11, 16)}",`;
    const config = readFileSync(hall.config, 'utf8').replace('Europe/London', 'UTC');
    writeFileSync(hall.config, config.replace('nightly: {', `nightly: { ${quiet}`));
    const night = hall.start(['nightly', '--once', 'town-hall']);
    await night.says('the site rests');
    expect((await stop(night)).code).toBe(130);
    expect(hall.last()).toMatchObject({ outcome: 'complete', sweepId: null });
    expect(await hall.sweeps()).toEqual([]);
  });

  test('nightly waits for its first time, and takes a good config on SIGHUP', async () => {
    const hall = new TownHall('127.79.7.2');
    const service = hall.nightly();
    await service.says('"site":"town-hall".*waiting for the next run');
    const good = readFileSync(hall.config, 'utf8');
    writeFileSync(hall.config, good.replace('rate: 1000', 'rate: fast'));
    service.child.kill('SIGHUP');
    await service.says(
      'camcensus.yaml:2: sites\\[0\\].rate: expected a whole number .*the old one stays in force',
    );
    writeFileSync(hall.config, good.replace('name: town-hall', 'name: library'));
    service.child.kill('SIGHUP');
    await service.says('"sites":\\["library"\\].*a new config is in force');
    await service.says('"site":"library".*waiting for the next run');
    const { code, stderr } = await stop(service, 'SIGINT');
    expect(code).toBe(0);
    expect(stderr).not.toContain('the night begins');
    expect(existsSync(hall.exports)).toBe(false);
  });

  test('nightly refuses a config without schedules', async () => {
    const hall = new TownHall('127.79.7.2');
    writeFileSync(hall.config, 'sites: [{ name: town-hall, targets: [127.79.7.2] }]\n');
    const { code, stderr } = await hall.here(['nightly']);
    expect(code).toBe(2);
    expect(stderr).toContain('No site has a schedule');
  });
});
