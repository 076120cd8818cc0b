import { UserError } from '../../model/user-error.ts';

/** So many files may wait to be made. */
const mostWaiting = 2;

/** Too many files are being made. The message is a sentence for the person who asked. */
export class Busy extends UserError {}

/**
 * Runs the same work one call at a time, because files take memory while they are made: each waits until the one before has ended,
 * successful or not. A call whose client is gone (`signal`) is not begun. Throws Busy where others wait already.
 */
export function fileQueue<Asked extends readonly unknown[], Made>(
  make: (signal: AbortSignal, ...asked: Asked) => Promise<Made>,
): (signal: AbortSignal, ...asked: Asked) => Promise<Made> {
  const waiting = new Set<{ readonly signal: AbortSignal }>();
  let before: Promise<unknown> = Promise.resolve();
  return (signal, ...asked) => {
    const patient = [...waiting].filter((one) => !one.signal.aborted);
    if (patient.length > mostWaiting)
      throw new Busy('Other files are being made. Try again in a minute, or run camcensus export.');
    const own = { signal };
    waiting.add(own);
    const made = before.then(() => {
      signal.throwIfAborted();
      return make(signal, ...asked);
    });
    // Nothing is lost: the caller of that one gets its error by `made`. The next one only waits for its end.
    before = made.catch(() => undefined).finally(() => waiting.delete(own));
    return made;
  };
}
