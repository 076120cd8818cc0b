import { wholeSecond } from '../model/moment.ts';

/** The order of day and month in a file. */
export type DateOrder = 'day first' | 'month first';

const date = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/i;

/**
 * Decides the order of day and month in one file: dates with AM or PM are American, dates with dots German, and a number above
 * 12 can only be a day. Without any sign, the day comes first.
 */
export function dateOrder(texts: readonly string[]): DateOrder {
  const read = texts.map((text) => date.exec(text.trim())).filter((match) => match !== null);
  if (read.some(([, first]) => Number(first) > 12 && Number(first) < 32)) return 'day first';
  if (read.some(([, , second]) => Number(second) > 12)) return 'month first';
  return read.length > 0 && read.every(([, , , , , , , half]) => half !== undefined)
    ? 'month first'
    : 'day first';
}

/** The moment of a date as Windows writes it, ISO 8601; the zone is unknown, so it is right within a day. Null for no date. */
export function windowsDate(text: string, order: DateOrder): string | null {
  const [, first = '', second = '', third = '', hours, minutes, seconds = '0', half] =
    date.exec(text.trim()) ?? [];
  const [year, month, day] =
    first.length === 4
      ? [first, second, third]
      : order === 'day first'
        ? [third, second, first]
        : [third, first, second];
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds));
  return year !== '' && Number.isFinite(at) && at >= 0 ? wholeSecond(new Date(at)) : null;
}
