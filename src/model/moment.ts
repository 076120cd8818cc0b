import { clean } from './text.ts';

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/**
 * The moment that an ISO 8601 text in UTC names, or null. Strict: `Date` alone reads a year from nearly any text, and these texts may
 * come from an inventory written by another program.
 */
export function instant(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/.test(iso)) return null;
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A moment for people, to the minute: `2026-11-24 02:00 UTC`. Text that is not a moment, including a date alone, is returned cleaned. */
export function moment(iso: string): string {
  return instant(iso) === null ? clean(iso) : `${minute(iso)} UTC`;
}

/** A moment in a column marked as UTC: `2026-11-24 02:00`. Text that is not a moment is returned cleaned. */
export function minute(iso: string): string {
  return instant(iso)?.toISOString().slice(0, 16).replace('T', ' ') ?? clean(iso);
}

/** A moment in ISO 8601, UTC, in whole seconds: `2026-11-24T02:00:11Z`. Throws a RangeError for an invalid date. */
export function wholeSecond(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** Whether a text of the form `2027-03-31` is a valid calendar date. */
export function isInCalendar(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  // Node takes 30 February for 2 March.
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}
