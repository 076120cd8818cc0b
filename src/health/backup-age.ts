import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InventoryError } from '../../db/errors.ts';
import { whyUnreadable } from '../model/unreadable.ts';

/** The newest backup of the inventory in a place. */
export interface Backup {
  /** Null if there is none. */
  readonly file: string | null;
  readonly at: string | null;
  readonly ageHours: number | null;
}

/** Checks a backup file, or the newest `.db` in a folder. Throws InventoryError `usage` if the place cannot be read. */
export function newestBackup(path: string, now: Date): Backup {
  try {
    const state = statSync(path);
    const files = state.isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.db'))
          .map((name) => join(path, name))
      : [path];
    const dated = files.map((file) => ({ file, at: statSync(file).mtime }));
    const [newest] = dated.sort((a, b) => b.at.getTime() - a.at.getTime());
    if (newest === undefined) return { file: null, at: null, ageHours: null };
    const { file, at } = newest;
    const hours = (now.getTime() - at.getTime()) / 3_600_000;
    return { file, at: at.toISOString(), ageHours: Math.round(hours * 10) / 10 };
  } catch (error) {
    throw new InventoryError('usage', `Cannot look for a backup at ${path}: ${whyUnreadable(error)}.`);
  }
}
