import { mkdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compiledPath } from './compiled/worker-file.ts';
import { packedFingerprints } from './packed-fingerprints.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Each script is compiled once per process: its sources do not change under running tests. */
const known = new Map<string, Promise<string>>();

/**
 * A TypeScript file, given from the project's root, and everything it imports, in one file of JavaScript: a process of it starts in a
 * tenth of a second, where tsx takes up to three. Types are not looked at: `npm run check` does. Returns what node runs.
 */
export function compiled(file: string): Promise<string> {
  const already = known.get(file);
  if (already !== undefined) return already;
  const started = compile(file);
  known.set(file, started);
  return started;
}

async function compile(file: string): Promise<string> {
  const main = compiledPath(file);
  mkdirSync(dirname(main), { recursive: true });
  // Another run may be compiling the same file: it is put in place in one step.
  const own = `${main}-${process.pid}`;
  await build({
    entryPoints: [join(root, file)],
    outfile: own,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [whereItWas, fingerprintsFromFiles, compiledWorkers],
  });
  await rename(own, main);
  return main;
}

/** A source that looks for files next to itself finds them where they are: `db/migrations`, `test/captures`. */
const whereItWas: Plugin = {
  name: 'where-it-was',
  setup(builder) {
    builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return null;
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** A process that only uses fingerprints reads them from files, as the built program does. */
const fingerprintsFromFiles: Plugin = {
  name: 'fingerprints-from-files',
  setup(builder) {
    builder.onResolve({ filter: /\/vendor-fingerprints\/index\.ts$/ }, async () => {
      await packedFingerprints();
      return { path: join(root, 'test/fingerprints.ts') };
    });
  },
};

/** The workers that a script starts are compiled, too. */
const compiledWorkers: Plugin = {
  name: 'compiled-workers',
  setup(builder) {
    builder.onResolve({ filter: /\/model\/worker-file\.ts$/ }, () => ({
      path: join(root, 'test/compiled/worker-file.ts'),
    }));
  },
};
