/** The interval between the points of a series. */
export type Step = 'day' | 'week' | 'month';

const dayMs = 86_400_000;

/** The last day of each day, week (a Sunday) or month from `first` to `last` (`2026-11-24`); the final one is `last` itself. */
export function lastDays(first: string, last: string, step: Step): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = after(endOfStep(day, step))) {
    const end = endOfStep(day, step);
    days.push(end < last ? end : last);
  }
  return days;
}

function endOfStep(day: string, step: Step): string {
  if (step === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (step === 'month') return text(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  return text(date.getTime() + ((7 - date.getUTCDay()) % 7) * dayMs);
}

function after(day: string): string {
  return text(Date.parse(`${day}T00:00:00Z`) + dayMs);
}

function text(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
