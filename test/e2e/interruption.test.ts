import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countDevices } from '../../db/devices/devices.ts';
import { openInventory } from '../../db/open.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { serve } from '../net/loopback.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { mainOf, Operator, type Running } from './operator.ts';
import { settingTimers } from './timers.ts';

const cameras = ['Hikvision camera', 'Dahua camera'];
/** Where they are, among addresses that refuse: more than are written without a thread of its own. */
const around = '127.79.4.2-18';
let fleet: Neighbourhood;
let silentServers: Awaited<ReturnType<typeof serve>>[] = [];
const operators: Operator[] = [];

beforeAll(async () => {
  fleet = await neighbourhood('127.79.4', cameras);
  silentServers = await Promise.all(silentPorts.map((port) => serve(silent, () => undefined, port)));
});
afterAll(async () => {
  for (const operator of operators) operator.close();
  for (const server of silentServers) await server.close();
  await fleet.running.stop();
});

function newOperator(): Operator {
  const operator = new Operator();
  operators.push(operator);
  return operator;
}

/** The cameras alone. */
function own(): readonly string[] {
  return fleet.devices.map(({ address }) => address);
}

/** A host that accepts and says nothing. */
const silent = '127.79.4.30';
const silentPorts = [80, 81, 82, 83];

/** A scan that records the cameras, and waits for the other until it is interrupted. */
function startEndless(operator: Operator): Running {
  const words = ['scan', ...own(), silent, '--ports', silentPorts.join(','), '--format', 'json'];
  return operator.start(words, { env: settingTimers({ 8000: 'never', 60000: 'never' }) });
}

/** Waits until the inventory has this many devices; polls it without starting a command each time. */
async function recorded(operator: Operator, count: number): Promise<void> {
  const moment = () => new Promise((resolve) => setTimeout(resolve, 50));
  while (!existsSync(operator.inventory)) await moment();
  const inventory = openInventory(operator.inventory, { create: true });
  while (countDevices(inventory) < count) await moment();
  inventory.close();
}

/** As if one camera had been found some day. */
function recordedBefore(operator: Operator): void {
  const inventory = newInventory(operator.inventory);
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  inventory.close();
}

describe('a scan that is stopped', { concurrent: true }, () => {
  test('scan on Ctrl-C ends with 130, prints and keeps what it found', async () => {
    const operator = newOperator();
    const scan = startEndless(operator);
    await recorded(operator, 1);
    scan.child.kill('SIGINT');
    const ended = await scan.ended;
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain('Ctrl-C: finishing the hosts in hand and recording them');
    expect(ended.stderr).toContain('interrupted (stopped by Ctrl-C (SIGINT))');
    const found = devicesIn(ended);
    expect(found.length).toBeGreaterThan(0);
    expect(await operator.json<FoundDevice[]>('list')).toEqual(found);
    const [sweep] = await operator.json<Sweep[]>('sweeps');
    expect(sweep).toMatchObject({ outcome: 'interrupted', reason: 'stopped by Ctrl-C (SIGINT)' });
    expect(sweep?.endedAt).not.toBeNull();
    expect(sweep?.counts.scanned).toBeLessThan(cameras.length + 1);
  });

  test('scan on two signals at once ends with 130 and leaves a sound inventory', async () => {
    const operator = newOperator();
    const scan = startEndless(operator);
    await recorded(operator, 1);
    scan.child.kill('SIGINT');
    scan.child.kill('SIGTERM');
    expect((await scan.ended).code).toBe(130);
    expect((await operator.here(['db', 'check'])).code).toBe(0);
  });

  test('scan after kill -9 loses nothing recorded, and the next one closes it', async () => {
    const operator = newOperator();
    const scan = startEndless(operator);
    await recorded(operator, 1);
    scan.child.kill('SIGKILL');
    await scan.ended;
    const kept = await operator.json<FoundDevice[]>('list');
    expect(kept.length).toBeGreaterThan(0);
    expect(await operator.json<Sweep[]>('sweeps')).toMatchObject([{ id: 1, outcome: 'running' }]);

    const next = await operator.here(['scan', ...own(), '--quiet', '--format', 'json']);
    expect([next.code, next.stderr]).toEqual([0, '']);
    const sweeps = await operator.json<Sweep[]>('sweeps');
    expect(sweeps.map(({ id, outcome }) => [id, outcome])).toEqual([
      [2, 'complete'],
      [1, 'interrupted'],
    ]);
    expect(sweeps[1]?.reason).toContain('The process or the machine ended while it ran');
    const ids = (devices: readonly FoundDevice[]) => devices.map(({ id, ip }) => [id, ip]);
    expect(ids(devicesIn(next))).toEqual(expect.arrayContaining(ids(kept)));
    expect(devicesIn(next)).toHaveLength(cameras.length);
    expect((await operator.here(['db', 'check'])).code).toBe(0);
  });
});

// Not at the same time as the others: what they run in this process would come before the second scan.
describe('two scans', () => {
  test('scan of an inventory in use ends with 2 and names the other; readers go on', async () => {
    const operator = newOperator();
    const first = startEndless(operator);
    await recorded(operator, 1);
    const second = await operator.here(['scan', '127.79.4.2']);
    expect([second.code, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain(
      `Another sweep is using this inventory: scan, process ${first.child.pid}, since 20`,
    );
    expect(second.stderr).toContain('--inventory');
    expect(await operator.json<Sweep[]>('sweeps')).toHaveLength(1);
    first.child.kill('SIGTERM');
    const { code, stderr } = await first.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('stopped by the system (SIGTERM)');
    expect((await operator.here(['scan', '127.79.4.2'])).code).toBe(0);
  });
});

describe('a scan that cannot write any more', { concurrent: true }, () => {
  test('scan that cannot write ends with 3, says why, and keeps what it recorded', async () => {
    const operator = newOperator();
    recordedBefore(operator);
    const before = await operator.json<FoundDevice[]>('list');
    // The log of the inventory may hold the start of a sweep and no host, which simulates a full disk. 160 blocks of 512 bytes.
    const scan = 'ulimit -f 160 && exec "$0" "$@"';
    const child = spawn('/bin/sh', ['-c', scan, process.execPath, mainOf(), 'scan', around], {
      cwd: operator.folder,
      env: operator.environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    operator.adopt(child);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(stderr).toMatch(/inventory/);
    expect(code).toBe(3);
    expect(await operator.json<FoundDevice[]>('list')).toEqual(
      expect.arrayContaining(before.map(({ id }) => expect.objectContaining({ id }))),
    );
    expect((await operator.here(['db', 'check'])).code).toBe(0);
  });
});

/** An installation of an operator's own, which a test may damage: without maps, which nothing reads. */
function ownInstallation(operator: Operator): string {
  const own = join(operator.folder, 'damaged');
  cpSync(inject('installed'), own, {
    recursive: true,
    filter: (from) => !from.endsWith('node_modules') && !from.endsWith('.map'),
  });
  symlinkSync(join(inject('installed'), 'node_modules'), join(own, 'node_modules'));
  return own;
}

/** The file of an installed program that contains a text. */
function partWith(installed: string, text: string): string {
  const folder = join(installed, 'dist/parts');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const found = files.find((name) => readFileSync(join(folder, name), 'utf8').includes(text));
  if (found === undefined) throw new Error(`no part of the program holds ${text}`);
  return join(folder, found);
}

describe('a defect of the program', { concurrent: true }, () => {
  test('bug in camcensus ends with 70, asks for a report, and shows where it arose', async () => {
    const operator = newOperator();
    const broken = ownInstallation(operator);
    const file = partWith(broken, 'function eachDevice(');
    const defect = readFileSync(file, 'utf8').replace(/function eachDevice\(.*\{$/m, '$& undefined.length;');
    writeFileSync(file, defect);
    recordedBefore(operator);
    const { code, stdout, stderr } = await operator.run(['list', '--format', 'json'], { installed: broken });
    expect([code, stdout]).toEqual([70, '']);
    expect(stderr).toContain('camcensus: this is a bug, please report it');
    expect(stderr).toMatch(/TypeError: .*\n +at eachDevice \(/);
  });

  test('missing part of the program is not exit code 1, which means flagged devices', async () => {
    const operator = newOperator();
    const half = ownInstallation(operator);
    rmSync(partWith(half, 'Finds the cameras and recorders on your own networks'));
    const { code, stderr } = await operator.run(['scan', '127.79.4.2'], { installed: half });
    expect(code).toBe(2);
    expect(stderr).toContain('camcensus: the program cannot be loaded; install it again.');
  });
});
