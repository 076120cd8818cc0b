import process from 'node:process';
import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { newestBackup } from '../../health/backup-age.ts';
import { generalProblems } from '../../health/general-problems.ts';
import { healthReport } from '../../health/health-report.ts';
import { type HubHealth, hubHealth } from '../../health/hub-health.ts';
import { type QueueHealth, queueHealth } from '../../health/queue-health.ts';
import { type SiteHealth, sitesHealth } from '../../health/site-health.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { healthText } from '../../text/health.ts';
import { exit, Stop } from '../exit.ts';
import type { CommonOptions, Settings } from '../settings.ts';
import { printJson, printText, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `health`. */
export interface HealthOptions extends CommonOptions {
  readonly site?: readonly string[];
  readonly backup?: string;
  readonly format?: 'table' | 'json';
}

/** Prints the state of every site; the exit code is 0 if all is well. */
export function health(options: HealthOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const now = new Date();
    const damage = damageIn(inventory);
    const backup = options.backup === undefined ? null : newestBackup(options.backup, now);
    // What a damaged file says is not reliable.
    const known = damage === null ? knownOf(inventory, settings, now) : nothingKnown;
    const sites = sitesChosen(options, settings, known);
    const isChosen = ({ site }: { readonly site: string }) => sites?.includes(site) ?? true;
    const hub = known.hub && { ...known.hub, sites: known.hub.sites.filter(isChosen) };
    const facts = { now, damage, backup, ...known, hub };
    const report = healthReport(inventory, known.sites.filter(isChosen), facts);
    if (options.format === 'json') await printJson(report);
    else await printText(healthText(report, width(process.stdout)));
    process.exitCode = damage !== null ? exit.couldNotStart : report.healthy ? exit.done : exit.partial;
  });
}

interface Known {
  readonly sites: readonly SiteHealth[];
  readonly problems: readonly string[];
  readonly queue: QueueHealth | null;
  readonly hub: HubHealth | null;
}

const nothingKnown: Known = { sites: [], problems: [], queue: null, hub: null };

function knownOf(inventory: Inventory, { config }: Settings, now: Date): Known {
  return {
    sites: sitesHealth(inventory, config, now),
    problems: generalProblems(inventory, config, now),
    queue: queueHealth(inventory, now),
    hub: hubHealth(inventory, config, now),
  };
}

function sitesChosen(
  options: HealthOptions,
  { config }: Settings,
  { hub, queue }: Known,
): readonly string[] | undefined {
  const names = [...config.sites.map(({ name }) => name), ...(hub?.sites ?? []).map((one) => one.site)];
  if (names.length === 0 && hub === null && queue === null)
    throw new Stop(
      'The config names no sites, so there is no plan to compare with. Give sites in camcensus.yaml (docs/configuration.md).',
    );
  return options.site && sitesMeant(options.site, names, 'The config names no sites.');
}

function damageIn(inventory: Inventory): string | null {
  try {
    refuseDamaged(inventory);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
