import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The program as it is shipped, compiled from the present sources. */
export interface Program {
  /** What node runs. */
  readonly main: string;
  /** A folder for what one test file leaves behind; gone after `remove`. */
  readonly folder: string;
  remove(): void;
}

/** The program that this run has built once (test/build.ts), with a folder for one test file. */
export function presentProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-lab-'));
  const main = join(inject('installed'), 'dist/src/cli/main.js');
  return { main, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
