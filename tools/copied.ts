import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder, and the ending of the files in it. */
type Copied = readonly [folder: string, ending: string];

/** Files other than code that the program reads next to it, by folder and ending. */
export const copied: Readonly<
  Record<
    | 'migrations'
    | 'schema'
    | 'policies'
    | 'fingerprintTables'
    | 'reportStyles'
    | 'pageStyles'
    | 'pageScripts',
    Copied
  >
> = {
  migrations: ['db/migrations', '.sql'],
  schema: ['db', '.sql'],
  policies: ['vendor-fingerprints/policies', '.yaml'],
  fingerprintTables: ['vendor-fingerprints', '.tsv'],
  reportStyles: ['src/report/html/styles', '.css'],
  pageStyles: ['src/web/dashboard/styles', '.css'],
  pageScripts: ['src/web/dashboard/scripts', '.js'],
};

/** Copies the files of a folder with an ending to the same place under `out`. */
export function copyBeside(from: string, out: string, folder: string, ending: string): void {
  mkdirSync(join(out, folder), { recursive: true });
  for (const name of namesIn(from, folder, ending)) cpSync(join(from, folder, name), join(out, folder, name));
}

/** The names of the files of a folder with an ending. */
export function namesIn(from: string, folder: string, ending: string): readonly string[] {
  return readdirSync(join(from, folder)).filter((file) => file.endsWith(ending));
}
