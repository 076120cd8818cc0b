import process from 'node:process';
import { CommanderError } from 'commander';
import { harmless } from '../model/text.ts';
import { whyUnwritten } from '../model/unwritten.ts';
import { UserError } from '../model/user-error.ts';
import { exit, Stop } from './exit.ts';
import { program } from './program.ts';
import { say } from './terminal.ts';

/** Runs one command line in this process; returns its exit code. Never throws. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  try {
    await program(argv[2]).parseAsync(argv);
    return typeof process.exitCode === 'number' ? process.exitCode : exit.done;
  } catch (error) {
    return explain(error);
  }
}

/** Prints an error and returns the exit code: one message for an error that a person can act on, the stack for a defect. */
export function explain(error: unknown): number {
  // commander has printed its own message; help and --version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.couldNotStart;
  if (error instanceof UserError) {
    say(`camcensus: ${harmless(error.message)}`);
    return error instanceof Stop ? error.code : exit.couldNotStart;
  }
  const fault = error instanceof Error && faultOfMachine(error);
  if (fault) {
    say(`camcensus: ${fault} (${error.message.split('\n')[0]})`);
    return exit.couldNotStart;
  }
  say(`camcensus: this is a bug, please report it with the lines below.\n${stackOf(error)}`);
  return exit.bug;
}

/** A fault of the machine or the working directory, and what to do; null for a defect. */
function faultOfMachine(error: NodeJS.ErrnoException): string | null {
  if (error.code === 'ERR_MODULE_NOT_FOUND')
    return 'a part of the program is missing. Install camcensus again, or in a checkout run `npm ci`.';
  if (error.code === 'ENOENT' && error.syscall === 'uv_cwd')
    return 'the working directory no longer exists. Change to another one (cd /).';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code ?? ''))
    return `not everything could be written: ${whyUnwritten(error)}`;
  return null;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause)}`;
}
