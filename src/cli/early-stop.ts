import process from 'node:process';
import { exit } from './exit.ts';

/** Commands that handle signals themselves once they are loaded; `nightly` and `serve` exit with 0 when they are stopped. */
const watching = ['demo', 'scan', 'nightly', 'serve'];

let stopEarly: (() => void) | null = null;

/**
 * Until the command handles signals itself, which takes a second on a busy machine, the first signal ends the process with the exit code
 * of an interruption, unlike Node's default. Nothing has started that would have to be stopped.
 */
export function watchEarly(
  argv: readonly string[],
  on: Pick<NodeJS.Process, 'on' | 'off' | 'exit'> = process,
): void {
  const [, , command = ''] = argv;
  if (!watching.includes(command)) return;
  const isService = ['nightly', 'serve'].includes(command) && !argv.includes('--once');
  const signals = isService ? (['SIGINT', 'SIGTERM'] as const) : (['SIGINT', 'SIGTERM', 'SIGHUP'] as const);
  const stop = () => on.exit(isService ? exit.done : exit.interrupted);
  for (const signal of signals) on.on(signal, stop);
  stopEarly = () => {
    for (const signal of signals) on.off(signal, stop);
    stopEarly = null;
  };
}

/** From now on the command handles signals. */
export function watchedNow(): void {
  stopEarly?.();
}
