/**
 * Makes the minimal Debian 13 that the tests of the packages install into, a tar file that is kept for a month: with Node and what a
 * package recommends, without a compiler. `npm test` runs this next to the tests, because they have no network. The file is in the
 * user's cache: `npm ci` deletes node_modules, and another checkout needs the same.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const suite = 'trixie';
const packages = ['nodejs', 'iproute2', 'iputils-ping'];
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'camcensus-tests');
const keptDays = 30;

/** The root's tar file; there or not. */
export const rootFile = join(cache, `debian-${suite}-${packages.join('-')}.tar`);

/** What mmdebstrap printed in the last attempt; there only if that failed. */
export const failureLog = join(cache, 'debian-root.log');

/** Holds the number of the process that is making the root. */
export const makerFile = join(cache, 'debian-root.pid');

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) make();

/** Starts making the root in a process of its own, unless there is one of this month. */
export function startMaking(): void {
  mkdirSync(cache, { recursive: true });
  rmSync(failureLog, { force: true });
  if (existsSync(rootFile) && Date.now() - statSync(rootFile).mtimeMs < keptDays * 86_400_000) return;
  const maker = spawn(process.execPath, ['--import', 'tsx', self], { stdio: 'ignore' });
  if (maker.pid !== undefined) writeFileSync(makerFile, String(maker.pid));
  maker.unref();
}

/** Makes the root. An old one stays if no new one can be made. */
function make(): void {
  const unfinished = `${rootFile}.${process.pid}.tar`;
  const options = [
    '--variant=minbase',
    `--include=${packages.join(',')}`,
    '--aptopt=Acquire::Languages "none"',
  ];
  const words = [...options, suite, unfinished, `deb ${mirror()} ${suite} main`];
  const { status, stderr, error } = spawnSync('mmdebstrap', words, { encoding: 'utf8' });
  if (status === 0) renameSync(unfinished, rootFile);
  else {
    rmSync(unfinished, { force: true });
    if (!existsSync(rootFile)) writeFileSync(failureLog, error?.message ?? stderr);
  }
  rmSync(makerFile, { force: true });
}

/** The Debian mirror that this machine's apt uses. */
function mirror(): string {
  const folder = '/etc/apt/sources.list.d';
  const more = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const files = ['/etc/apt/sources.list', ...more].filter((file) => existsSync(file));
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return /https?:\/\/\S+\/debian\/?(?=\s)/.exec(text)?.[0] ?? 'http://deb.debian.org/debian';
}
