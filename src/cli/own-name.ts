import { basename, relative } from 'node:path';
import process from 'node:process';

/** How this process was started. */
export interface Started {
  /** The program's file as it was called, absolute. */
  readonly file: string;
  readonly cwd: string;
  /** npm sets it for what `npx` and `npm run` start. */
  readonly npmCommand: string | undefined;
}

/**
 * The words that start this program again from the same folder: `camcensus` where it is installed under this name, `npx --no camcensus`
 * where npm started it, else `node` and its file. Without `--no`, npx would run a package of this name that anyone may publish, wherever
 * the words are typed in another folder.
 */
export function ownName(
  { file, cwd, npmCommand }: Started = {
    file: process.argv[1] ?? 'camcensus',
    cwd: process.cwd(),
    npmCommand: process.env.npm_command,
  },
): string {
  if (npmCommand !== undefined) return 'npx --no camcensus';
  if (basename(file) === 'camcensus') return 'camcensus';
  const near = relative(cwd, file);
  return `node ${near.startsWith('..') ? file : near}`;
}
