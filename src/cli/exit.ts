import { UserError } from '../model/user-error.ts';

/** Exit codes: a contract with scripts and cron jobs (docs/commands.md). */
export const exit = {
  done: 0,
  /** Flagged devices are present, with --fail-on-flagged only. */
  flagged: 1,
  /** Could not start: usage, config, scope refused, newer inventory. */
  couldNotStart: 2,
  /** Part was not done; what was done is recorded. */
  partial: 3,
  /** A bug in camcensus. */
  bug: 70,
  /** Interrupted; what was found is recorded. */
  interrupted: 130,
} as const;

/** The meaning of each code, for the documents and man pages that tools/ generates. */
export const exitMeanings: Readonly<Record<keyof typeof exit, string>> = {
  done: 'Done. Also when a service (nightly, serve, demo --serve) was stopped.',
  flagged:
    'Flagged devices are present; with --fail-on-flagged only. Devices that are accepted until a future date, or marked as a false positive, do not count.',
  couldNotStart:
    'Could not start: a mistake in the command or the config, a refused scope, an inventory that is missing, damaged or from a newer version, another sweep under way. Also a result or an export that could not be written, for example because the disk is full; what a sweep found is recorded all the same.',
  partial:
    'Part of the scope was not scanned, for example because the disk is full. What was found is recorded, and the sweep is partial. From import: lines were refused, and the rest was taken. From collector enrol: the config does not have the site, or the hub was not reached. From health: a site is overdue or was never swept, or its last sweep was incomplete.',
  bug: 'A bug in camcensus. Please report it with the lines that it printed.',
  interrupted: 'Interrupted. What was found is recorded.',
};

/** Ends the program with a message for a person and an exit code. Thrown by commands, caught in main.ts only. */
export class Stop extends UserError {
  readonly code: number;

  constructor(message: string, code: number = exit.couldNotStart) {
    super(message);
    this.code = code;
  }
}
