import { pause } from '../abort/pause.ts';
import { clockAheadMs } from '../model/night.ts';
import { latestDue, nextRun, type ScheduledSite } from './due.ts';
import { blackoutOn, restAt } from './rest.ts';
import { whileAwake } from './while-awake.ts';

/** How often the time is checked, in milliseconds: it also detects a machine that slept or whose clock was set. */
const tickMs = 15_000;

/** How a run ended; `cut`: it was interrupted and can resume; `refused`: it could not begin, and was not recorded. */
export type RunEnd = 'over' | 'cut' | 'refused';

/** What the service needs. It keeps no state of its own: past runs are in the inventory. */
export interface NightlyOptions {
  /** Called repeatedly, so that a new config takes effect. */
  sites(): readonly ScheduledSite[];
  /** Fires when the sites have changed; asked before each wait. */
  changed?(): AbortSignal;
  /** The scheduled time of the site's last run (ISO 8601), or null if it never ran. */
  lastRun(site: string): string | null;
  /** Runs one site; records its own errors. Must end soon after the signal fires. */
  run(site: string, scheduledFor: Date, signal: AbortSignal): Promise<RunEnd>;
  /** What people ask for between planned runs. */
  readonly requests?: Requests;
  /** Records that a run is skipped, and why. */
  skip?(site: string, scheduledFor: Date, why: string): void;
  now(): Date;
  /** Waits; for tests with their own clock. */
  wait?(ms: number, ...signals: readonly AbortSignal[]): Promise<unknown>;
  /** Interval, in milliseconds, of checks whether a site's rest has begun during its sweep. */
  readonly lookEveryMs?: number;
  /** Called when the service is idle, with the next run, for the log. */
  waiting?(next: { readonly site: string; readonly at: Date } | null): void;
  /**
   * Called before every wait, at least four times a minute; `ran`: something has run since, or the service has just
   * started.
   */
  idle?(ran: boolean): void;
  readonly signal: AbortSignal;
}

/** Runs that are not planned. */
export interface Requests {
  /** Fires when one is asked for; looked at before each wait. */
  readonly arrived: AbortSignal;
  /** Runs what is asked for; false if there is nothing. */
  runRequest(signal: AbortSignal): Promise<boolean>;
}

/** The time up to which a site's planned runs are dealt with, and by which schedule. */
interface Handled {
  readonly until: number;
  readonly schedule: string;
}

/**
 * Runs every site at its time until the signal fires: one after another, never two at once. A missed run (the machine
 * was off, another sweep held the inventory for hours) is caught up once, however often it was missed; one planned in a
 * blackout is skipped for good. Quiet hours delay a run, and interrupt one that has begun: it resumes when they end,
 * until the site's next planned run. A site that never ran, or whose schedule changed while the service ran, waits for
 * its first scheduled time.
 */
export async function nightly(options: NightlyOptions): Promise<void> {
  const { now, signal, requests, wait = pause } = options;
  const handled = new Map<string, Handled>();
  let announced: string | null = null;
  while (!signal.aborted) {
    // Of before the first look: what is asked for meanwhile is not missed.
    const arrived = requests?.arrived;
    const wasAsked = (await requests?.runRequest(signal)) === true;
    const ran = (await runWhatIsDue(options, handled)) || wasAsked;
    if (signal.aborted) return;
    options.idle?.(ran || announced === null);
    const next = firstTurn(options, handled);
    const key = next === null ? '' : `${next.site} ${next.at.toISOString()}`;
    if (ran || announced !== key) options.waiting?.(next);
    announced = key;
    const others = [options.changed?.(), arrived].filter((one) => one !== undefined);
    await wait(untilNext(next?.at ?? null, now()), signal, ...others);
  }
}

async function runWhatIsDue(options: NightlyOptions, handled: Map<string, Handled>): Promise<boolean> {
  let ran = false;
  for (const site of options.sites()) {
    // Where many sites are due, a person does not wait for all of them.
    ran = (await options.requests?.runRequest(options.signal)) === true || ran;
    if (options.signal.aborted) return ran;
    const due = latestDue(site, options.now());
    const before = handledUntil(site, options, handled);
    if (due === null || due.getTime() <= before) continue;
    const until = (time: number) => handled.set(site.name, { until: time, schedule: scheduleOf(site) });
    const blackout = blackoutOn(site, due);
    if (blackout !== null) {
      until(due.getTime());
      options.skip?.(site.name, due, `It was planned in the blackout ${blackout.text}.`);
      continue;
    }
    if (restAt(site, options.now()) !== null) continue;
    until(due.getTime());
    ran = true;
    if (await runUntilRest(site, due, options)) until(due.getTime() - 1);
  }
  return ran;
}

/** True if the site's rest interrupted the run, so that it resumes later. */
async function runUntilRest(site: ScheduledSite, due: Date, options: NightlyOptions): Promise<boolean> {
  const { run, signal } = options;
  return whileAwake(site, options, async (awake) => {
    const end = await run(site.name, due, awake);
    return end === 'cut' && awake.aborted && !signal.aborted;
  });
}

function handledUntil(site: ScheduledSite, options: NightlyOptions, handled: Map<string, Handled>): number {
  const schedule = scheduleOf(site);
  const known = handled.get(site.name);
  const now = options.now().getTime();
  // Set back since: what was dealt with before the clock was ahead counts again.
  const wasAhead = known !== undefined && known.until > now + clockAheadMs;
  if (known?.schedule === schedule && !wasAhead) return known.until;
  const last = known === undefined || wasAhead ? options.lastRun(site.name) : null;
  const until = last === null ? now : Date.parse(last);
  handled.set(site.name, { until, schedule });
  return until;
}

function scheduleOf({ schedule, timezone }: ScheduledSite): string {
  return `${timezone} ${schedule}`;
}

/** The site that is next, and when: an interrupted run, or a planned one. */
function firstTurn(
  options: NightlyOptions,
  handled: ReadonlyMap<string, Handled>,
): { site: string; at: Date } | null {
  const now = options.now();
  const turns = options.sites().flatMap((site) => {
    const due = latestDue(site, now);
    const open = due !== null && due.getTime() > (handled.get(site.name)?.until ?? now.getTime());
    const at = (open ? restAt(site, now)?.until : null) ?? nextRun(site, now)?.begins ?? null;
    return at === null ? [] : [{ site: site.name, at }];
  });
  return turns.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function untilNext(next: Date | null, now: Date): number {
  return next === null ? tickMs : Math.min(tickMs, Math.max(0, next.getTime() - now.getTime()) + 5);
}
