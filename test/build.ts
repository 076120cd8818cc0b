import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder laid out like an installed package: `dist`, `package.json`, `node_modules`. */
    readonly installed: string;
  }
}

/**
 * Once per run, before the tests that start the program: builds `dist` where it is stale and lends the tests a copy of
 * it. A copy, because another build in the same checkout must not change the program under a running test.
 */
export default function setup(project: TestProject): () => void {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  execFileSync(process.execPath, [tsx, join(root, 'tools/build.ts'), '--if-stale'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-built-'));
  for (const name of ['dist', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  project.provide('installed', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
