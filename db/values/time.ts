import { wholeSecond } from '../../src/model/moment.ts';

/**
 * A time in the inventory's format: ISO 8601, UTC, whole seconds (`2026-11-24T02:00:11Z`), so that text order is time order. Throws
 * a RangeError for text that is not a time.
 */
export function instant(text: string): string {
  return fromSeconds(seconds(text));
}

/** Whole seconds since 1970, UTC. Throws a RangeError for text that is not a time. */
export function seconds(text: string): number {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`“${text}” is not a time in ISO 8601`);
  return Math.floor(milliseconds / 1000);
}

/** The text form of whole seconds since 1970. */
export function fromSeconds(value: number): string {
  return wholeSecond(new Date(value * 1000));
}

/** The moment that a person means: a date alone is the end of that day (UTC). */
export function endOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? instant(`${text}T23:59:59Z`) : instant(text);
}

/** The present time. */
export function utcNow(): string {
  return instant(new Date().toISOString());
}

/** A moment's day in UTC, `2026-11-24`; today if none is given. */
export function utcDay(at: Date = new Date()): string {
  return at.toISOString().slice(0, 10);
}
