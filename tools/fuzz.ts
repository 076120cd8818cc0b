import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { crashersFolder, seedsOf } from '../test/fuzz/seeds.ts';
import type { FuzzTarget } from '../test/fuzz/target.ts';
import { targets } from '../test/fuzz/targets/index.ts';

// `npm run fuzz -- MINUTES [TARGET…]`: fuzzes every parser of untrusted bytes for that many minutes in total, guided by coverage
// (Jazzer.js, libFuzzer). Inputs that break a promise are stored in test/fuzz/crashers, from where the tests replay them for ever.

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/camcensus-fuzz');
const entry = join(cache, 'entry.cjs');
const jazzer = join(dirname(fileURLToPath(import.meta.resolve('@jazzer.js/core'))), 'cli.js');
const shortestSeconds = 5;

const [minutes = '10', ...names] = process.argv.slice(2);
if (!(Number(minutes) > 0)) throw new Error('Say for how many minutes: npm run fuzz -- 30 [TARGET…]');
const unknown = names.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0) throw new Error(`There is no fuzz target called ${unknown.join(', ')}.`);

const chosen = names.length === 0 ? targets : targets.filter(({ name }) => names.includes(name));
const workers = Math.min(availableParallelism(), chosen.length);
const seconds = Math.max(shortestSeconds, Math.floor((Number(minutes) * 60 * workers) / chosen.length));
await bundle();
let broken = 0;
const left = chosen.values();
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (const target of left) if (!(await tryOut(target))) broken += 1;
  }),
);
process.stdout.write(`${chosen.length} targets, ${seconds} s each: ${broken} broke a promise.\n`);
process.exitCode = broken === 0 ? 0 : 1;

/** Jazzer.js instruments CommonJS modules, so everything is bundled into one. */
async function bundle(): Promise<void> {
  await build({
    stdin: {
      contents:
        "import { targets } from './test/fuzz/targets/index.ts';" +
        'const target = targets.find(({ name }) => name === process.env.FUZZ_TARGET);' +
        'export const fuzz = (bytes) => target.run(bytes);',
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: entry,
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    logLevel: 'error',
  });
}

/** False if an input broke a promise; it is then in the folder of crashers. */
async function tryOut(target: FuzzTarget): Promise<boolean> {
  const corpus = join(cache, 'corpus', target.name);
  const crashers = join(crashersFolder, target.name);
  for (const folder of [corpus, crashers]) mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of seedsOf(target)) writeFileSync(join(corpus, `seed-${name}`), bytes);
  const before = new Set(readdirSync(crashers));
  const said = await run(target, corpus, crashers);
  const added = readdirSync(crashers).filter((name) => !before.has(name));
  if (readdirSync(crashers).length === 0) rmdirSync(crashers);
  const runs = /#(\d+)\s+DONE/.exec(said.text)?.[1];
  const words = added.map((name) => `left ${relative(root, join(crashers, name))}`);
  const how =
    said.code === 0 ? `${runs ?? 'no'} runs` : `ended with ${said.code}\n${said.text.slice(-2_000)}`;
  process.stdout.write(`${target.name}: ${[how, ...words].join(', ')}\n`);
  return said.code === 0 && added.length === 0;
}

function run(
  target: FuzzTarget,
  corpus: string,
  crashers: string,
): Promise<{ readonly code: number | null; readonly text: string }> {
  const waits = target.run.constructor.name === 'AsyncFunction';
  const options = [
    `-max_total_time=${seconds}`,
    '-max_len=16384',
    '-rss_limit_mb=1024',
    '-print_final_stats=0',
    `-artifact_prefix=${crashers}/`,
  ];
  // The bundle is in node_modules, which Jazzer.js skips by default.
  const instrumented = ['--includes', 'camcensus-fuzz', '--excludes', 'none'];
  const args = [
    jazzer,
    entry,
    corpus,
    ...instrumented,
    // Wall-clock time, on a machine that others use, too; the limits on time are tested by `npm test`.
    '--timeout',
    '60000',
    ...(waits ? [] : ['--sync']),
    '--',
    ...options,
  ];
  const child = spawn(process.execPath, args, {
    cwd: cache,
    env: { ...process.env, FUZZ_TARGET: target.name, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (piece: Buffer) => {
    text = (text + piece.toString()).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });
}
