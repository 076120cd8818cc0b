import { onAbort } from './watch.ts';

/** Calls `then` after `ms` milliseconds, once everything that had arrived by then was read; returns a function that cancels it. */
export function afterReading(ms: number, then: () => void): () => void {
  let reading: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    reading = setImmediate(then);
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
