import { closeSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compile } from './database.ts';
import { openReader } from './reader.ts';

/** A file beside an inventory that camcensus itself made of it. */
export interface Copy {
  readonly file: string;
  /** `before`: copied before an upgrade, also one that was not finished; `aside`: the inventory that a restore replaced. */
  readonly kind: 'before' | 'aside';
}

/** The copies that camcensus made beside an inventory, by name. */
export function copiesBeside(inventory: string): readonly Copy[] {
  const name = basename(inventory);
  const kindOf = (ending: string): Copy['kind'] | null =>
    /^\.before-\d{4}(?:\.[0-9a-f]{12}\.partial)?$/.test(ending)
      ? 'before'
      : /^\.replaced-\d{4}-\d\d-\d\dT\d{6}Z(?:-\d+)?$/.test(ending)
        ? 'aside'
        : null;
  return readdirSync(dirname(inventory))
    .sort()
    .flatMap((one) => {
      const kind = one.startsWith(name) ? kindOf(one.slice(name.length)) : null;
      return kind === null ? [] : [{ file: join(dirname(inventory), one), kind }];
    });
}

/** Deletes a copy, with what SQLite keeps beside it. */
export function deleteCopy(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

/** What is looked for in a copy: devices by number and address, because after a restore a number may be another's; and texts. */
export interface Sought {
  readonly devices: readonly number[];
  readonly addresses: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Whether an inventory of any schema holds one of some devices, or one of some texts, in upper or lower case (ASCII only). Null if it
 * cannot be read.
 */
export function holdsAny(file: string, sought: Sought): boolean | null {
  try {
    return hasDevice(file, sought) || hasText(file, sought.texts);
  } catch {
    return null;
  }
}

function hasDevice(file: string, { devices, addresses }: Sought): boolean {
  const db = openReader(file);
  try {
    const sql =
      'SELECT 1 FROM device WHERE id IN (SELECT value FROM json_each(?)) AND ip IN (SELECT value FROM json_each(?))';
    return compile(db, sql).get(JSON.stringify(devices), JSON.stringify(addresses)) !== undefined;
  } finally {
    db.close();
  }
}

const chunkBytes = 1_048_576;

function hasText(file: string, texts: readonly string[]): boolean {
  const sought = texts.map((text) => text.toLowerCase()).filter((text) => text !== '');
  if (sought.length === 0) return false;
  const overlap = Math.max(...sought.map(({ length }) => length)) - 1;
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(chunkBytes);
    let left = '';
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      const content = left + chunk.toString('latin1', 0, read).toLowerCase();
      if (sought.some((text) => content.includes(text))) return true;
      left = content.slice(-overlap);
    }
    return false;
  } finally {
    closeSync(handle);
  }
}
