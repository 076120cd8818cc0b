import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  acquireLease,
  leaseHolder,
  otherHolder,
  releaseLease,
  renewLease,
  thisMoment,
} from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { sweep } from '../../../db/sweeps/sweeps.ts';
import { compiled } from '../../compiled.ts';
import { start } from '../fixture.ts';
import { freshInventory, temporaryFolder } from '../temporary.ts';

let child: string;
beforeAll(async () => {
  child = await compiled('test/db/file/process-lease.ts');
});

function launch(...parameters: string[]): ChildProcess {
  const started = spawn(process.execPath, [child, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    started.kill('SIGKILL');
  });
  return started;
}

function pair(): [Inventory, Inventory] {
  const first = freshInventory();
  const second = openInventory(first.path, { create: false });
  onTestFinished(() => second.close());
  return [first, second];
}

test('one holds it, the other learns who, until it is given back', () => {
  const [first, second] = pair();
  const request = { holder: 'nightly', ttlMs: 60_000, now: 1_000_000 };
  const { lease } = acquireLease(first, request);
  const refused = acquireLease(second, { ...request, holder: 'scan' });
  expect(refused).toMatchObject({
    lease: null,
    heldBy: { holder: 'nightly', pid: process.pid, expiresAt: 1_060_000 },
  });
  expect(otherHolder(first, { now: 1_000_000 })).toBeNull();
  expect(otherHolder(second, { now: 1_000_000 })).toMatchObject({ holder: 'nightly' });
  releaseLease(first, lease!);
  expect(acquireLease(second, request).lease).not.toBeNull();
});

test('an expired lease can be taken, and renewal returns false to the one who lost it', () => {
  const [first, second] = pair();
  const { lease } = acquireLease(first, { holder: 'scan', ttlMs: 1_000, now: 5_000 });
  expect(renewLease(first, lease!, { now: 5_900 })).toBe(true);
  expect(acquireLease(second, { holder: 'scan', ttlMs: 1_000, now: 6_500 }).lease).toBeNull();
  expect(acquireLease(second, { holder: 'scan', ttlMs: 1_000, now: 7_000 }).lease).not.toBeNull();
  expect(renewLease(first, lease!, { now: 7_100 })).toBe(false);
  releaseLease(first, lease!);
  expect(leaseHolder(second, { now: 7_200 })).toMatchObject({ holder: 'scan' });
});

test('a lease is neither lost nor lengthened by a set clock: the uptime decides', () => {
  const [first, second] = pair();
  const hour = 3_600_000;
  const request = { holder: 'scan', ttlMs: 60_000 };
  const { lease } = acquireLease(first, { ...request, now: 5 * hour, uptime: 1_000 });
  expect(acquireLease(second, { ...request, now: 6 * hour, uptime: 31_000 }).lease).toBeNull();
  expect(renewLease(first, lease!, { now: 4 * hour, uptime: 41_000 })).toBe(true);
  expect(acquireLease(second, { ...request, now: 6 * hour, uptime: 100_999 }).lease).toBeNull();
  expect(leaseHolder(second, { now: 3 * hour, uptime: 101_000 })).toBeNull();
  expect(acquireLease(second, { ...request, now: 3 * hour, uptime: 101_000 }).lease).not.toBeNull();
  expect(renewLease(first, lease!, { now: 3 * hour, uptime: 101_001 })).toBe(false);
});

test('a running sweep is left alone while another process holds the lease', () => {
  const [first, second] = pair();
  const running = beginSweep(first, start());
  const { lease } = acquireLease(first, { ...thisMoment(), holder: 'scan', ttlMs: 60_000 });
  beginSweep(second, start({ startedAt: '2026-01-02T02:00:30Z' }));
  expect(sweep(second, running)?.outcome).toBe('running');
  releaseLease(first, lease!);
  beginSweep(second, start({ startedAt: '2026-01-02T02:00:40Z' }));
  expect(sweep(second, running)?.outcome).toBe('interrupted');
});

test('closeAbandoned leaves a running sweep even if the clock was set forward', () => {
  const [first, second] = pair();
  const running = beginSweep(first, start());
  const before = { ...thisMoment(), now: Date.parse('2026-01-02T02:00:00Z') };
  acquireLease(first, { ...before, holder: 'scan', ttlMs: 60_000 });
  beginSweep(second, start({ startedAt: '2026-01-02T03:00:00Z' }));
  expect(sweep(second, running)?.outcome).toBe('running');
});

test('processes that fight for it never hold it together', async () => {
  const file = join(temporaryFolder(), 'inventory.db');
  openInventory(file, { create: true }).close();
  const log = `${file}.log`;
  const contenders = Array.from({ length: 3 }, () => launch(file, log, 'fight', '3'));
  const ends = await Promise.all(contenders.map((contender) => once(contender, 'exit')));
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(contenders.length);
  expect(lines).toHaveLength(3 * 40 * 2);
  for (let index = 0; index < lines.length; index += 2)
    expect([lines[index], lines[index + 1]]).toEqual([
      `+${lines[index]?.slice(1)}`,
      `-${lines[index]?.slice(1)}`,
    ]);
});

test('the lease of a living process is refused, of a killed one it is free at once', async () => {
  const inventory = freshInventory();
  const holder = launch(inventory.path, '', 'keep');
  const [output] = await once(holder.stdout!, 'data');
  expect(String(output)).toBe('holding\n');
  const request = { holder: 'scan', ttlMs: 60_000, now: Date.now() };
  expect(acquireLease(inventory, request)).toMatchObject({ lease: null, heldBy: { pid: holder.pid } });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(acquireLease(inventory, request).lease).not.toBeNull();
});
