import { afterReading } from './pause.ts';
import { onAbort } from './watch.ts';

/** A signal that fires with its parent or when its time is over, whichever comes first. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** True if it ended by time and not by the parent. */
  readonly expired: boolean;
  /** Detaches from the parent and stops the timer; also at the end of a `using` block. Safe to call twice. */
  release(): void;
}

/**
 * Derives a deadline of `ms` milliseconds from its parent. If this process was held up meanwhile, replies that arrived in time
 * are still unread: they are read before the deadline counts as expired. `lostMs` gives how many milliseconds this process has
 * been late in all so far: those since the beginning do not count.
 */
export function deadline(parent: AbortSignal, ms: number, lostMs: () => number = () => 0): Deadline {
  const own = new AbortController();
  let expired = false;
  let lost = lostMs();
  const expire = () => {
    const more = lostMs() - lost;
    lost += more;
    if (more > 0) {
      stop = afterReading(more, expire);
      return;
    }
    expired = true;
    forget();
    own.abort(new DOMException('The time for this is over.', 'TimeoutError'));
  };
  let stop = afterReading(ms, expire);
  const forget = onAbort(parent, () => {
    stop();
    own.abort(parent.reason);
  });
  const release = () => {
    stop();
    forget();
  };
  return {
    signal: own.signal,
    get expired() {
      return expired;
    },
    release,
    [Symbol.dispose]: release,
  };
}
