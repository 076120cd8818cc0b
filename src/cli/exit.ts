import { UserError } from '../model/user-error.ts';

/** Exit codes: a contract with scripts and cron jobs (docs/operations.md). */
export const exit = {
  done: 0,
  /** Flagged devices are present, with --fail-on-flagged only. */
  flagged: 1,
  /** Could not start: usage, config, scope refused, newer inventory. */
  couldNotStart: 2,
  /** Part of the scope was not asked; what was found is recorded. */
  partial: 3,
  /** A bug in camcensus. */
  bug: 70,
  /** Interrupted; what was found is recorded. */
  interrupted: 130,
} as const;

/** Ends the program with a message for a person and an exit code. Thrown by commands, caught in main.ts only. */
export class Stop extends UserError {
  readonly code: number;

  constructor(message: string, code: number = exit.couldNotStart) {
    super(message);
    this.code = code;
  }
}
