import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { Stalls } from '../../src/sweep/stalls.ts';
import { compiled } from '../compiled.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { long } from '../long.ts';
import { stopped } from './stopped.ts';

/** Longer than one host may take in the script (10 s), and than any other deadline. */
const stoppedMs = long ? 62_000 : 12_000;
const network = '127.95.2';
let fleet: Neighbourhood;
let child: string;

beforeAll(async () => {
  child = await compiled('test/faults/standing-still-script.ts');
  fleet = await neighbourhood(network, ['Hikvision camera', 'Annke camera', 'Dahua camera']);
});
afterAll(async () => {
  await fleet.running.stop();
});

test('a process that was stopped for longer than any deadline says of every host what it says of them otherwise', async () => {
  const sweeping = spawn(process.execPath, [child, `${network}.0/28`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    sweeping.kill('SIGKILL');
  });
  let said = '';
  sweeping.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(sweeping, 'close');
  await stopped(sweeping.pid ?? 0);
  await wait(stoppedMs);
  expect(sweeping.exitCode).toBeNull();
  sweeping.kill('SIGCONT');
  expect(await closed).toEqual([0, null]);
  const results: unknown[] = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results[0]).toMatchObject({ outcome: 'complete', unfinished: [] });
  expect(results[1]).toEqual(results[0]);
});

test('work is done again where the process stood still meanwhile, unless what it brought stands anyway', async () => {
  const clock = vi.spyOn(performance, 'now');
  onTestFinished(() => clock.mockRestore());
  let now = 1_000;
  clock.mockImplementation(() => now);
  const stalls = new Stalls();
  const worked: number[] = [];
  const workFor = (ms: number) => async () => {
    now += ms;
    return worked.push(ms);
  };
  expect(await stalls.over(workFor(4_900), () => false)).toBe(1);
  expect(await stalls.over(workFor(60_000), () => true)).toBe(2);
  expect(await stalls.over(workFor(60_000), () => false)).toBe(4);
  expect(worked).toEqual([4_900, 60_000, 60_000, 60_000]);
});

test('work is done again where the whole machine stood still meanwhile, whose clock stands still with it, and not where the time of day was set back', async () => {
  const dates = vi.spyOn(Date, 'now');
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => 1_000);
  onTestFinished(() => {
    clock.mockRestore();
    dates.mockRestore();
  });
  let date = Date.UTC(2026, 10, 28);
  dates.mockImplementation(() => date);
  const stalls = new Stalls();
  const worked: number[] = [];
  const workUntilItIs = (ms: number) => async () => {
    date += ms;
    return worked.push(ms);
  };
  await stalls.over(workUntilItIs(4_900), () => false);
  await stalls.over(workUntilItIs(-3_600_000), () => false);
  expect(worked).toEqual([4_900, -3_600_000]);
  await stalls.over(workUntilItIs(600_000), () => false);
  expect(worked).toEqual([4_900, -3_600_000, 600_000, 600_000]);
});
