import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In tests in place of `src/model/worker-file.ts` (vitest.config.ts): the workers that were compiled for this run. */
export function workerFile(asked: URL): { readonly file: URL; readonly eval: false } {
  const source = relative(root, fileURLToPath(asked)).replace(/\.js$/, '.ts');
  const main = inject('workers')[source];
  if (main === undefined) throw new Error(`${source} is not among the workers that test/workers.ts compiles`);
  return { file: pathToFileURL(main), eval: false };
}
