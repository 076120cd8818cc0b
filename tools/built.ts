import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The path of the built command line, which is built anew if it is missing or its sources have changed: benches and tests run what is there today. */
export function builtProgram(): string {
  const ifStale = [at('node_modules/tsx/dist/cli.mjs'), at('tools/build.ts'), '--if-stale'];
  execFileSync(process.execPath, ifStale, { cwd: at(''), stdio: ['ignore', 'ignore', 'inherit'] });
  return at('dist/src/cli/main.js');
}
