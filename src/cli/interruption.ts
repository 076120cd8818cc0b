import process from 'node:process';
import { watchedNow } from './early-stop.ts';
import { exit } from './exit.ts';

/** A signal that fires on Ctrl-C, SIGTERM or a closed session, and a function to stop watching. */
export interface Interruption {
  readonly signal: AbortSignal;
  release(): void;
}

/** The reason of an interruption, as the inventory keeps it. */
const reasons = {
  SIGINT: 'stopped by Ctrl-C (SIGINT)',
  SIGTERM: 'stopped by the system (SIGTERM)',
  SIGHUP: 'the session was closed (SIGHUP)',
} as const;

type Watched = keyof typeof reasons;

/**
 * Watches for SIGINT, SIGTERM and SIGHUP: the first one stops the work gently, so that what was found is recorded; the
 * second one ends the process at once (the inventory survives that too). `onSignal` is called at the first one. SIGHUP can be
 * left out for a service that reloads on it.
 */
export function interruption(
  onSignal: (signal: Watched) => void,
  { hangUp = true }: { readonly hangUp?: boolean } = {},
): Interruption {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(exit.interrupted);
    const known: Watched = name === 'SIGINT' || name === 'SIGHUP' ? name : 'SIGTERM';
    controller.abort(new Error(reasons[known]));
    onSignal(known);
  };
  const watched = (Object.keys(reasons) as Watched[]).filter((name) => hangUp || name !== 'SIGHUP');
  for (const name of watched) process.on(name, stop);
  watchedNow();
  return {
    signal: controller.signal,
    release: () => {
      for (const name of watched) process.off(name, stop);
    },
  };
}
