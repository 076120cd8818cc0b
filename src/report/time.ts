import { instant, moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';

/** A moment for a title: `24 November 2026, 02:00 UTC`. A text that is no moment comes back cleaned. */
export function longMoment(iso: string): string {
  const time = instant(iso);
  if (time === null) return clean(iso);
  const day = time.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${time.toISOString().slice(11, 16)} UTC`;
}

/** A period for people: `2026-11-24 02:00 to 02:11 UTC`, the second day only where it is another. */
export function period(from: string, to: string): string {
  const [start, end] = [moment(from), moment(to)];
  const sameDay = instant(from) !== null && instant(to) !== null && start.slice(0, 10) === end.slice(0, 10);
  return `${start.replace(/ UTC$/, '')} to ${sameDay ? end.slice(11) : end}`;
}
