import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '../../../db/file/database.ts';
import { openInventory } from '../../../db/open.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { type Check, failed, lacking, ok } from './check.ts';

/** The inventory at `path`: the library that reads it, the file or the place for it, room, and its clock. */
export function inventoryChecks(path: string): readonly Check[] {
  try {
    // Loads the compiled part, which may be of another version of Node.
    openDatabase(':memory:').close();
    return existsSync(path) ? fileChecks(path) : [placeCheck(path)];
  } catch (error) {
    return [failed(error instanceof Error ? error.message : String(error))];
  }
}

function fileChecks(path: string): readonly Check[] {
  const inventory = openInventory(path, { create: false, readonly: true });
  const last = listSweeps(inventory, { limit: 1 })[0];
  inventory.close();
  const behind = last !== undefined && last.startedAt > new Date().toISOString();
  return [
    spaceCheck(path),
    ...(mayWrite(path)
      ? []
      : [failed(`This user may not write the inventory ${path}: lists work, scans do not.`)]),
    ...(behind
      ? [lacking(`The clock is behind the last sweep (${last.startedAt}): one of the two was wrong.`)]
      : []),
  ];
}

function placeCheck(path: string): Check {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (statSync(folder).isDirectory() && mayWrite(folder))
    return ok(`no inventory at ${path} yet: the first scan makes it`);
  return failed(
    `There is no inventory at ${path}, and this user may not make one there. Name a file with --inventory.`,
  );
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    // For any reason, writing there is not possible now.
    return false;
  }
}

function spaceCheck(path: string): Check {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free >= 500) return ok(`inventory ${path}, ${free} MiB free`);
  return lacking(
    `Only ${free} MiB are free next to the inventory ${path}: a year of nights with 5,000 devices can take 250.`,
  );
}
