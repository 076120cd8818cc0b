import { statSync } from 'node:fs';

/** The inventory's size on disk, with the files that SQLite keeps beside it. */
export function inventoryBytes(path: string): number {
  return ['', '-wal', '-shm'].reduce(
    (sum, ending) => sum + (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
