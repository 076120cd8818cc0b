import process from 'node:process';
import { explain, runCommand } from './run-command.ts';

/** Runs one command line to its end as a whole process, and gives the exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  forgiveClosedPipes();
  process.on('uncaughtException', (error) => process.exit(explain(error)));
  return runCommand(argv);
}

/**
 * `camcensus list | head` closes the pipe early, and a lost session takes its terminal with it: the reader's right, and
 * no reason to end a sweep. The writer still gets every other error.
 */
function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
}
