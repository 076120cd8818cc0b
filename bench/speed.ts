/**
 * How fast a whole sweep is: search, identify and record, compared with `nmap -sS -sV -T4`, masscan, fping and arp-scan on the
 * same hosts and ports in the same run. Creates its own network namespaces (root, Linux) and sends nothing anywhere else.
 *
 * `npm run bench:speed`             a /20 with 256 live hosts, about seven minutes
 * `npm run bench:speed -- --quick`  a /24 with 16, about two minutes
 * `npm run bench:speed -- --growth` a /20 with 256 and a /16 with 4,096, camcensus alone: time and memory, how they grow, and the
 *                                  floor that the rates set (its DHIP queries counted by tcpdump)
 * `npm run bench:speed -- --promise` the /20 at the default rate, compared with what `plan --alive 256` predicts
 * `npm run bench:speed -- --beside` the /20, its SYNs captured, alone and next to two spinning processes; exit code 1 if these cost
 *                                  more than 2 % more SYNs (also needs tcpdump; three minutes)
 * `npm run bench:speed -- --segment` the hosts' own segment alone, a /20, in turns with arp-scan; printed only
 * `npm run bench:speed -- --shares` a /18 with 1,024, under V8's profiler: the processor time of each thread by parts, with
 *                                  `--against before=MAIN.js` of two builds side by side
 * `--write` writes the result into its section of docs/figures.md
 * further: `--rate N` (20000), `--runs N`, `--without nmap`, `--against LABEL=MAIN.js` (another build, same run), and
 * `--nmap-seconds N`: the most that nmap -sV may take (300, or 90); beyond that it is ended, and its time is a lower bound
 */
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { defaultLimits } from '../src/net/limits.ts';
import { has } from '../test/needs/requirements.ts';
import { builtProgram } from '../tools/built.ts';
import { figuresPage, writeSection } from './section.ts';
import { besideSpinners, besideText } from './speed-beside.ts';
import { isCamera } from './speed-fleet.ts';
import { countingQueries, floorText, planText } from './speed-floor.ts';
import { SpeedLab } from './speed-lab.ts';
import { besideArpScan, ownSegment, timesArpScan } from './speed-segment.ts';
import { shares } from './speed-shares.ts';
import { markdown, middle } from './speed-table.ts';
import { camcensus, fping, masscan, nmap, promisedSeconds, type Row, versionOf } from './speed-tools.ts';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    promise: { type: 'boolean', default: false },
    beside: { type: 'boolean', default: false },
    segment: { type: 'boolean', default: false },
    shares: { type: 'boolean', default: false },
    rate: { type: 'string', default: '20000' },
    runs: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    'nmap-seconds': { type: 'string' },
    against: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const own = builtProgram();
const builds = [['camcensus', own], ...asked.against.map((text) => text.split('='))] as [string, string][];
const rate = Number(asked.rate);
const runs = Number(asked.runs ?? (asked.quick || asked.growth ? 1 : 3));

const nmapSeconds = Number(asked['nmap-seconds'] ?? (asked.quick ? 90 : 300));
/** A V8 option for machines with little memory, to show how much the sweep really needs. */
const littleMemory = '--max-old-space-size=256';

/** What this run prints and writes, in order. */
const printed: string[] = [];
report(
  `${cpus().length} processors (${cpus()[0]?.model}), Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`,
);
if (asked.growth) {
  const [small] = await bench(20, 256, growthRows);
  const [large] = await bench(16, 4096, largeRows);
  if (small !== undefined && large !== undefined) report(growthText(small.seconds, large.seconds));
} else if (asked.promise) await bench(20, 256, promiseRows);
else if (asked.beside) await beside();
else if (asked.segment) await bench(20, 256, segmentRows);
else if (asked.shares) report(await withLab(18, 1024, (lab) => shares(lab, builds, rate)));
else if (asked.quick) await bench(24, 16, allRows);
else await bench(20, 256, allRows);
if (asked.write && !asked.segment && !asked.shares) writeResult();

/** Pairs at `--rate`, and one at the default rate. */
async function beside(): Promise<void> {
  const rates = [...Array<number>(runs).fill(rate), defaultLimits.rate];
  const { text, holds } = besideText(await withLab(20, 256, (lab) => besideSpinners(lab, own, rates)));
  report(text);
  if (!holds) process.exitCode = 1;
}

async function bench(
  prefixLength: number,
  live: number,
  rows: (lab: SpeedLab) => Promise<Row[]>,
): Promise<readonly Row[]> {
  const all = await withLab(prefixLength, live, rows);
  report(markdown(all));
  return all;
}

async function withLab<T>(
  prefixLength: number,
  live: number,
  work: (lab: SpeedLab) => Promise<T>,
): Promise<T> {
  const lab = await SpeedLab.open(prefixLength, live);
  try {
    const cameras = lab.network.hosts.filter(isCamera).length;
    const firewalled = lab.network.hosts.filter(({ openPort }) => openPort !== null).length;
    report(
      `${lab.network.block}: ${live} live hosts, ${cameras} of them cameras or recorders; ${firewalled} drop what is not open.`,
    );
    return await work(lab);
  } finally {
    await lab.close();
  }
}

/** The section is named for the kind of run, the command says its options. */
function writeResult(): void {
  const name = (['growth', 'promise', 'beside'] as const).find((kind) => asked[kind]) ?? 'speed';
  const options = process.argv.slice(2).filter((word) => word !== '--write');
  const command = ['npm run bench:speed', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
  writeSection({ document: figuresPage, name, command }, printed);
}

async function allRows(lab: SpeedLab): Promise<Row[]> {
  const rows = await ownRows(lab);
  rows.push(await camcensus(lab, 'camcensus at its default rate, 1000', own, []));
  if (isThere('nmap')) rows.push(await nmap(lab, true, nmapSeconds), await nmap(lab, false, nmapSeconds));
  if (isThere('masscan')) rows.push(await masscan(lab, rate));
  if (isThere('fping')) rows.push(await fping(lab));
  rows.push(...(await segmentRows(lab)));
  return rows;
}

/** The hosts' own segment, in turns with arp-scan where it is there. */
async function segmentRows(lab: SpeedLab): Promise<Row[]> {
  if (!isThere('arp-scan')) return [await ownSegment(lab, own, rate)];
  const rows = await besideArpScan(lab, own, { rate, runs });
  report(timesArpScan(...rows));
  return [...rows];
}

async function growthRows(lab: SpeedLab): Promise<Row[]> {
  return [...(await ownRows(lab)), await littleMemoryRow(lab)];
}

/** The same; reports the floor that the packets and their rates set, and what `plan` predicts. */
async function largeRows(lab: SpeedLab): Promise<Row[]> {
  const [row, ...others] = await ownRows(lab);
  if (row === undefined) return [];
  const { result, queries } = await countingQueries(lab, () => littleMemoryRow(lab));
  report(floorText(row, { packets: row.packets, rate, queries }));
  report(planText(own, lab.network.block, lab.network.hosts.length, rate));
  return [row, ...others, result];
}

function littleMemoryRow(lab: SpeedLab): Promise<Row> {
  const node = [littleMemory];
  return camcensus(lab, `the same with node ${littleMemory}`, own, ['--rate', String(rate)], { node });
}

/** How the time grows with sixteen times the addresses and hosts. */
function growthText(small: number, large: number): string {
  const times = large / small;
  return `16 times the addresses and hosts took ${times.toFixed(1)} times the time: ${((times / 16) * 100).toFixed(0)} % of linear.`;
}

/** A run at the default rate, next to the time that `plan` predicted. */
async function promiseRows(lab: SpeedLab): Promise<Row[]> {
  const live = lab.network.hosts.length;
  const promised = promisedSeconds(own, lab.network.block, live);
  const row = await camcensus(lab, 'camcensus at its default rate, 1000', own, []);
  const off = (row.seconds / promised - 1) * 100;
  report(
    `plan --alive ${live} predicts ${promised} s; it took ${row.seconds.toFixed(1)} s, ${off.toFixed(0)} % off.`,
  );
  return [row];
}

/** For every build of camcensus, the median of its runs; the builds take turns, so that other load affects all alike. */
async function ownRows(lab: SpeedLab): Promise<Row[]> {
  const all = new Map<string, Row[]>(builds.map(([label]) => [label, []]));
  const options = ['--rate', String(rate)];
  const does = `--rate ${rate} (host discovery, identification, inventory)`;
  for (let run = 0; run < runs; run++)
    for (const [label, main] of builds)
      all.get(label)?.push(await camcensus(lab, `${label} ${does}`, main, options));
  return [...all.values()].map(middle);
}

function isThere(program: 'nmap' | 'masscan' | 'fping' | 'arp-scan'): boolean {
  if (asked.without.includes(program)) return false;
  report(has(program) ? versionOf(program) : `${program} is not installed and left out`);
  return has(program);
}

/** Prints a paragraph, and keeps it for the document. */
function report(text: string): void {
  process.stdout.write(`${text}\n\n`);
  printed.push(text, '');
}
