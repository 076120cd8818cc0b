import { InvalidArgumentError } from 'commander';
import { utcDay } from '../../../db/values/time.ts';
import { dayMs } from '../../model/moment.ts';

/** Longest exception accepted, in years; anything later is assumed to be a typo. */
const longestException = 10;

/** A day of the calendar, `2027-03-31`. Throws InvalidArgumentError that says what is wrong with the text. */
export function day(text: string): string {
  const trimmed = text.trim();
  const yearLast = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(trimmed);
  if (yearLast !== null) {
    const [, first = '', second = '', year = ''] = yearLast;
    const written = (month: string, date: string) =>
      `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    // 12/31/2027 can only be American.
    const meant = [written(second, first), written(first, second)].find(isInCalendar);
    throw new InvalidArgumentError(`Write the year first: ${meant ?? '2027-03-31'}.`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(trimmed))
    throw new InvalidArgumentError('Expected a date such as 2027-03-31.');
  if (!isInCalendar(trimmed)) throw new InvalidArgumentError(`There is no ${trimmed} in the calendar.`);
  return trimmed;
}

/** Whether a text of the form `2027-03-31` is a valid calendar date. */
export function isInCalendar(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  // Node takes 30 February for 2 March.
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}

/** A {@link day} that is not in the future. */
export function pastDay(text: string): string {
  const found = day(text);
  refuseFuture(found);
  return found;
}

/** Refuses a day in the future. East of Greenwich the day after today (UTC) has started. */
export function refuseFuture(found: string): void {
  if (found > utcDay(new Date(Date.now() + dayMs)))
    throw new InvalidArgumentError(`${found} is in the future (today is ${utcDay()}, UTC).`);
}

/** The last day of an exception: today (UTC) or later. Throws InvalidArgumentError. */
export function lastDay(text: string): string {
  const until = day(text);
  const problem = lastDayProblem(until);
  if (problem !== null) throw new InvalidArgumentError(problem);
  return until;
}

/** Why a day (`2027-03-31`) cannot be the last one of an exception, as a sentence; null if it can. */
export function lastDayProblem(until: string): string | null {
  const today = utcDay();
  if (until < today)
    return `${until} is past (today is ${today}, UTC). Name the last day on which it is to hold.`;
  if (Number(until.slice(0, 4)) > Number(today.slice(0, 4)) + longestException)
    return `${until} is more than ${longestException} years away. Name a nearer day; an exception can be renewed.`;
  return null;
}
