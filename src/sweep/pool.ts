/**
 * Runs `work` over a lazy source, at most `width` at once. Nothing is taken from the source before a place is free, so
 * a source of sixteen million addresses costs nothing. Resolves when the source is empty or the signal fired and all
 * started work has ended; an error of `work` is a bug and rejects after the rest has ended.
 */
export async function forEachAtMost<T>(
  source: Iterator<T> | AsyncIterator<T>,
  width: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const lane = async (): Promise<void> => {
    while (!signal.aborted && !failed) {
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
  const lanes = Array.from({ length: Math.max(1, width) }, lane);
  const ends = await Promise.allSettled(lanes);
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}
