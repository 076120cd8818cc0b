import { pause } from '../abort/pause.ts';
import type { RestTimes } from '../model/night.ts';
import { restAt } from './rest.ts';
import type { RunEnd } from './service.ts';
import { whileAwake } from './while-awake.ts';

/** How often the clock is looked at during quiet hours, in milliseconds. */
const tickMs = 15_000;

/** What one night outside the service needs. */
export interface OnceOptions {
  /** When it has to give way to the next one; null where nothing says. */
  readonly until: Date | null;
  now(): Date;
  run(signal: AbortSignal): Promise<RunEnd>;
  /** Called when it rests, with the reason and the end. */
  resting?(why: string, until: Date): void;
  wait?(ms: number, signal: AbortSignal): Promise<unknown>;
  readonly lookEveryMs?: number;
  readonly signal: AbortSignal;
}

/** How a night came to its end: `too-late`: the next one's time had come before it could begin or go on. */
export type OnceEnd = Exclude<RunEnd, 'cut'> | 'stopped' | 'too-late';

/**
 * One night of a site, by itself: waits for the end of quiet hours, runs, and goes on where quiet hours cut it off, until it is
 * over, its time is, or the signal fires.
 */
export async function once(site: RestTimes, options: OnceOptions): Promise<OnceEnd> {
  const { until, now, run, resting, wait = pause, signal } = options;
  while (!signal.aborted) {
    const rest = restAt(site, now());
    if (rest !== null) {
      resting?.(rest.why, rest.until);
      while (!signal.aborted && restAt(site, now()) !== null) await wait(tickMs, signal);
    }
    if (signal.aborted) break;
    if (until !== null && now() >= until) return 'too-late';
    const end = await whileAwake(site, options, run);
    if (end !== 'cut') return end;
  }
  return 'stopped';
}
