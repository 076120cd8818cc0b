import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The checkout under test. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** The files that `npm run package` has made. */
export interface Made {
  readonly deb: string;
  readonly tgz: string;
  /** The folder that both are made from. */
  readonly trimmed: string;
}

/** Makes the packages of a checkout into the folder `out`, dated as told, as `npm run package` does. */
export async function makePackages(out: string, { root = checkout, umask = '022' } = {}): Promise<Made> {
  const command = [
    'umask "$0"; exec "$@"',
    umask,
    process.execPath,
    '--import',
    'tsx',
    'tools/package.ts',
    out,
  ];
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1764500000' };
  await run('sh', ['-c', ...command], { cwd: root, env, maxBuffer: 1e8 });
  const made = (ending: string) => {
    const name = readdirSync(out).find((file) => file.endsWith(ending));
    if (name === undefined) throw new Error(`no ${ending} was made in ${out}`);
    return join(out, name);
  };
  return { deb: made('.deb'), tgz: made('.tgz'), trimmed: join(out, 'camcensus') };
}
