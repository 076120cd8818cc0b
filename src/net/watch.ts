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

/** A signal that fires with the first of two; `release` lets go of both. */
export function either(
  one: AbortSignal,
  other: AbortSignal,
): { readonly signal: AbortSignal; release(): void } {
  const own = new AbortController();
  const forget = [one, other].map((signal) => onAbort(signal, () => own.abort(signal.reason)));
  return {
    signal: own.signal,
    release: () => {
      for (const take of forget) take();
    },
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
