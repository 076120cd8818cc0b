import type { Blackout, QuietWindow } from '../model/night.ts';

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minutesADay = 1_440;

/** Reads `07:30-18:00` or `mon-fri 07:30-18:00`; returns a sentence if it is neither. */
export function quietWindow(text: string): QuietWindow | string {
  const match = /^(?:([a-z](?:[a-z, -]*[a-z,-])?)\s+)?(\d\d):(\d\d)-(\d\d):(\d\d)$/i.exec(text.trim());
  if (match === null)
    return 'quiet hours are written "07:30-18:00", or "mon-fri 07:30-18:00" for some days of the week.';
  const [, daysText, fromHour, fromMinute, toHour, toMinute] = match;
  const days = daysText === undefined ? [0, 1, 2, 3, 4, 5, 6] : daysIn(daysText);
  if (days === null)
    return `"${daysText}" is not a list of days. Write mon, tue, wed, thu, fri, sat, sun, or mon-fri.`;
  const [from, to] = [minutes(fromHour, fromMinute), minutes(toHour, toMinute)];
  if (from === null || to === null || from === minutesADay) return `"${text}" contains an invalid time.`;
  if (from === to) return `"${text}" ends when it begins. The whole day is "00:00-24:00".`;
  return { text: text.trim(), days, from, to };
}

/** Reads `2026-12-25` or `2026-05-11..2026-06-19`; returns a sentence if it is neither. */
export function blackout(text: string): Blackout | string {
  const match = /^(\d{4}-\d\d-\d\d)(?:\s*\.\.\s*(\d{4}-\d\d-\d\d))?$/.exec(text.trim());
  const [, from, to = from] = match ?? [];
  if (from === undefined || to === undefined)
    return 'a day is written 2026-12-25, and a range of days 2026-05-11..2026-06-19.';
  const wrong = [from, to].find((day) => !isDay(day));
  if (wrong !== undefined) return `there is no day ${wrong}.`;
  if (to < from) return `${from}..${to} ends before it begins.`;
  return { text: text.trim(), from, to };
}

/** Whether quiet hours cover every minute of the week. */
export function leaveNothing(windows: readonly QuietWindow[]): boolean {
  const quiet = new Uint8Array(7 * minutesADay);
  for (const { days, from, to } of windows)
    for (const day of days)
      for (let minute = from; minute < (to > from ? to : to + minutesADay); minute += 1)
        quiet[(day * minutesADay + minute) % quiet.length] = 1;
  return !quiet.includes(0);
}

/** Parses `mon`, `mon,wed`, `fri-mon`; null if it is none of them. */
function daysIn(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(',')) {
    const [first = '', last = first, ...more] = part.split('-').map((day) => day.trim());
    const [from, to] = [dayNames.indexOf(first), dayNames.indexOf(last)];
    if (from === -1 || to === -1 || more.length > 0) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

function minutes(hour: string | undefined, minute: string | undefined): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  const sum = h * 60 + m;
  return m > 59 || sum > minutesADay ? null : sum;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
