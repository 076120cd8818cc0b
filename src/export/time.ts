import { clean } from '../model/text.ts';

/**
 * The moment an ISO 8601 text in UTC names, or null. Strict: `Date` alone reads a year out of nearly any text, and these
 * texts may come from an inventory that somebody else wrote.
 */
export function instant(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/.test(iso)) return null;
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A moment for people, to the minute: `2026-11-24 02:00 UTC`. A text that is no moment comes back cleaned. */
export function moment(iso: string): string {
  const time = instant(iso);
  return time === null ? clean(iso) : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A moment for a title: `24 November 2026, 02:00 UTC`. A text that is no moment comes back cleaned. */
export function longMoment(iso: string): string {
  const time = instant(iso);
  if (time === null) return clean(iso);
  const day = time.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${time.toISOString().slice(11, 16)} UTC`;
}

/** A stretch of time for people: `2026-11-24 02:00 to 02:11 UTC`, the second day only where it is another. */
export function stretch(from: string, to: string): string {
  const [start, end] = [moment(from), moment(to)];
  const sameDay = instant(from) !== null && instant(to) !== null && start.slice(0, 10) === end.slice(0, 10);
  return `${start.replace(/ UTC$/, '')} to ${sameDay ? end.slice(11) : end}`;
}
