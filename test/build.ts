import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { builtProgram } from '../tools/built.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder laid out like an installed package: `dist`, `package.json`, `node_modules`. */
    readonly installed: string;
    /** The same without `node_modules`, below that of the checkout: for tests that load the program into their own process. */
    readonly loadable: string;
    /** Empty folder for what the tests of a run share. */
    readonly shared: string;
  }
}

/** Whether a test's file is in a folder of tests that start the built program. */
function startsTheProgram(file: string): boolean {
  return /\/test\/(?:cli|e2e|faults\/program|lab|packages)\//.test(file);
}

/**
 * Once per run, if tests of it start the program: builds `dist` if it is stale and gives the tests a copy of it. A copy, because
 * another build in the same checkout must not change the program under a running test.
 */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!project.vitest.state.getPaths().some(startsTheProgram)) return undefined;
  const letGo = await turn();
  builtProgram();
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-built-'));
  const [installed, shared] = [join(folder, 'installed'), join(folder, 'shared')];
  // Behind a link, Node may load a package twice into one process, and give the second user an empty one.
  const loadable = join(root, 'node_modules/.cache/camcensus', `loadable-${process.pid}`);
  for (const place of [installed, loadable])
    for (const name of ['dist', 'package.json'])
      cpSync(join(root, name), join(place, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
  mkdirSync(shared);
  project.provide('installed', installed);
  project.provide('loadable', loadable);
  project.provide('shared', shared);
  return () => {
    for (const made of [folder, loadable]) rmSync(made, { recursive: true, force: true });
    letGo();
  };
}

/**
 * Waits while another run of these tests is going on in the same network namespace: both would bind the same addresses of 127.0.0.0/8.
 * As root each run has a namespace of its own (tools/test.ts). A run that died blocks nobody.
 */
async function turn(): Promise<() => void> {
  const lock = join(tmpdir(), `camcensus-program-tests-${networkNamespace()}.pid`);
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = holderOf(lock);
    if (holder === null) rmSync(lock, { force: true });
    else if (!told) process.stderr.write(`Another run of these tests (process ${holder}) comes first.\n`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The number of this process's network namespace; `one` on systems without namespaces. */
function networkNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/net'))?.[0] ?? 'one';
  } catch {
    // Without /proc all processes share one network, and so one lock.
    return 'one';
  }
}

/** The live process that holds the lock, or null. */
function holderOf(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid > 0 ? pid : null;
  } catch (error) {
    // EPERM: it runs under another user. Otherwise the file or the process no longer exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 0 : null;
  }
}
