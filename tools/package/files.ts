import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file for a package: its path in there, and its content. */
export interface PackageFile {
  readonly path: string;
  readonly content: string | Buffer;
  /** Whether it is a program. */
  readonly executable?: boolean;
}

/** Writes a file, and the folders that lead to it. */
export function put(folder: string, { path, content, executable }: PackageFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (executable) chmodSync(file, 0o755);
}

/** Copies a file or folder; `kept` says of each path below it whether it is copied. */
export function copy(from: string, to: string, kept: (path: string) => boolean = () => true): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, dereference: true, filter: (source) => kept(source) });
}

/** All files below a folder, as sorted paths relative to it. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The size of a folder's files, each rounded up to whole KiB. */
export function kibOf(folder: string): number {
  return filesBelow(folder).reduce(
    (sum, file) => sum + Math.ceil(lstatSync(join(folder, file)).size / 1024),
    0,
  );
}

/**
 * Makes a folder the same on every machine: modes by whether a file is a program, whatever the umask and the checkout have, and
 * `epoch`, in seconds, as the time of everything.
 */
export function normalise(folder: string, epoch: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) normalise(path, epoch);
    else if (entry.isFile()) chmodSync(path, isProgram(path) ? 0o755 : 0o644);
    lutimesSync(path, epoch, epoch);
  }
  chmodSync(folder, 0o755);
  lutimesSync(folder, epoch, epoch);
}

function isProgram(file: string): boolean {
  return readFileSync(file).subarray(0, 2).toString('latin1') === '#!';
}
