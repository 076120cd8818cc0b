/**
 * Runs `work` over a lazy source, at most `width` at once. Nothing is taken from the source before a place is free, so
 * a source of sixteen million addresses costs nothing. Resolves when the source is empty and all started work has ended; an
 * error of `work` is a bug: nothing more is begun, and it rejects after the rest has ended.
 */
export async function forEachAtMost<T>(
  source: Iterator<T> | AsyncIterator<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const worker = async (): Promise<void> => {
    while (!failed) {
      const step = await source.next();
      if (step.done === true) return;
      try {
        await work(step.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: width }, worker);
  const ends = await Promise.allSettled(workers);
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}

/**
 * Work that is waited for later. Its error is kept for the caller, who awaits it; until then it does not end the process as one that
 * is not handled. Only where an earlier step has failed is it not awaited: then that error is the one reported.
 */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** The place of one piece of work among those that {@link keepBusy} has in hand. */
export interface Place {
  /** The work has ended: its place is free. Called once for each piece. */
  free(): void;
  /** A bug: nothing more is begun, and the whole rejects with the first of these after the rest has ended. */
  broken(error: unknown): void;
}

/** Most pieces of work begun in one turn of the event loop: where all end at once, timers and signals still have their turn. */
const mostInTurn = 256;

/**
 * The same as {@link forEachAtMost} for thousands at once: `begin` starts the work and does not wait for it, because every async
 * function that waits holds memory. It must not throw. `width` is asked whenever work has ended, and may change. What follows on
 * ended work begins in the event loop's next turn.
 */
export function keepBusy<T>(
  source: Iterator<T>,
  width: () => number,
  signal: AbortSignal,
  begin: (item: T, place: Place) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let working = 0;
    let over = false;
    let due = false;
    let fault: { readonly error: unknown } | null = null;
    const take = () => {
      for (let begun = 0; !over && !signal.aborted && working < Math.max(1, width()); begun++) {
        if (begun === mostInTurn) return fillSoon();
        const step = source.next();
        if (step.done === true) over = true;
        else {
          working += 1;
          begin(step.value, place);
        }
      }
    };
    const fillSoon = () => {
      if (!due) setImmediate(fill);
      due = true;
    };
    const fill = () => {
      due = false;
      try {
        take();
      } catch (error) {
        place.broken(error);
      }
      if (working > 0 || due) return;
      if (fault === null) resolve();
      else reject(fault.error);
    };
    const place: Place = {
      free: () => {
        working -= 1;
        fillSoon();
      },
      broken: (error) => {
        over = true;
        fault ??= { error };
      },
    };
    fill();
  });
}
