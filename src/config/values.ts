import { Cron } from 'croner';
import * as z from 'zod';
import { counted } from '../model/counted.ts';
import { isInCalendar } from '../model/moment.ts';
import { blackout, leaveNothing, quietWindow } from './rest-times.ts';

/** Whether a text is a target: null if so, else a sentence. `src/scope` provides it, the CLI passes it. */
export type Check<Value> = (value: Value) => string | null;

/** A value whose issues all state what is expected: the message goes into "expected …, found …". */
export function whole(min: number, max: number) {
  const error = `a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, { error, abort: true }).max(max, { error, abort: true });
}

/** Non-empty text. */
export function text(what: string) {
  return z.string({ error: what }).trim().min(1, { error: what, abort: true });
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `one of ${words.join(', ')}` });
}

/** A list; the usual mistake is a single value instead, so the message shows how to write one. */
export function listOf<Item extends z.ZodType>(item: Item, what: string) {
  return z.array(item, { error: `a list of ${what} (- one a line, or [a, b])` });
}

/** A list, or a single item. */
export function oneOrMore<Item extends z.ZodType>(item: Item, what: string) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), listOf(item, what));
}

/** Adds a check whose messages are full sentences. */
export function checked<Schema extends z.ZodType>(schema: Schema, check: Check<z.output<Schema>>) {
  return schema.superRefine((value, context) => {
    const problem = check(value);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem, params: { sentence: true } });
  });
}

/** Five fields only: croner also accepts seconds and single dates, and a sweep every second is never intended. */
export const schedule = checked(text('a cron expression such as "0 2 * * *"'), (expression) => {
  try {
    if (/^\d{4}-/.test(expression))
      return 'a date is not a cron expression. Write five fields, such as "0 2 * * *".';
    const count = expression.split(/\s+/).length;
    if (!expression.startsWith('@') && count !== 5)
      return `not a cron expression: it has ${counted(count, 'field')}. Write five, such as "0 2 * * *" for two o'clock every night.`;
    const cron = new Cron(expression, { paused: true, mode: '5-part' });
    if (cron.nextRun() !== null) return null;
    return `"${expression}" never occurs. Check the day and the month.`;
  } catch (cause) {
    const why =
      cause instanceof Error ? cause.message.replace(/^CronPattern: /, '').replace(/\.$/, '') : String(cause);
    return `not a cron expression: ${why}. Write five fields, such as "0 2 * * *" for two o'clock every night.`;
  }
});

/** Names of the IANA time zone database; offsets are refused because they have no summer time. */
export const timezone = checked(text('a time zone such as Europe/London'), (zone) => {
  const problem = `"${zone}" is not a time zone. Write an IANA name such as Europe/London.`;
  if (/^[+-]/.test(zone)) return problem;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return null;
  } catch (cause) {
    if (cause instanceof RangeError) return problem;
    throw cause;
  }
});

/** A day; not quoted, YAML reads it as text as well. */
export const calendarDay = checked(text('a day such as 2027-03-31'), (day) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && isInCalendar(day)
    ? null
    : `"${day}" is not a day. Write it as 2027-03-31.`,
);

/** Used in tables, mails and file names. */
export const siteName = checked(text('a name'), (name) => {
  if (name.length > 64) return 'a site name has at most 64 characters.';
  if (/[\p{C}/\\]|^\./u.test(name))
    return 'a site name holds no slash, backslash or control character, and does not begin with a dot.';
  return null;
});

/** `~` is not expanded in a config file, and a service has another home than the person who wrote it. */
export const path = checked(text('a path'), (written) =>
  written.startsWith('~') ? 'the path begins with ~, which is not expanded. Write it in full.' : null,
);

/** Times of the day without a sweep. */
export const quietHours = checked(
  oneOrMore(
    checked(text('hours such as "07:30-18:00"'), sentenceOf(quietWindow)),
    'hours such as "07:30-18:00"',
  ),
  (texts) =>
    leaveNothing(texts.map(quietWindow).filter((window) => typeof window !== 'string'))
      ? 'these quiet hours leave no minute of the week to sweep in.'
      : null,
);

/** Days without a sweep. */
export const blackoutDays = oneOrMore(
  checked(text('days such as 2026-12-25'), sentenceOf(blackout)),
  'days such as 2026-12-25 or 2026-05-11..2026-06-19',
);

/** The message of a parser for a text that it cannot parse. */
function sentenceOf(read: (text: string) => object | string): Check<string> {
  return (written) => {
    const result = read(written);
    return typeof result === 'string' ? result : null;
  };
}

/** An address of this machine itself. */
export const loopbackAddress = checked(text('a loopback address such as 127.0.0.1'), (address) => {
  if (address === '::1' || /^127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(address)) return null;
  return `"${address}" is not a loopback address (127.0.0.1, ::1). Only this machine itself can connect. For others, use a web server here that asks for a password, or an SSH tunnel (docs/dashboard.md).`;
});
