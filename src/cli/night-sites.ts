import type { ScheduledSite } from '../nightly/due.ts';
import { Stop } from './exit.ts';
import type { Settings } from './settings.ts';

/** The sites of the config that have a schedule. Throws Stop where none has. */
export function scheduledSites({ config }: Pick<Settings, 'config'>): readonly ScheduledSite[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sites = config.sites.flatMap(({ name, schedule, timezone, quiet, blackout }) =>
    schedule === null ? [] : [{ name, schedule, timezone: timezone ?? here, quiet, blackout }],
  );
  if (sites.length > 0) return sites;
  throw new Stop(
    'No site has a schedule. Give sites in camcensus.yaml a schedule, such as "0 2 * * *" (docs/configuration.md).',
  );
}
