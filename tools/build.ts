/**
 * Builds `dist`: compiles with tsc, copies what tsc does not (SQL, YAML, client files), puts the fingerprints into one
 * file, makes the program executable.
 * Run by `npm run build`, and by `prepare` after `npm ci`. With --if-stale it does nothing where `dist` is already what
 * the present sources give. The old `dist` is replaced in one step, so that a build disturbs no program that starts.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const program = join(dist, 'src/cli/main.js');
const workshop = join(root, 'node_modules/.cache/camcensus');
const builtFrom = join(workshop, 'built-from');
const copied: readonly [folder: string, ending: string][] = [
  ['db/migrations', '.sql'],
  ['vendor-fingerprints/policies', '.yaml'],
];

const sources = fingerprintOfSources();
if (process.argv.includes('--if-stale') && existsSync(program) && readIfThere(builtFrom) === sources) {
  console.log(`${program} is up to date`);
} else {
  build();
  console.log(`built ${program}`);
}

function build(): void {
  const part = join(workshop, `part-${process.pid}`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', part], {
    cwd: root,
    // What tsc finds is for whoever waits, whatever becomes of our own output.
    stdio: ['ignore', 2, 2],
  });
  for (const [folder, ending] of copied) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith(ending))) {
      cpSync(join(root, folder, name), join(part, folder, name));
    }
  }
  inOneFile(join(part, 'vendor-fingerprints'));
  const main = join(part, 'src/cli/main.js');
  if (!existsSync(main)) throw new Error(`the build made no ${main}`);
  chmodSync(main, 0o755);
  putInPlace(part);
  writeFileSync(builtFrom, sources);
}

/** Some 170 small files of data cost a tenth of a second at every start; for the program they become one. */
function inOneFile(folder: string): void {
  const index = join(folder, 'index.js');
  buildSync({
    entryPoints: [index],
    outfile: index,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // It finds the policies beside itself.
    external: ['./policy-files.js'],
    logLevel: 'error',
  });
  for (const name of ['vendors', 'tables', 'behaviour']) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(folder))
    if (/^(?:behaviour|define|makers|oui)\.js/.test(name)) rmSync(join(folder, name));
}

/** Two builds at the same time both end well: whoever comes last wins. */
function putInPlace(part: string): void {
  const old = join(workshop, `old-${process.pid}`);
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(part, dist);
      break;
    } catch (error) {
      if (tries === 20) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** A hash over everything that the build reads. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  const folders = ['src', 'scanners', 'vendor-fingerprints', 'db'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'tools/build.ts'];
  for (const file of [...files, ...settings.map((name) => join(root, name))].sort())
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
