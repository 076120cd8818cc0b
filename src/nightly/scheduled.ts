import type { SiteConfig } from '../config/config.ts';
import type { ScheduledSite } from './due.ts';

/** When a site of the config is due and when it rests; null if it has no schedule. */
export function withSchedule(site: SiteConfig): ScheduledSite | null {
  const { name, schedule, quiet, blackout } = site;
  return schedule === null ? null : { name, schedule, timezone: timezoneOf(site), quiet, blackout };
}

/** A site's time zone; the machine's if the config names none. */
export function timezoneOf({ timezone }: Pick<SiteConfig, 'timezone'>): string {
  return timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
