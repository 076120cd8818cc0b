import type { SiteConfig } from '../config/config.ts';
import type { ScheduledSite } from '../nightly/due.ts';
import { Stop } from './exit.ts';
import type { Settings } from './settings.ts';

/** When a site of the config is due and when it rests; null where it has no schedule. */
export function withSchedule({
  name,
  schedule,
  timezone,
  quiet,
  blackout,
}: SiteConfig): ScheduledSite | null {
  if (schedule === null) return null;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { name, schedule, timezone: timezone ?? here, quiet, blackout };
}

/** The sites of the config that have a schedule. Throws Stop where none has. */
export function scheduledSites({ config }: Pick<Settings, 'config'>): readonly ScheduledSite[] {
  const sites = config.sites.map(withSchedule).filter((site) => site !== null);
  if (sites.length > 0) return sites;
  throw new Stop(
    'No site has a schedule. Give sites in camcensus.yaml a schedule, such as "0 2 * * *" (docs/configuration.md).',
  );
}
