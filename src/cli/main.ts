#!/usr/bin/env node
import process from 'node:process';
import { CommanderError } from 'commander';
import { InventoryError } from '../../db/errors.ts';
import { ConfigError } from '../config/index.ts';
import { ExportError } from '../export/index.ts';
import { ScopeError } from '../scope/index.ts';
import { exit, Stop } from './exit.ts';
import { program } from './program.ts';
import { say } from './terminal.ts';

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return typeof process.exitCode === 'number' ? process.exitCode : exit.done;
  } catch (error) {
    return explain(error);
  }
}

/** Errors whose message is all that a person needs. */
const forPeople = [ConfigError, ScopeError, InventoryError, ExportError];

/** Errors that a person can act on are one message; anything else is a defect and shows where it arose. */
function explain(error: unknown): number {
  // commander has printed its own message; help and --version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.couldNotStart;
  if (error instanceof Stop) {
    say(`camcensus: ${error.message}`);
    return error.code;
  }
  if (forPeople.some((kind) => error instanceof kind) && error instanceof Error) {
    say(`camcensus: ${error.message}`);
    return exit.couldNotStart;
  }
  say(`camcensus: this is a bug, please report it with the lines below.\n${stackOf(error)}`);
  return exit.bug;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause)}`;
}
