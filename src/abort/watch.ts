/** Called when a signal fires. */
export interface Watcher {
  stop(): void;
}

const watched = new WeakMap<AbortSignal, Set<Watcher>>();

/**
 * Calls the watcher when the signal fires, which must not have happened yet. With thousands of watchers this is cheaper than
 * {@link onAbort}: it allocates nothing for each.
 */
export function watch(signal: AbortSignal, watcher: Watcher): void {
  (watched.get(signal) ?? listen(signal)).add(watcher);
}

/** Removes a watcher; does nothing if it is not there. */
export function unwatch(signal: AbortSignal, watcher: Watcher): void {
  watched.get(signal)?.delete(watcher);
}

/**
 * Runs `run` once when the signal fires, immediately if it already has; the returned function cancels that.
 *
 * One native listener serves any number of watchers, because thousands of probes depend on one sweep's signal: Node warns from
 * the eleventh listener on, and removing one walks the whole list.
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
