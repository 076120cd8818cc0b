/** A day as people and spreadsheets write it, or why it cannot be read. */
export type WrittenDay = { readonly day: string } | { readonly problem: string };

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const withMonthName = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads days of one file: `2027-03-31`, `31/03/2027`, `31.03.2027`, `31/03/27`, `31-Mar-27`, with a time of midnight or without one.
 * The day comes first. If any of `texts`, all days of the file, can only have the month first, a day that could be read both ways is
 * refused. Total.
 */
export function dayReader(texts: readonly string[]): (text: string) => WrittenDay {
  const american = texts.find((text) => {
    const [, first, sign, second] = yearLast.exec(withoutTime(text)) ?? [];
    return sign === '/' && Number(second) > 12 && Number(second) < 32 && Number(first) <= 12;
  });
  return (text) => readDay(withoutTime(text), american);
}

/** Longest text that may be a day with its time. */
const longest = 60;

function withoutTime(text: string): string {
  if (text.length > longest) return text;
  return text.trim().replace(/[ T]+(?:12:00(?::00)? ?am|0?0:00(?::00)?(?:\.0+)?)Z?$/i, '');
}

function readDay(text: string, american: string | undefined): WrittenDay {
  const iso = isoDay.exec(text);
  if (iso !== null) return inCalendar(text, iso[1], iso[2], iso[3]);
  const named = withMonthName.exec(text);
  const month = months.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (named !== null && month > 0) return inCalendar(text, named[3], String(month), named[1]);
  const [, first = '', sign, second = '', year] = yearLast.exec(text) ?? [];
  if (year === undefined)
    return { problem: `“${text.slice(0, longest)}” is not a date. Write it like 2027-03-31 or 31/03/2027` };
  if (sign === '/' && american !== undefined && Number(first) <= 12)
    return {
      problem: `“${text}” can be read in two ways, because “${american.trim().slice(0, 30)}” in this file has the month first. Write the year first, like 2027-03-31`,
    };
  return inCalendar(text, year, second, first);
}

function inCalendar(text: string, year = '', month = '', day = ''): WrittenDay {
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${written}T00:00:00Z`);
  // Node takes 30 February for 2 March.
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === written;
  return exists
    ? { day: written }
    : { problem: `“${text}” is not in the calendar. The day comes before the month: 31/03/2027` };
}
