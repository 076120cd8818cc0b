import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FuzzTarget } from './target.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the long run leaves what broke a promise. */
export const crashersFolder = join(root, 'test/fuzz/crashers');

/** Bytes with the name of the file that they stand in. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a target starts from. Throws where there is nothing: a test over nothing proves nothing. */
export function seedsOf({ name, seeds }: Pick<FuzzTarget, 'name' | 'seeds'>): readonly Seed[] {
  const found = seeds.flatMap((path) => filesAt(join(root, path))).map(read);
  if (found.length === 0) throw new Error(`the fuzz target ${name} has no seeds`);
  return found;
}

/** What once broke a promise of a target, for ever. */
export function crashersOf({ name }: Pick<FuzzTarget, 'name'>): readonly Seed[] {
  const folder = join(crashersFolder, name);
  return existsSync(folder) ? filesAt(folder).map(read) : [];
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .sort();
}

/** A `.hex` file is hexadecimal text; of a `.pem` file the certificate's DER form is taken. */
function read(path: string): Seed {
  const file = readFileSync(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.endsWith('.hex'))
    return { name, bytes: Buffer.from(file.toString('latin1').replace(/\s/g, ''), 'hex') };
  if (name.endsWith('.pem')) return { name, bytes: new X509Certificate(file).raw };
  return { name, bytes: file };
}
