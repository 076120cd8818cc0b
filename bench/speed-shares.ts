import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SpeedLab } from './speed-lab.ts';
import { camcensus } from './speed-tools.ts';

/** What V8 writes with `--cpu-prof`, as far as it is read. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Parts of the program by the files that they are in, also as earlier builds named them; the first that fits counts. */
const parts: readonly (readonly [part: string, file: RegExp])[] = [
  ['rate limiter', /^src\/net\/(?:rate-limiter|limited-host|wait-queue|clock|gate)/],
  [
    'host discovery',
    /^src\/sweep\/(?:discover|search|for-each|pool|in-flight|addresses|network-barrier|progress|watchdog)/,
  ],
  ['identify', /^src\/identify|^vendor-fingerprints/],
  ['record', /^db\/|better-sqlite3|^src\/scan\/(?:writer|record)/],
  ['host scans', /^scanners|^src\/(?:sweep|net\/(?:http|dialer|turn|tls|reply))/],
  [
    'connects and datagrams',
    /^src\/(?:net|abort)|^node:(?:net|dgram|tls|internal\/(?:stream|net|dgram|dtrace))/,
  ],
  ['timers and promises', /^node:(?:internal\/(?:timers|process|async|abort|event)|timers|events)/],
];

/** The sum of all parts. */
const all = 'all';

/**
 * Sweeps the lab once with each build, under V8's sampling profiler; a table of the processor time by parts of the program, thread by
 * thread: the busiest is the one that scans.
 */
export async function shares(
  lab: SpeedLab,
  builds: readonly (readonly [label: string, main: string])[],
  rate: number,
): Promise<string> {
  const runs: Run[] = [];
  for (const [label, main] of builds) runs.push(await profiled(lab, label, main, rate));
  return sharesText(runs);
}

/** One profiled sweep: its time, and the seconds of each thread by part. */
export interface Run {
  readonly label: string;
  readonly seconds: number;
  readonly threads: readonly ReadonlyMap<string, number>[];
}

async function profiled(lab: SpeedLab, label: string, main: string, rate: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-shares-'));
  try {
    const node = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const { seconds } = await camcensus(lab, label, main, ['--rate', String(rate)], { node });
    const threads = readdirSync(folder)
      .map((name) => sharesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      .filter(({ busy }) => busy > 0.5)
      .toSorted((a, b) => b.busy - a.busy)
      .map(({ busy, by }) => new Map([...by, [all, busy]]));
    return { label, seconds, threads };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The runs side by side: a line for each part of each thread. */
export function sharesText(runs: readonly Run[]): string {
  const most = Math.max(...runs.map(({ threads }) => threads.length));
  const rows = Array.from({ length: most }, (_, at) => rowsOf(runs, at)).flat();
  const head = ['thread', 'part', ...runs.map(({ label }) => label)];
  const times = runs.map(({ label, seconds }) => `${label} took ${seconds.toFixed(1)} s`);
  return `${[head, ['---:', '---', ...runs.map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')}\n\nWith the profiler, ${times.join(', ')}.`;
}

function rowsOf(runs: readonly Run[], at: number): string[][] {
  const of = (run: Run, part: string) => run.threads[at]?.get(part) ?? 0;
  const named = new Set(runs.flatMap(({ threads }) => [...(threads[at]?.keys() ?? [])]));
  const weight = (part: string) => Math.max(...runs.map((run) => of(run, part)));
  return [...named]
    .toSorted((a, b) => weight(b) - weight(a))
    .map((part) => [
      String(at + 1),
      part,
      ...runs.map((run) => {
        const [seconds, sum] = [of(run, part), of(run, all)];
        return sum === 0 ? '–' : `${seconds.toFixed(1)} s (${((seconds / sum) * 100).toFixed(0)} %)`;
      }),
    ]);
}

/** Seconds of one thread by part, and in all, idle time left out. */
export function sharesOf({ nodes, samples, timeDeltas }: Profile): {
  readonly busy: number;
  readonly by: ReadonlyMap<string, number>;
} {
  const partOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const modules = new Map<string, readonly Module[]>();
  const visit = (id: number, inherited: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { functionName, url, lineNumber } = node.callFrame;
    const file = fileOf(url, lineNumber, modules);
    const own = parts.find(([, pattern]) => pattern.test(file))?.[0];
    // What the runtime does on behalf of a part is that part's.
    const part = functionName === '(garbage collector)' ? 'garbage collection' : (own ?? inherited);
    partOf.set(id, functionName === '(idle)' ? '' : part);
    for (const child of node.children ?? []) visit(child, part);
  };
  const [root] = nodes;
  if (root !== undefined) visit(root.id, 'the rest');
  const by = new Map<string, number>();
  let busy = 0;
  for (const [at, id] of samples.entries()) {
    const part = partOf.get(id) ?? '';
    const seconds = (timeDeltas[at] ?? 0) / 1e6;
    if (part === '') continue;
    by.set(part, (by.get(part) ?? 0) + seconds);
    busy += seconds;
  }
  return { busy, by };
}

interface Module {
  readonly line: number;
  readonly file: string;
}

/** Where a build compiles its sources first; its bundles name the folder. */
const compiledIn = /^\S*\/compiled-\d+\//;

/** The source file of a place in the built program, whose bundles name each file before its code. */
function fileOf(url: string, line: number, modules: Map<string, readonly Module[]>): string {
  if (!url.startsWith('file:')) return url;
  // A build that is not bundled has a file for each source.
  const inBuild = /\/dist\/(.+)$/.exec(url)?.[1];
  let list = modules.get(url);
  if (list === undefined) {
    const text = readFileSync(fileURLToPath(url), 'utf8').split('\n');
    list = text.flatMap((one, at) =>
      /^\/\/ \S+\.[jt]sx?$/.test(one) ? { line: at, file: one.slice(3).replace(compiledIn, '') } : [],
    );
    modules.set(url, list);
  }
  return list.findLast((module) => module.line <= line)?.file ?? inBuild ?? url;
}
