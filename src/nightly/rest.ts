import type { Blackout, QuietWindow, RestTimes } from '../model/night.ts';
import { daysLater, type LocalTime, localTime, momentOf } from './local-time.ts';

/** Why a site is left alone at a moment, and until when. */
export interface Rest {
  readonly until: Date;
  /** `quiet hours (mon-fri 07:30-18:00)`, `blackout 2026-05-11..2026-06-19`. */
  readonly why: string;
}

/** More periods than follow each other without a gap; the end found after these is near enough. */
const mostSpells = 1_000;

const minuteMs = 60_000;

/** Whether a site is at rest at a moment; null if it may be swept. Adjoining periods count as one. */
export function restAt(site: RestTimes, at: Date): Rest | null {
  const first = periodAt(site, at);
  if (first === null) return null;
  let { until } = first;
  for (let count = 0; count < mostSpells; count += 1) {
    const next = periodAt(site, until);
    if (next === null) break;
    // If a clock change makes a period end before it began, the next check is a minute later.
    until = next.until > until ? next.until : new Date(until.getTime() + minuteMs);
  }
  return { until, why: first.why };
}

/** The blackout in which a run was planned; null if in none. */
export function blackoutOn({ blackout, timezone }: RestTimes, planned: Date): Blackout | null {
  const { date } = localTime(planned, timezone);
  return blackout.find(({ from, to }) => from <= date && date <= to) ?? null;
}

function periodAt(site: RestTimes, at: Date): Rest | null {
  const { timezone, quiet } = site;
  const days = blackoutOn(site, at);
  if (days !== null)
    return { until: momentOf(daysLater(days.to, 1), 0, timezone), why: `blackout ${days.text}` };
  const now = localTime(at, timezone);
  for (const window of quiet) {
    const began = beganOn(window, now);
    if (began === null) continue;
    const last = window.to > window.from ? began : daysLater(began, 1);
    const until = momentOf(last, window.to, timezone);
    return { until: until > at ? until : endAgain(at, window, now), why: `quiet hours (${window.text})` };
  }
  return null;
}

/** The clocks repeat the hour in which the window ends: it ends when they reach its end again. */
function endAgain(at: Date, { to }: QuietWindow, { minute }: LocalTime): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs + (to - minute) * minuteMs);
}

/** The date on which the current window began; null if there is none. */
function beganOn({ days, from, to }: QuietWindow, { date, day, minute }: LocalTime): string | null {
  const overnight = to <= from;
  if (days.includes(day) && minute >= from && (overnight || minute < to)) return date;
  return overnight && days.includes((day + 6) % 7) && minute < to ? daysLater(date, -1) : null;
}
