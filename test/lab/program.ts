import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The program as shipped, compiled from the present sources. */
export interface Program {
  /** The file to run with node. */
  readonly main: string;
  /** A folder for the files of one test file; deleted by `remove`. */
  readonly folder: string;
  remove(): void;
}

/** The program that this run has built once (test/build.ts), with a folder for one test file. */
export function presentProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-lab-'));
  const main = join(inject('installed'), 'dist/src/cli/main.js');
  return { main, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
