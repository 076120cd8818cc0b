import type { TestProject } from 'vitest/node';
import { compiled } from './compiled.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Each file that the program starts as a worker, and what it was compiled to. */
    readonly workers: Readonly<Record<string, string>>;
  }
}

/** The workers of the program. */
const files = [
  'src/net/ping-worker.ts',
  'src/net/connect-worker.ts',
  'scanners/onvif-session/worker.ts',
  'src/cli/dashboard/worker.ts',
  'src/cli/dashboard/reader-worker.ts',
  'src/cli/writer/worker.ts',
];

/** Once per run: compiles the workers, which tests otherwise start by tsx, each of them anew. */
export default async function setup(project: TestProject): Promise<void> {
  const pairs = files.map(async (file) => [file, await compiled(file)] as const);
  project.provide('workers', Object.fromEntries(await Promise.all(pairs)));
}
