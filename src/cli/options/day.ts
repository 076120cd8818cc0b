import { InvalidArgumentError } from 'commander';
import { utcDay } from '../../../db/values/time.ts';
import { lastDayProblem } from '../../app/mark-problem.ts';
import { dayMs, isInCalendar } from '../../model/moment.ts';

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
