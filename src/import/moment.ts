import { wholeSecond } from '../model/moment.ts';

/** ISO 8601, UTC, whole seconds, of seconds since 1970; null where that is no time of our days. */
export function ofSeconds(seconds: number): string | null {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 253_402_300_799) return null;
  return wholeSecond(new Date(seconds * 1000));
}

/** So many seconds before (or, negative, after) a moment; the moment itself where that is no time. */
export function before(at: string, seconds: number): string {
  return ofSeconds(Math.floor(Date.parse(at) / 1000) - Math.floor(seconds)) ?? at;
}
