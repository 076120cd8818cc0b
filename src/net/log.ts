/** The part of a pino logger that this folder uses: fields first, then a constant sentence. */
export interface NetworkLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Discards everything: for callers that pass no log. */
export const quiet: NetworkLog = { info: () => undefined, warn: () => undefined };

/**
 * Wraps a log so that each message is written at most once in `everyMs` milliseconds: a lost interface would otherwise
 * write a line for every address of the sweep. The messages are constants, so the memory is bounded.
 */
export function rateLimitedLog(
  log: NetworkLog,
  everyMs: number,
  // Not the time of day: when that is set back, every message would fall silent until it has caught up.
  now: () => number = () => performance.now(),
): NetworkLog {
  const last = new Map<string, number>();
  const due = (message: string): boolean => {
    const before = last.get(message);
    if (before !== undefined && now() - before < everyMs) return false;
    last.set(message, now());
    return true;
  };
  return {
    info: (fields, message) => due(message) && log.info(fields, message),
    warn: (fields, message) => due(message) && log.warn(fields, message),
  };
}
