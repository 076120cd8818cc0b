import process from 'node:process';
import { closest } from 'fastest-levenshtein';
import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { newestBackup } from '../../health/backup-age.ts';
import { generalProblems } from '../../health/general-problems.ts';
import { healthReport } from '../../health/health-report.ts';
import { sitesHealth } from '../../health/site-health.ts';
import { healthText } from '../../text/health.ts';
import { exit, Stop } from '../exit.ts';
import type { CommonOptions, Settings } from '../settings.ts';
import { printJson, printText, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `health`. */
export interface HealthOptions extends CommonOptions {
  readonly site?: string;
  readonly backup?: string;
  readonly format?: 'table' | 'json';
}

/** Prints the state of every site; the exit code is 0 if all is well. */
export function health(options: HealthOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const now = new Date();
    checkName(options.site, settings);
    const damage = damageIn(inventory);
    // The sites of a damaged file are not reliable.
    const sites = damage === null ? sitesHealth(inventory, settings.config, now) : [];
    const wanted = sites.filter(({ site }) => options.site === undefined || site === options.site);
    const backup = options.backup === undefined ? null : newestBackup(options.backup, now);
    const problems = damage === null ? generalProblems(inventory, settings.config, now) : [];
    const report = healthReport(inventory, wanted, { now, damage, backup, problems });
    if (options.format === 'json') await printJson(report);
    else await printText(healthText(report, width(process.stdout)));
    process.exitCode = damage !== null ? exit.couldNotStart : report.healthy ? exit.done : exit.partial;
  });
}

function checkName(site: string | undefined, { config }: Settings): void {
  const names = config.sites.map(({ name }) => name);
  if (names.length === 0)
    throw new Stop(
      'The config names no sites, so there is no plan to compare with. Give sites in camcensus.yaml (docs/configuration.md).',
    );
  if (site !== undefined && !names.includes(site))
    throw new Stop(`The config has no site "${site}". Did you mean ${closest(site, names)}?`);
}

function damageIn(inventory: Inventory): string | null {
  try {
    refuseDamaged(inventory);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
