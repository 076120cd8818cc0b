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

/** Work that is waited for later: an error until then waits, too, and does not end the process as one that nobody handles. */
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

/**
 * The same as {@link forEachAtMost} for thousands at once: `begin` starts the work and does not wait for it, because every async
 * function that waits holds memory. It must not throw.
 */
export function keepBusy<T>(
  source: Iterator<T>,
  width: number,
  signal: AbortSignal,
  begin: (item: T, place: Place) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let working = 0;
    let over = false;
    let filling = false;
    let fault: { readonly error: unknown } | null = null;
    const take = () => {
      while (!over && !signal.aborted && working < Math.max(1, width)) {
        const step = source.next();
        if (step.done === true) over = true;
        else {
          working += 1;
          begin(step.value, place);
        }
      }
    };
    const fill = () => {
      // Work may end while it is being begun.
      if (filling) return;
      filling = true;
      try {
        take();
      } catch (error) {
        place.broken(error);
      }
      filling = false;
      if (working > 0) return;
      if (fault === null) resolve();
      else reject(fault.error);
    };
    const place: Place = {
      free: () => {
        working -= 1;
        fill();
      },
      broken: (error) => {
        over = true;
        fault ??= { error };
      },
    };
    fill();
  });
}
