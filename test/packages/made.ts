import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';

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

/** How making the shared packages ended. */
type Outcome = { readonly made: Made } | { readonly error: string };

/**
 * The packages of the checkout under test, for all tests of a run: the first that asks makes them, and the others wait for it. They
 * are read only. Throws where they could not be made.
 */
export async function sharedPackages(): Promise<Made> {
  const folder = join(inject('shared'), 'packages');
  const outcome = join(folder, 'outcome.json');
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    const ended: Outcome = await makePackages(join(folder, 'made')).then(
      (made) => ({ made }),
      (error: unknown) => ({ error: String(error) }),
    );
    // In one step: another worker may be looking.
    writeFileSync(`${outcome}.new`, JSON.stringify(ended));
    renameSync(`${outcome}.new`, outcome);
  }
  while (!existsSync(outcome)) await pause(100);
  const ended: Outcome = JSON.parse(readFileSync(outcome, 'utf8'));
  if ('error' in ended) throw new Error(ended.error);
  return ended.made;
}

/**
 * Makes the packages of a checkout into the folder `out`, dated 30 November 2025, as `npm run package` does. The Debian package is
 * compressed less, which takes a quarter of the time.
 */
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
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1764500000', DPKG_DEB_COMPRESSOR_LEVEL: '1' };
  await run('sh', ['-c', ...command], { cwd: root, env, maxBuffer: 1e8 });
  const made = (ending: string) => {
    const name = readdirSync(out).find((file) => file.endsWith(ending));
    if (name === undefined) throw new Error(`no ${ending} was made in ${out}`);
    return join(out, name);
  };
  return { deb: made('.deb'), tgz: made('.tgz'), trimmed: join(out, 'camcensus') };
}
