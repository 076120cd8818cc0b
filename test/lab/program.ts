import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
 * Compiles the program into a folder of its own, laid out like an installed package, so that the lab never tries a stale
 * `dist` and never disturbs a fresh one. Throws where the sources do not compile.
 */
export function buildProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-lab-'));
  try {
    compile(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    main: join(folder, 'dist/src/cli/main.js'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function compile(folder: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')];
  execFileSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'pipe' });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const data of ['db/migrations', 'vendor-fingerprints/policies']) {
    const into = join(folder, 'dist', data);
    mkdirSync(into, { recursive: true });
    for (const name of readdirSync(join(root, data)).filter((file) => /\.(sql|yaml)$/.test(file)))
      copyFileSync(join(root, data, name), join(into, name));
  }
}
