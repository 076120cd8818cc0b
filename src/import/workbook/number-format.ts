import { dayMs } from '../../model/moment.ts';

// ECMA-376, part 1, 18.8.30: the built-in formats that show a date, also those of East Asian editions.
const builtIn: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [50, 58],
];

/** Whether a number with this format is a date: by its built-in id, or by the codes of day, month or year in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (builtIn.some(([first, last]) => id >= first && id <= last)) return true;
  // What stands in quotes, in brackets (a colour, a language) or after a backslash is shown as it is.
  const codes = code?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '') ?? '';
  return /[dy]/i.test(codes.replace(/general|standard/gi, ''));
}

/** Days from the day that a workbook counts from to 1970; Excel takes 1900 for a leap year, so its 1 March 1900 is day 61. */
const daysTo1970 = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * The day or moment that a date's number means, in the workbook's own time: `2027-03-31`, or `2027-03-31 02:00:00`. Null for a
 * number that no spreadsheet shows as a date.
 */
export function dateOfSerial(serial: number, epoch: 1900 | 1904): string | null {
  const seconds = Math.round((serial - daysTo1970[epoch]) * 86_400);
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  const text = new Date(seconds * 1_000).toISOString();
  return (seconds * 1_000) % dayMs === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
