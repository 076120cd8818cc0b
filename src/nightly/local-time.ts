/** Local wall-clock time. */
export interface LocalTime {
  /** `2026-05-11`. */
  readonly date: string;
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const minuteMs = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The local time of a moment. */
export function localTime(at: Date, timezone: string): LocalTime {
  const wall = new Date(wallOf(at, timezone));
  return {
    date: wall.toISOString().slice(0, 10),
    day: wall.getUTCDay(),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * The moment at which local time is `minute` (1440: the end of the day) on a date. If that happens twice, the first; if
 * the clocks skip it, a moment within an hour of it.
 */
export function momentOf(date: string, minute: number, timezone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  const guesses = [-24, 24].map((hours) => new Date(wall + hours * 60 * minuteMs));
  const moments = guesses.map((near) => wall - (wallOf(near, timezone) - near.getTime()));
  const right = moments.find((moment) => wallOf(new Date(moment), timezone) === wall);
  return new Date(right ?? Math.max(...moments));
}

/** The date that many days later. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * minuteMs).toISOString().slice(0, 10);
}

/** The local time as if it were UTC: milliseconds since 1970, whole minutes. */
function wallOf(at: Date, timezone: string): number {
  const parts = new Map(
    clock(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (
    ['year', 'month', 'day', 'hour', 'minute'] as const
  ).map((part) => parts.get(part));
  return Date.UTC(year, month - 1, day, hour, minute);
}

function clock(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timezone, made);
  return made;
}
