import { pause } from '../abort/pause.ts';
import type { RestTimes } from '../model/night.ts';
import { restAt } from './rest.ts';
import type { RunEnd } from './service.ts';
import { whileAwake } from './while-awake.ts';

/** How often the time is checked during quiet hours, in milliseconds. */
const tickMs = 15_000;

/** What a single night outside the service needs. */
export interface OnceOptions {
  /** When it has to give way to the next one; null for no limit. */
  readonly until: Date | null;
  now(): Date;
  run(signal: AbortSignal): Promise<RunEnd>;
  /** Called when it pauses, with the reason and the end. */
  resting?(why: string, until: Date): void;
  wait?(ms: number, signal: AbortSignal): Promise<unknown>;
  readonly lookEveryMs?: number;
  readonly signal: AbortSignal;
}

/** How a night ended; `too-late`: the next one was due before it could begin or resume. */
export type OnceEnd = Exclude<RunEnd, 'cut'> | 'stopped' | 'too-late';

/**
 * One night of a site, by itself: waits for the end of quiet hours, runs, and resumes if quiet hours interrupted it,
 * until it is complete, its time is up, or the signal fires.
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
