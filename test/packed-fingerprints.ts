import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { copied, namesIn } from '../tools/copied.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fingerprintFolder = join(root, copied.fingerprintTables[0]);
const folder = join(root, 'node_modules/.cache/camcensus/fingerprints');
/** The hash of the code that the files beside it are from. */
const packedFrom = join(folder, 'packed-from');
let packing: Promise<void> | null = null;

/**
 * Packs the fingerprints into files as the build does, for `test/fingerprints.ts` to read, unless they are there from the same
 * tables; beside them it leaves the tables as one file (`test/fingerprint-tables.ts`). Joining the tables takes a process a second,
 * and some thirty of a run need the fingerprints.
 */
export function packedFingerprints(): Promise<void> {
  packing ??= pack();
  return packing;
}

/** Once per run. */
export default packedFingerprints;

async function pack(): Promise<void> {
  const {
    outputFiles: [code],
  } = await build({
    entryPoints: [join(root, 'test/packing-script.ts')],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'error',
  });
  if (code === undefined) throw new Error('esbuild wrote nothing');
  const tables = namesIn(root, ...copied.fingerprintTables);
  const sum = createHash('sha256').update(code.text);
  for (const name of tables) sum.update(readFileSync(join(fingerprintFolder, name)));
  const hash = sum.digest('hex');
  if (existsSync(packedFrom) && readFileSync(packedFrom, 'utf8') === hash) return;
  // Another run may be packing, too: the whole is put in place in one step.
  const own = `${folder}-${process.pid}`;
  const script = join(own, 'tables.mjs');
  mkdirSync(own, { recursive: true });
  writeFileSync(script, code.text);
  // The bundled code looks for its tables next to itself.
  for (const name of tables) cpSync(join(fingerprintFolder, name), join(own, name));
  const packs = `import(${JSON.stringify(pathToFileURL(script).href)}).then(({ pack }) => pack(${JSON.stringify(own)}))`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', packs]);
  writeFileSync(join(own, 'packed-from'), hash);
  rmSync(folder, { recursive: true, force: true });
  renameSync(own, folder);
}
