/** Who is told when a signal fires. */
export interface Watcher {
  stop(): void;
}

const watched = new WeakMap<AbortSignal, Set<Watcher>>();

/**
 * Tells the watcher when the signal fires, which must not have fired yet. Where thousands wait at once this is cheaper
 * than {@link onAbort}: nothing is made for it.
 */
export function watch(signal: AbortSignal, watcher: Watcher): void {
  (watched.get(signal) ?? listen(signal)).add(watcher);
}

/** Takes the wish back; nothing happens where there is none. */
export function unwatch(signal: AbortSignal, watcher: Watcher): void {
  watched.get(signal)?.delete(watcher);
}

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
  const watcher = { stop: run };
  watch(signal, watcher);
  return () => unwatch(signal, watcher);
}

function listen(signal: AbortSignal): Set<Watcher> {
  const watchers = new Set<Watcher>();
  watched.set(signal, watchers);
  signal.addEventListener(
    'abort',
    () => {
      for (const watcher of watchers) watcher.stop();
      watchers.clear();
    },
    { once: true },
  );
  return watchers;
}
