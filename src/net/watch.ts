const watched = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Runs `run` once when the signal fires, at once where it already has; the result takes the wish back.
 *
 * One native listener serves any number of watchers, because thousands of probes hang on one sweep's signal: Node warns
 * from the eleventh listener on, and removing one walks the whole list.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  if (signal.aborted) {
    run();
    return () => undefined;
  }
  const runs = watched.get(signal) ?? watch(signal);
  runs.add(run);
  return () => {
    runs.delete(run);
  };
}

function watch(signal: AbortSignal): Set<() => void> {
  const runs = new Set<() => void>();
  watched.set(signal, runs);
  signal.addEventListener(
    'abort',
    () => {
      for (const run of runs) run();
      runs.clear();
    },
    { once: true },
  );
  return runs;
}
