import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of one policy profile, and the file it stands in. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

// Beside this file in the source as in the build.
const policyFolder = fileURLToPath(new URL('./policies/', import.meta.url));

/** Reads every profile of a folder (default: that of the product), sorted by name. Throws what reading files throws. */
export function readPolicyFiles(folder: string = policyFolder): readonly PolicyFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}
