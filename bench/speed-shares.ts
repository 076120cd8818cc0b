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

/** Parts of the program by the files that they are in; the first that fits counts. */
const parts: readonly (readonly [part: string, file: RegExp])[] = [
  ['rate limiter', /src\/net\/(?:rate-limiter|limited-host|wait-queue|clock)/],
  ['host discovery', /src\/sweep\/(?:search|for-each|in-flight|addresses|network-barrier|progress|watchdog)/],
  ['identify', /src\/identify|vendor-fingerprints/],
  ['write', /^db\/|better-sqlite3|src\/scan\/writer/],
  ['host scans', /^scanners|src\/(?:sweep|net\/(?:http|dialer|turn|tls|reply))/],
  [
    'connects and datagrams',
    /src\/(?:net|abort)|^node:(?:net|dgram|tls|internal\/(?:stream|net|dgram|dtrace))/,
  ],
  ['timers and promises', /^node:(?:internal\/(?:timers|process|async|abort|event)|timers|events)/],
];

/** Sweeps the lab once with V8's sampling profiler; a table of the processor time of each thread, by parts of the program. */
export async function shares(lab: SpeedLab, main: string, rate: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-shares-'));
  try {
    const node = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const { seconds } = await camcensus(lab, 'camcensus', main, ['--rate', String(rate)], { node });
    const threads = readdirSync(folder)
      .map((name) => sharesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      .filter(({ busy }) => busy > 0.5)
      .toSorted((a, b) => b.busy - a.busy);
    const rows = threads.flatMap(({ busy, by }, at) =>
      [...by]
        .toSorted((a, b) => b[1] - a[1])
        .map(
          ([part, s]) => `| ${at + 1} | ${part} | ${s.toFixed(1)} s | ${((s / busy) * 100).toFixed(0)} % |`,
        ),
    );
    const busy = threads.map(({ busy: s }, at) => `thread ${at + 1}: ${((s / seconds) * 100).toFixed(0)} %`);
    const head = '| thread | part | processor | of the thread |\n| ---: | --- | ---: | ---: |';
    return `${head}\n${rows.join('\n')}\n\nThe sweep took ${seconds.toFixed(1)} s with the profiler; busy were ${busy.join(', ')}.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
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

/** The source file of a place in the built program, whose bundles name each file before its code. */
function fileOf(url: string, line: number, modules: Map<string, readonly Module[]>): string {
  if (!url.startsWith('file:')) return url;
  let list = modules.get(url);
  if (list === undefined) {
    const text = readFileSync(fileURLToPath(url), 'utf8').split('\n');
    list = text.flatMap((one, at) =>
      /^\/\/ \S+\.[jt]sx?$/.test(one) ? { line: at, file: one.slice(3) } : [],
    );
    modules.set(url, list);
  }
  return list.findLast((module) => module.line <= line)?.file ?? url;
}
