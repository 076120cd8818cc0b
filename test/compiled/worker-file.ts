import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Node finds the packages that a script imports, and where what an ended run left is in no way. */
const folder = join(root, 'node_modules/.cache/camcensus/scripts');

/** Where `compiled` (test/compiled.ts) puts a TypeScript file, given from the project's root. */
export function compiledPath(file: string): string {
  return join(folder, file.replace(/\.ts$/, '.mjs'));
}

/**
 * In compiled scripts in place of `src/model/worker-file.ts`: the workers that `test/workers.ts` has compiled. By tsx the start of each
 * takes seconds of processor time.
 */
export function workerFile(asked: URL): { readonly file: URL; readonly eval: false } {
  const source = relative(root, fileURLToPath(asked)).replace(/\.js$/, '.ts');
  return { file: pathToFileURL(compiledPath(source)), eval: false };
}
