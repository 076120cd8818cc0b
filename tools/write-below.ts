import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { GeneratedFile } from './command-tree.ts';

/** Writes generated files below the folder that the command line names. */
export function writeBelow(folder: string | undefined, files: readonly GeneratedFile[]): void {
  if (folder === undefined) {
    process.stderr.write('Name the folder to write to.\n');
    process.exitCode = 2;
    return;
  }
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(file);
  }
}
