import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';

/** A name beside an inventory that nobody has yet. */
export interface Aside {
  readonly file: string;
}

/** `inventory.db.replaced-2026-11-25T101500Z`, or with a number behind it where that is taken. */
export function freeName(file: string, at: string): Aside {
  const name = `${file}.replaced-${at.slice(0, 19).replaceAll(':', '')}Z`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(free)) return { file: free };
  }
}

/**
 * Gives the file at `file` a second name, so that it stays when something else takes the first. Of one that is not `whole`
 * (SQLite could not read it) what lies beside it moves with it: left there, it would be read as part of the new one.
 */
export function putAside(file: string, aside: Aside, whole: boolean): void {
  try {
    linkSync(file, aside.file);
  } catch {
    // A file system without second names: a copy is as good, and no file of that name is ever replaced.
    copyFileSync(file, aside.file, constants.COPYFILE_EXCL);
  }
  if (whole) return;
  for (const ending of ['-wal', '-shm', '-journal'])
    if (existsSync(file + ending)) renameSync(file + ending, aside.file + ending);
}
