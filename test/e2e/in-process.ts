import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import type { Ended } from './operator.ts';

type Program = Pick<typeof import('../../src/cli/run-command.ts'), 'runCommand'>;

/** A terminal of so many columns in place of the process's pipes; null: the pipes. */
export type Columns = number | null;

let last: Promise<unknown> = Promise.resolve();

/** The program as it was built for this run; its sources in a run that builds none. */
export function builtProgram(): Promise<Program> {
  const loadable = inject('loadable');
  if (loadable === undefined) return sources();
  return import(pathToFileURL(join(loadable, 'dist/src/cli/run-command.js')).href);
}

/** The sources of the program. */
export function sources(): Promise<Program> {
  return import('../../src/cli/run-command.ts');
}

/**
 * Carries a command line out in this process, in that environment and folder. One after another, in the order of the calls: folder,
 * environment and output are the whole process's.
 */
export function carriedOut(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  { columns = null, program = builtProgram }: { columns?: Columns; program?: typeof sources } = {},
): Promise<Ended> {
  const ended = last.then(() => runAlone(args, env, cwd, columns, program));
  last = ended.catch(() => undefined);
  return ended;
}

async function runAlone(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  columns: Columns,
  program: typeof sources,
): Promise<Ended> {
  const { runCommand } = await program();
  const began = performance.now();
  const before = { cwd: process.cwd(), env: { ...process.env }, exitCode: process.exitCode };
  const [stdout, stderr] = [new Written(process.stdout, columns), new Written(process.stderr, columns)];
  process.chdir(cwd);
  environmentIs(env);
  process.exitCode = undefined;
  try {
    const code = await runCommand(['node', 'camcensus', ...args]);
    return { code, stdout: stdout.text, stderr: stderr.text, seconds: (performance.now() - began) / 1000 };
  } finally {
    process.exitCode = before.exitCode;
    environmentIs(before.env);
    process.chdir(before.cwd);
    stdout.letGo();
    stderr.letGo();
  }
}

/** Variable by variable: a thread that the program starts gets those of the process, not another object in their place. */
function environmentIs(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** What is written to a stream, in place of that stream, until it is let go. */
class Written {
  text = '';
  readonly #stream: NodeJS.WriteStream;
  readonly #before: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

  constructor(stream: NodeJS.WriteStream, columns: Columns) {
    const { write, isTTY, columns: before } = stream;
    this.#stream = stream;
    this.#before = { write, isTTY, columns: before };
    Object.assign(stream, { isTTY: columns !== null, columns: columns ?? undefined });
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    };
  }

  letGo(): void {
    Object.assign(this.#stream, this.#before);
  }
}
