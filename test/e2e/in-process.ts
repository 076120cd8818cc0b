import process from 'node:process';
import { runCommand } from '../../src/cli/run-command.ts';
import type { Ended } from './operator.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Carries a command line out in this process, in that environment and folder. One after another, in the order of the calls: folder,
 * environment and output are the whole process's.
 */
export function carriedOut(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Ended> {
  const ended = last.then(() => runAlone(args, env, cwd));
  last = ended.catch(() => undefined);
  return ended;
}

async function runAlone(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Ended> {
  const began = performance.now();
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
  const [stdout, stderr] = [new Written(process.stdout), new Written(process.stderr)];
  process.chdir(cwd);
  process.env = { ...env };
  process.exitCode = undefined;
  try {
    const code = await runCommand(['node', 'camcensus', ...args]);
    return { code, stdout: stdout.text, stderr: stderr.text, seconds: (performance.now() - began) / 1000 };
  } finally {
    process.exitCode = before.exitCode;
    process.env = before.env;
    process.chdir(before.cwd);
    stdout.letGo();
    stderr.letGo();
  }
}

/** What is written to a stream, in place of that stream, until it is let go. */
class Written {
  text = '';
  readonly #stream: NodeJS.WriteStream;
  readonly #write: NodeJS.WriteStream['write'];

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.#write = stream.write;
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    };
  }

  letGo(): void {
    this.#stream.write = this.#write;
  }
}
