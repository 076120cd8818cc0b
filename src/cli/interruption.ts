import process from 'node:process';
import { exit } from './exit.ts';
import { say } from './terminal.ts';

/** A signal that fires on Ctrl-C or SIGTERM, and the way to stop watching for them. */
export interface Interruption {
  readonly signal: AbortSignal;
  release(): void;
}

/**
 * Watches for SIGINT and SIGTERM: the first one stops the work gently, so that what was found is recorded; the second
 * one ends the process at once (the inventory survives that too).
 */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(exit.interrupted);
    say(
      `\n${name === 'SIGINT' ? 'Ctrl-C' : name}: finishing the hosts in hand and recording them; once more to stop at once.`,
    );
    controller.abort(new Error(`interrupted by ${name}`));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
