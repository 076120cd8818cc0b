import process from 'node:process';
import { exit } from './exit.ts';

/** Commands that watch for signals themselves as soon as they are loaded; `nightly` and `serve` end with 0 when they are stopped. */
const watching = ['demo', 'scan', 'nightly', 'serve'];

let stopEarly: (() => void) | null = null;

/**
 * Until the command watches for signals itself, which takes a second on a busy machine, the first one ends the process with the
 * exit code of an interruption, and not as Node does on its own. Nothing has begun that would have to be ended.
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

/** The command watches from now on. */
export function watchedNow(): void {
  stopEarly?.();
}
