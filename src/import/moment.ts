import { wholeSecond } from '../model/moment.ts';

/** Converts seconds since 1970 to ISO 8601, UTC, whole seconds; null unless it is within 1970 to 9999. */
export function ofSeconds(seconds: number): string | null {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 253_402_300_799) return null;
  return wholeSecond(new Date(seconds * 1000));
}

/** The moment a number of seconds earlier (negative: later); the moment itself if the result is no time. */
export function before(at: string, seconds: number): string {
  return ofSeconds(Math.floor(Date.parse(at) / 1000) - Math.floor(seconds)) ?? at;
}
