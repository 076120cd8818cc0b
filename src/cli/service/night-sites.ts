import type { Config } from '../../config/config.ts';
import type { RestTimes } from '../../model/night.ts';
import { siteHint, siteNamed } from '../../model/site-hint.ts';
import type { ScheduledSite } from '../../nightly/due.ts';
import { timezoneOf, withSchedule } from '../../nightly/scheduled.ts';
import { Stop } from '../exit.ts';
import type { Settings } from '../settings.ts';

/** A site of the config, whether it has a schedule or not. */
export interface PlannedSite {
  readonly name: string;
  readonly plan: ScheduledSite | null;
  readonly rests: RestTimes;
}

/** One site of the config by its name, in any case. Throws Stop with the nearest name where there is none. */
export function plannedSite({ sites }: Pick<Config, 'sites'>, name: string): PlannedSite {
  const names = sites.map((one) => one.name);
  const meant = siteNamed(name, names);
  const site = sites.find((one) => one.name === meant);
  if (site !== undefined) {
    const { quiet, blackout } = site;
    return {
      name: site.name,
      plan: withSchedule(site),
      rests: { timezone: timezoneOf(site), quiet, blackout },
    };
  }
  const hint = siteHint(name, names, 'It names no sites.');
  throw new Stop(`The config has no site "${name}". ${hint}`);
}

/** The sites of the config that have a schedule. Throws Stop where none has, unless that does not matter. */
export function scheduledSites(
  { config }: Pick<Settings, 'config'>,
  { mayBeNone = false }: { readonly mayBeNone?: boolean } = {},
): readonly ScheduledSite[] {
  const sites = config.sites.map(withSchedule).filter((site) => site !== null);
  if (sites.length > 0 || mayBeNone) return sites;
  throw new Stop(
    'No site has a schedule. Give sites in camcensus.yaml a schedule, such as "0 2 * * *" (docs/configuration.md).',
  );
}
