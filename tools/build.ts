/**
 * Builds `dist`: compiles with tsc, copies what tsc does not (SQL, YAML, client files), bundles the program into few files, and the
 * simulated fleet of `camcensus demo` into one, and makes the program executable.
 * Run by `npm run build`, and by `prepare` after `npm ci`. With --if-stale it does nothing if `dist` was built from the present
 * sources. The old `dist` is replaced in one step, so that a build does not disturb a program that is starting.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
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
import { bundle, bundleFleet } from './bundle.ts';
import { copied, copyBeside } from './copied.ts';
import { evaluated, evaluateFingerprints, evaluatePolicies } from './evaluated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const program = join(dist, 'src/cli/main.js');
const workshop = join(root, 'node_modules/.cache/camcensus');
const builtFrom = join(workshop, 'built-from');

const sources = fingerprintOfSources();
if (process.argv.includes('--if-stale') && existsSync(program) && readIfThere(builtFrom) === sources) {
  console.log(`${program} is up to date`);
} else {
  await build();
  console.log(`built ${program}`);
}

async function build(): Promise<void> {
  // The names of these two get into the bundle: only the folder that they are in differs from build to build.
  const scratch = join(workshop, `build-${process.pid}`);
  const [compiled, whole] = [join(scratch, 'compiled'), join(scratch, 'whole')];
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', compiled], {
    cwd: root,
    // tsc's messages are for the person who waits, even if our own output is discarded.
    stdio: ['ignore', 2, 2],
  });
  copyBeside(root, compiled, ...copied.fingerprintTables);
  await evaluateFingerprints(compiled);
  copyBeside(root, compiled, ...copied.policies);
  await evaluatePolicies(compiled);
  await bundle(compiled, whole);
  await bundleFleet(root, whole);
  for (const files of Object.values(copied)) copyBeside(root, whole, ...files);
  for (const file of evaluated) copyBeside(compiled, whole, 'vendor-fingerprints', file);
  const main = join(whole, 'src/cli/main.js');
  if (!existsSync(main)) throw new Error(`the build made no ${main}`);
  chmodSync(main, 0o755);
  putInPlace(whole);
  rmSync(scratch, { recursive: true });
  writeFileSync(builtFrom, sources);
}

/** Two builds at the same time both succeed: the last one wins. */
function putInPlace(whole: string): void {
  const old = join(workshop, `old-${process.pid}`);
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(whole, dist);
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
  const folders = ['src', 'scanners', 'vendor-fingerprints', 'db', 'test/fake-devices'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = [
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'tools/build.ts',
    'tools/bundle.ts',
    'tools/copied.ts',
    'tools/outside.ts',
    'tools/evaluated.ts',
  ];
  for (const file of [...files, ...settings.map((name) => join(root, name))].sort())
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
