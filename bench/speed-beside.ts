import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSpinners } from '../test/lab/spinners.ts';
import { processorSeconds, type SpeedLab } from './speed-lab.ts';
import { camcensus } from './speed-tools.ts';

/** One sweep, with every SYN that left the scanner. */
export interface Captured {
  readonly syns: number;
  /** Connects that these SYNs began; the kernel repeated the others. */
  readonly flows: number;
  readonly seconds: number;
  /** Processor seconds of the spinning processes meanwhile. */
  readonly spun: number;
  readonly missed: number;
}

/** Two sweeps of the same network, one after the other. */
export interface Pair {
  readonly rate: number;
  readonly alone: Captured;
  readonly beside: Captured;
}

/** How many SYNs a sweep may send next to spinning processes, of those that it sends alone. */
const most = 1.02;
const spinners = 2;

/** A sweep alone and a sweep next to two spinning processes, for each of the rates, in this order. */
export async function besideSpinners(
  lab: SpeedLab,
  main: string,
  rates: readonly number[],
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const rate of rates) {
    const alone = await captured(lab, main, rate, []);
    const spinning = startSpinners(spinners);
    try {
      pairs.push({ rate, alone, beside: await captured(lab, main, rate, spinning) });
    } finally {
      for (const child of spinning) child.kill('SIGKILL');
    }
  }
  return pairs;
}

async function captured(
  lab: SpeedLab,
  main: string,
  rate: number,
  spinning: readonly ChildProcess[],
): Promise<Captured> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-beside-'));
  const spun = () => spinning.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
  try {
    const capture = await lab.capture(join(folder, 'syns.pcap'), 'tcp[tcpflags] == tcp-syn');
    const before = spun();
    const { seconds, missed } = await camcensus(lab, 'camcensus', main, ['--rate', String(rate)]);
    const used = spun() - before;
    await capture.stop();
    const syns = capture.packets();
    const flows = new Set(syns.map(({ from, to }) => `${from} ${to}`)).size;
    return { syns: syns.length, flows, seconds, spun: used, missed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pairs as a Markdown table, the sentence that judges them, and whether every pair is within the bar. */
export function besideText(pairs: readonly Pair[]): { readonly text: string; readonly holds: boolean } {
  const rows = pairs.map(({ rate, alone, beside }) => [
    `--rate ${rate}`,
    ...[alone, beside].map(({ syns, flows }) => `${count(syns)} (${count(syns - flows)})`),
    percent(beside.syns / alone.syns),
    ...[alone, beside].map(({ seconds }) => `${seconds.toFixed(1)} s`),
    `${beside.spun.toFixed(1)} s`,
    `${alone.missed}, ${beside.missed}`,
  ]);
  const head = [
    'camcensus',
    'SYNs alone (repeated by the kernel)',
    'SYNs next to two spinning processes (repeated)',
    'more',
    'time alone',
    'time next to them',
    'processor time they used',
    'cameras missed',
  ];
  const table = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const worst = Math.max(...pairs.map(({ alone, beside }) => beside.syns / alone.syns));
  const holds = worst <= most;
  const verdict =
    `SYNs next to two spinning processes, compared with those alone: at most ${percent(worst)}, ` +
    `${holds ? 'within' : 'MORE THAN'} the bar of ${percent(most)}.`;
  return { text: `${table}\n\n${verdict}`, holds };
}

/** `+1.3 %`. */
function percent(ratio: number): string {
  const more = (ratio - 1) * 100;
  return `${more < 0 ? '' : '+'}${more.toFixed(1)} %`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
