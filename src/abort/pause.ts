import { onAbort } from './watch.ts';

/**
 * Calls `then` once everything that has arrived by now was read. `then` takes no arguments: an immediate that has run keeps them, and those
 * of its turn keep each other, so one that is remembered would keep all that ended beside it.
 */
export function onceRead(then: () => void): NodeJS.Immediate {
  return setImmediate(then);
}

/** Calls `then` after `ms` milliseconds, once everything that had arrived by then was read; returns a function that cancels it. */
export function afterReading(ms: number, then: () => void): () => void {
  let reading: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    reading = onceRead(then);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(reading);
  };
}

/** Waits `ms` milliseconds, and until everything that had arrived by then was read; false at once if a signal fires first. Leaves nothing behind. */
export function pause(ms: number, ...signals: readonly AbortSignal[]): Promise<boolean> {
  if (signals.some(({ aborted }) => aborted)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (whole: boolean) => {
      callOff();
      for (const letGo of forget) letGo();
      resolve(whole);
    };
    const callOff = afterReading(ms, () => end(true));
    const forget = signals.map((signal) => onAbort(signal, () => end(false)));
  });
}
