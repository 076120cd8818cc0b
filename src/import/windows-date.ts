import { wholeSecond } from '../model/moment.ts';

/** The order of day and month in a file. */
export type DateOrder = 'day first' | 'month first' | 'unknown';

const date =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:(?:,?\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?)?(?:Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Decides the order of day and month in one file: dates with dots have the day first everywhere, and a number above 12 can only be a
 * day. AM and PM prove nothing: Australia and India write them after days, America after months.
 */
export function dateOrder(texts: readonly string[]): DateOrder {
  const read = texts.map((text) => date.exec(text.trim())).filter((match) => match !== null);
  if (read.some(([, first, dot]) => isDay(first) || (dot === '.' && first?.length !== 4))) return 'day first';
  return read.some(([, first, , second]) => first?.length !== 4 && isDay(second)) ? 'month first' : 'unknown';
}

function isDay(text: string | undefined): boolean {
  return Number(text) > 12 && Number(text) < 32;
}

/**
 * The moments that a date as Windows writes it may mean, ISO 8601, earliest first: two where the order of day and month is unknown. The
 * zone is not known, so each is right within a day; a date alone is the end of that day. None for a text without any digit (`Never`);
 * null for what is no date: a day that does not exist, a year of two digits.
 */
export function windowsDate(text: string, order: DateOrder): readonly string[] | null {
  if (!/\d/.test(text)) return [];
  const [, first = '', , second = '', third = '', hours, minutes, seconds, half] =
    date.exec(text.trim()) ?? [];
  const time =
    hours === undefined ? endOfDay : ([hourOf(hours, half), Number(minutes), Number(seconds ?? 0)] as const);
  const moments = daysOf([first, second, third], order).flatMap((day) => momentOf(day, time) ?? []);
  return moments.length === 0 ? null : [...new Set(moments)].sort();
}

type Texts = readonly [string, string, string];
type Time = readonly [hour: number, minute: number, second: number];

const endOfDay: Time = [23, 59, 59];

/** Year, month and day, in each order that they may have. */
function daysOf([first, second, third]: Texts, order: DateOrder): readonly Texts[] {
  if (first.length === 4) return [[first, second, third]];
  const dayFirst: Texts = [third, second, first];
  const monthFirst: Texts = [third, first, second];
  return order === 'unknown' ? [dayFirst, monthFirst] : [order === 'day first' ? dayFirst : monthFirst];
}

function hourOf(hours: string, half: string | undefined): number {
  return half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Null for a day or time that does not exist, which `Date` would move to another. */
function momentOf([year, month, day]: Texts, [hour, minute, second]: Time): string | null {
  if (year.length !== 4 || day.length > 2) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hour, minute, second));
  const isSame = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return isSame && at.getUTCHours() === hour && minute < 60 && second < 60 && at.getTime() >= 0
    ? wholeSecond(at)
    : null;
}
