import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript file and everything it imports, compiled: a process of it starts in a tenth of a second. */
export interface Compiled {
  /** What node runs. */
  readonly main: string;
  remove(): void;
}

/** Compiles one file, given from the project's root. Types are not looked at: `npm run check` does. */
export function compiled(file: string): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-compiled-'));
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      rootDir: root,
      outDir: join(folder, 'out'),
      typeRoots: [join(root, 'node_modules/@types')],
      noEmit: false,
      noCheck: true,
    },
    files: [join(root, file)],
    include: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], { stdio: ['ignore', 2, 2] });
  cpSync(join(root, 'db/migrations'), join(folder, 'out/db/migrations'), { recursive: true });
  writeFileSync(join(folder, 'out/package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'out/node_modules'));
  return {
    main: join(folder, 'out', file.replace(/\.ts$/, '.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
