import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';

/** A free name beside an inventory. */
export interface Aside {
  readonly file: string;
}

/** `inventory.db.replaced-2026-11-25T101500Z`, or with a number appended if that is taken. */
export function freeName(file: string, at: string): Aside {
  const name = `${file}.replaced-${at.slice(0, 19).replaceAll(':', '')}Z`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(free)) return { file: free };
  }
}

/**
 * Gives the file at `file` a second name, so that it is kept when another takes the first. If it is not `whole` (SQLite could not
 * read it), its companion files move with it: left there, SQLite would read them as part of the new one.
 */
export function putAside(file: string, aside: Aside, { whole }: { readonly whole: boolean }): void {
  try {
    linkSync(file, aside.file);
  } catch {
    // A file system without hard links: a copy is as good, and it never replaces a file of that name.
    copyFileSync(file, aside.file, constants.COPYFILE_EXCL);
  }
  if (whole) return;
  for (const ending of ['-wal', '-shm', '-journal'])
    if (existsSync(file + ending)) renameSync(file + ending, aside.file + ending);
}
