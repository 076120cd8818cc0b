import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { dhip } from '../scanners/dhip.ts';
import { digits } from '../src/model/digits.ts';
import { has } from '../test/needs/requirements.ts';
import type { SpeedLab } from './speed-lab.ts';
import type { Row } from './speed-tools.ts';

/** The bars of a whole sweep: multiples of its floor, and MB. */
const bar = { times: 1.25, memory: 256 };

/** What one sweep sent, and how fast it may. */
export interface Sent {
  readonly packets: number;
  /** New flows a second. */
  readonly rate: number;
  /** DHIP queries, which have a rate of their own; null if they were not counted. */
  readonly queries: number | null;
}

/** Does the work, and counts the DHIP queries that leave the scanner meanwhile; null without tcpdump. */
export async function countingQueries<T>(
  lab: SpeedLab,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly queries: number | null }> {
  if (!has('tcpdump')) return { result: await work(), queries: null };
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-floor-'));
  try {
    const capture = await lab.capture(join(folder, 'dhip.pcap'), `udp dst port ${dhip.port}`);
    const result = await work();
    await capture.stop();
    return { result, queries: capture.packets().length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the sweep compares with the time that its packets need at their rates, and with the bars. */
export function floorText(
  { seconds, memory, missed }: Pick<Row, 'seconds' | 'memory' | 'missed'>,
  { packets, rate, queries }: Sent,
): string {
  const own = dhip.perSecond ?? rate;
  const floors = [packets / rate, ...(queries === null ? [] : [queries / own])];
  const floor = Math.max(...floors);
  const parts = [
    `${digits(packets)} packets at ${digits(rate)} a second take ${(packets / rate).toFixed(1)} s`,
  ];
  if (queries !== null)
    parts.push(`${digits(queries)} queries of DHIP at ${own} a second take ${(queries / own).toFixed(1)} s`);
  const times = seconds / floor;
  return (
    `${parts.join('; ')}. The sweep took ${seconds.toFixed(1)} s, ${times.toFixed(2)} times the longest of these: ` +
    `${judged(times, bar.times)} the bar of ${bar.times}. Peak memory ${memory.toFixed(0)} MB: ` +
    `${judged(memory, bar.memory)} the bar of ${bar.memory}. Cameras missed: ${missed}.`
  );
}

/** What `plan` predicts for the same sweep, and what it says limits it. */
export function planText(main: string, block: string, alive: number, rate: number): string {
  const args = ['plan', block, '--alive', String(alive), '--rate', String(rate), '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`plan ended with ${status}: ${stderr}`);
  const [plan] = JSON.parse(stdout) as [
    { seconds: { expected: string }; limits: { by: string; seconds: string }[] },
  ];
  const limits = plan.limits.map(({ by, seconds }) => `${by} ${seconds} s`).join(', ');
  return `plan --alive ${alive} --rate ${rate} predicts ${plan.seconds.expected} s; its limits: ${limits}.`;
}

function judged(value: number, most: number): string {
  return value <= most ? 'within' : 'beyond';
}
