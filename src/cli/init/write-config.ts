import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ConfigDraft, packagedConfig, systemState } from '../../config/template.ts';
import { codeOf, whyUnwritten } from '../../model/unwritten.ts';
import { Stop } from '../exit.ts';

/** What is at the place of the config: nothing, the file that a package installs, unchanged, or a config of a person's own. */
export type Present = 'nothing' | 'packaged' | 'own';

/** Looks at the place. Throws Stop if it is no regular file, or cannot be read. */
export function presentAt(file: string): Present {
  try {
    const state = statSync(file);
    if (!state.isFile()) throw new Stop(`${file} is not a regular file. Name another with --config.`);
    const packaged = Buffer.from(packagedConfig());
    // A file of another size, however large, need not be read.
    return state.size === packaged.byteLength && readFileSync(file).equals(packaged) ? 'packaged' : 'own';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'nothing';
    if (error instanceof Stop) throw error;
    throw new Stop(`Cannot read ${file}: ${whyUnwritten(error)}`);
  }
}

/**
 * Writes the config whole or not at all. A file that is replaced gives its mode and owner to the new one; a file that appeared
 * meanwhile is not. Throws Stop.
 */
export function writeConfig(file: string, text: string, present: Present): void {
  const place = present === 'nothing' ? file : realpathSync(file);
  const partial = join(dirname(place), `.camcensus-${randomBytes(6).toString('hex')}.part`);
  try {
    writeFileSync(partial, text, { flag: 'wx', mode: 0o644 });
    if (present === 'nothing') linkSync(partial, place);
    else {
      keepOwner(partial, statSync(place));
      renameSync(partial, place);
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new Stop(`${file} was made by another program meanwhile, and is left as it is.`);
    throw new Stop(`Could not write ${file}: ${whyUnwritten(error)}`);
  } finally {
    rmSync(partial, { force: true });
  }
}

function keepOwner(file: string, { mode, uid, gid }: Stats): void {
  const own = statSync(file);
  if (own.uid !== uid || own.gid !== gid) chownSync(file, uid, gid);
  chmodSync(file, mode & 0o777);
}

/** A config in /etc is a service's: its account has no home, and keeps its data where the system does. */
export function stateOf(file: string): Pick<ConfigDraft, 'inventory' | 'exportDirectory'> {
  if (!file.startsWith('/etc/')) return { inventory: null, exportDirectory: null };
  return { inventory: `${systemState}/inventory.db`, exportDirectory: `${systemState}/exports` };
}
