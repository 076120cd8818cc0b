import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program as it is shipped, compiled from the present sources. */
export interface Program {
  /** What node runs. */
  readonly main: string;
  /** A folder for what one test file leaves behind; gone after `remove`. */
  readonly folder: string;
  remove(): void;
}

/**
 * The program that this run has built once (test/build.ts), or one compiled here where the run has none: never a stale
 * `dist`. Throws where the sources do not compile.
 */
export function presentProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-lab-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const lent: string | undefined = inject('installed');
    if (lent === undefined) compile(folder);
    return { main: join(lent ?? folder, 'dist/src/cli/main.js'), folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Lays a compiled program out like an installed package. */
function compile(folder: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the sources do not compile:\n${stdout}`);
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const data of ['db/migrations', 'vendor-fingerprints/policies']) {
    const into = join(folder, 'dist', data);
    mkdirSync(into, { recursive: true });
    for (const name of readdirSync(join(root, data)).filter((file) => /\.(sql|yaml)$/.test(file)))
      copyFileSync(join(root, data, name), join(into, name));
  }
}
