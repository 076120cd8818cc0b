import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Takes from a compiled library what depends on the folder that it was compiled in: symbols, and the linker's own number of the build.
 * Throws where there is no `strip`.
 */
export function strip(file: string): void {
  try {
    execFileSync('strip', [
      '--strip-unneeded',
      '--remove-section=.note.gnu.build-id',
      '--remove-section=.comment',
      file,
    ]);
  } catch (cause) {
    throw new Error(`strip could not be run on ${file}. Debian: apt-get install binutils`, { cause });
  }
}

/** The newest version of the C library that a compiled library asks for, such as `2.38`. */
export function glibcOf(file: string): string {
  const asked = [...readFileSync(file, 'latin1').matchAll(/GLIBC_(\d+)\.(\d+)/g)].map(
    ([, major, minor]) => [Number(major), Number(minor)] as const,
  );
  const [newest] = asked.sort(([a, b], [c, d]) => c - a || d - b);
  if (newest === undefined) throw new Error(`${file} asks for no version of the C library`);
  return newest.join('.');
}
