import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { outside } from '../outside.ts';
import { copy, normalise, type PackageFile, put } from './files.ts';
import { strip } from './native.ts';

/** The compiled part of the SQLite library, in the checkout and in a package. */
export const binary = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** What a trimmed folder is made of. */
export interface Ingredients {
  /** The checkout, built. */
  readonly root: string;
  /** Seconds since 1970 that every file carries. */
  readonly epoch: number;
  /** What generators write: man pages, completions. */
  readonly generated: readonly PackageFile[];
}

/**
 * Makes the folder that every package is made from, in place of an old one: the bundle, the two packages that it does not contain,
 * documents, units and completions. Nothing in it depends on the machine's settings or on where the checkout is.
 */
export async function makeTrimmed(folder: string, { root, epoch, generated }: Ingredients): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  copy(join(root, 'deploy/camcensus'), join(folder, 'bin/camcensus'));
  put(folder, { path: 'bin/package.json', content: json({ type: 'commonjs' }) });
  put(folder, { path: 'package.json', content: json(manifest(root)) });
  copy(join(root, 'dist'), join(folder, 'dist'), (path) => !path.endsWith('.map'));
  for (const file of await neededFiles(root)) copy(join(root, file), join(folder, file));
  copy(join(root, binary), join(folder, binary));
  strip(join(folder, binary));
  for (const name of ['LICENSE', 'README.md', 'docs']) copy(join(root, name), join(folder, name));
  const isForSystemd = (path: string) => !/\/(?:debian|camcensus|Containerfile)$/.test(path);
  copy(join(root, 'deploy'), join(folder, 'deploy'), isForSystemd);
  for (const file of generated) put(folder, file);
  normalise(folder, epoch);
}

/** What package.json says of a program that needs nothing more to be installed. */
function manifest(root: string): object {
  const { name, version, description, license, type, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return { name, version, description, license, type, engines, bin: { [name]: 'bin/camcensus' } };
}

/** The files of `node_modules` that are loaded for {@link outside}, with each package's manifest and licence; the compiled part apart. */
async function neededFiles(root: string): Promise<readonly string[]> {
  const require = createRequire(join(root, 'package.json'));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: outside.map((name) => require.resolve(name)),
    bundle: true,
    platform: 'node',
    metafile: true,
    write: false,
    outdir: 'unwritten',
    logLevel: 'error',
  });
  const loaded = Object.keys(metafile.inputs);
  const packages = new Set(
    loaded.map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? dirname(file)),
  );
  const terms = ['LICENSE', 'LICENSE.md', 'license', 'LICENCE'];
  const about = [...packages].flatMap((folder) =>
    ['package.json', ...terms]
      .map((name) => join(folder, name))
      .filter((file) => existsSync(join(root, file))),
  );
  return [...new Set([...loaded, ...about])].sort();
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
