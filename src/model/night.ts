import { dayMs } from './moment.ts';
import type { SweepOutcome } from './sweep.ts';

/**
 * A time further ahead than this, in milliseconds, is not of this calendar: it was recorded while the clock was ahead, and has
 * been set back since. Less than that, a clock may be set back without a night being swept twice.
 */
export const clockAheadMs = dayMs;

/** A time of day at which a site must not be swept, in the site's local time. */
export interface QuietWindow {
  /** As written: `mon-fri 07:30-18:00`. */
  readonly text: string;
  /** The days on which it begins; 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight. If `to` is not after `from`, it ends on the next day. */
  readonly from: number;
  readonly to: number;
}

/** Days on which a site is not swept, in the site's local time. */
export interface Blackout {
  /** As written: `2026-05-11..2026-06-19`. */
  readonly text: string;
  /** First and last day, `2026-05-11`. */
  readonly from: string;
  readonly to: string;
}

/** When a site must not be swept. */
export interface RestTimes {
  /** IANA name: quiet hours and days are local time there. */
  readonly timezone: string;
  readonly quiet: readonly QuietWindow[];
  readonly blackout: readonly Blackout[];
}

/** One planned run of the nightly service, and its result. */
export interface NightlyRun {
  readonly site: string;
  /** The scheduled time, ISO 8601, UTC. */
  readonly scheduledFor: string;
  /** When it really started; later if it was caught up. */
  readonly startedAt: string;
  /** The sweep's number; null if there was none. */
  readonly sweepId: number | null;
  /** `skipped`: it was left out on purpose, `reason` says why. */
  readonly outcome: SweepOutcome | 'skipped';
  readonly reason: string | null;
}
