import { linked } from '../abort/linked.ts';
import { moment } from '../model/moment.ts';
import type { RestTimes } from '../model/night.ts';
import { restAt } from './rest.ts';

/** How often to check whether the site's rest has begun, in milliseconds. */
const everyMs = 1_000;

/** The service's clock and signal. */
export interface AwakeOptions {
  now(): Date;
  readonly signal: AbortSignal;
  /** Milliseconds between two checks. */
  readonly lookEveryMs?: number;
}

/**
 * Runs work with a signal that fires when the site's rest begins, with a reason for people, or when the service's own
 * signal does. The time is checked repeatedly, because the clock may be set.
 */
export async function whileAwake<T>(
  site: RestTimes,
  { now, signal, lookEveryMs = everyMs }: AwakeOptions,
  work: (awake: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = linked(signal);
  const timer = setInterval(() => {
    const rest = restAt(site, now());
    if (rest !== null) own.abort(new Error(pausedText(rest.why, rest.until)));
  }, lookEveryMs);
  try {
    return await work(own.signal);
  } finally {
    clearInterval(timer);
    own.release();
  }
}

function pausedText(why: string, until: Date): string {
  return `paused for ${why} until ${moment(until.toISOString())}`;
}
