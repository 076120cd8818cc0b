import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of one policy profile, and the file it is in. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

// Next to this file, in the source and in the build.
const policyFolder = fileURLToPath(new URL('./policies/', import.meta.url));

/** Reads every profile of a folder (default: the product's own), sorted by name. Throws file errors. */
export function readPolicyFiles(folder: string = policyFolder): readonly PolicyFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}
