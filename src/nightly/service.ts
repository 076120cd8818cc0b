import { latestDue, nextDue, type ScheduledSite } from './due.ts';
import { pause } from './pause.ts';

/** How often the clock is looked at, in milliseconds: a machine that slept or whose clock was set is noticed then. */
const tickMs = 15_000;

/** What the service needs. It keeps no state of its own: what ran is in the inventory. */
export interface NightlyOptions {
  readonly sites: readonly ScheduledSite[];
  /** The scheduled time that the site's last run was for (ISO 8601), or null where it never ran. */
  lastRun(site: string): string | null;
  /** Runs one site; its errors are its own to record. Must end soon after the signal fires. */
  run(site: string, scheduledFor: Date, signal: AbortSignal): Promise<void>;
  now(): Date;
  /** Called whenever the service has nothing to do, with the next run, for the log. */
  waiting?(next: { readonly site: string; readonly at: Date } | null): void;
  readonly signal: AbortSignal;
}

/**
 * Runs every site at its time until the signal fires: one after another, never two at once. A run that was missed (the
 * machine was off, another sweep held the inventory for hours) is caught up once, not as often as it was missed. A site that
 * never ran waits for its first scheduled time.
 */
export async function nightly(options: NightlyOptions): Promise<void> {
  const handled = new Map<string, number>();
  const started = options.now().getTime();
  for (const { name } of options.sites) {
    const last = options.lastRun(name);
    handled.set(name, last === null ? started : Date.parse(last));
  }
  let told: string | null = null;
  while (!options.signal.aborted) {
    const ran = await runWhatIsDue(options, handled);
    if (options.signal.aborted) return;
    const next = firstDue(options);
    const key = next === null ? '' : `${next.site} ${next.at.toISOString()}`;
    if (ran || told !== key) options.waiting?.(next);
    told = key;
    await pause(untilNext(next?.at ?? null, options.now()), options.signal);
  }
}

async function runWhatIsDue(options: NightlyOptions, handled: Map<string, number>): Promise<boolean> {
  let ran = false;
  for (const site of options.sites) {
    if (options.signal.aborted) return ran;
    const due = latestDue(site, options.now());
    if (due === null || due.getTime() <= (handled.get(site.name) ?? 0)) continue;
    handled.set(site.name, due.getTime());
    ran = true;
    await options.run(site.name, due, options.signal);
  }
  return ran;
}

/** The site whose turn comes next, and when. */
export function firstDue(options: Pick<NightlyOptions, 'sites' | 'now'>): { site: string; at: Date } | null {
  const turns = options.sites.flatMap((site) => {
    const at = nextDue(site, options.now());
    return at === null ? [] : [{ site: site.name, at }];
  });
  return turns.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function untilNext(next: Date | null, now: Date): number {
  return next === null ? tickMs : Math.min(tickMs, Math.max(0, next.getTime() - now.getTime()) + 5);
}
