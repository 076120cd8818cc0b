/** Most tasks started in one turn of the event loop: where all end at once, timers and signals still have their turn. */
const mostInTurn = 256;

/** A task has ended, maybe with an error. */
export type Ended = (fault?: { readonly error: unknown }) => void;

/** How many tasks may run at once. */
export interface Width {
  /** Read whenever a task has ended, and after each growth. */
  now(): number;
  /** Calls back whenever it has grown meanwhile; the returned function ends that. Without it, a growth shows at the next ending. */
  onGrowth?(grown: () => void): () => void;
}

/**
 * Runs `work` over a lazy source, at most `width()` tasks at once. The width is read whenever a task has ended, and may change. Nothing is
 * taken from the source before there is room, so a source of sixteen million addresses costs nothing; nothing after the signal fires.
 * Resolves when the source is empty and all started tasks have ended. An error of a task or of the source is a bug: nothing more is
 * started, and it rejects with the first one after the rest has ended. `work` must not throw before it returns its promise.
 */
export function forEachAtMost<T>(
  source: Iterator<T> | AsyncIterator<T>,
  width: () => number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const begin = (item: T, ended: Ended) =>
    void work(item).then(
      () => ended(),
      (error: unknown) => ended({ error }),
    );
  return beginEachAtMost(source, { now: width }, begin, signal);
}

/** The same for tasks without promises, for thousands at once: each calls back once, maybe before `begin` returns. */
export function beginEachAtMost<T>(
  source: Iterator<T> | AsyncIterator<T>,
  width: Width,
  begin: (item: T, ended: Ended) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let running = 0;
    let isOver = false;
    /** Whether the source has been requested an item that it does not have yet. */
    let isRequested = false;
    let isDue = false;
    let fault: { readonly error: unknown } | null = null;
    const broken = (error: unknown) => {
      isOver = true;
      isRequested = false;
      fault ??= { error };
    };
    const ended: Ended = (failed) => {
      if (failed !== undefined) broken(failed.error);
      running -= 1;
      fillSoon();
    };
    const start = (step: IteratorResult<T>) => {
      isRequested = false;
      if (isOver || step.done === true) isOver = true;
      else {
        running += 1;
        begin(step.value, ended);
      }
    };
    const hasRoom = () =>
      !(isOver || isRequested || signal?.aborted === true) && running < Math.max(1, width.now());
    const take = () => {
      for (let started = 0; hasRoom(); started++) {
        if (started === mostInTurn) return fillSoon();
        const step = source.next();
        if (step instanceof Promise) {
          isRequested = true;
          step.then(start, broken).then(fill);
        } else start(step);
      }
    };
    const fillSoon = () => {
      if (!isDue) setImmediate(fill);
      isDue = true;
    };
    const fill = () => {
      isDue = false;
      try {
        take();
      } catch (error) {
        broken(error);
      }
      if (running > 0 || isDue || isRequested) return;
      watching?.();
      if (fault === null) resolve();
      else reject(fault.error);
    };
    const watching = width.onGrowth?.(fillSoon);
    fill();
  });
}
