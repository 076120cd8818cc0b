import type { Inventory } from '../../../db/inventory.ts';
import { remaining } from '../../../db/remaining.ts';
import type { Overview } from '../../web/dashboard/census.ts';
import { healthReport } from '../health-report.ts';
import { summaryFor } from '../report.ts';
import type { ServiceConfig } from '../service/service-config.ts';
import { sitesHealth } from '../site-health.ts';
import { siteFields, workFields } from '../text/health.ts';
import { removalGrid } from '../text/remaining.ts';

/** What the first page tells: figures as `list`, removal as `remaining`, sweeps as `health` say it. */
export function overviewOf(inventory: Inventory, config: ServiceConfig): Overview {
  const { set, policies, fingerprints } = config;
  const now = new Date();
  // Whether the file is damaged takes long to find out; `camcensus health` does.
  const facts = { now, damage: null, backup: null };
  const health = healthReport(inventory, sitesHealth(inventory, set.config, now), facts);
  const lines = remaining(inventory, {});
  return {
    report: summaryFor(inventory, policies, {}, fingerprints),
    sites: health.sites.map((site) => ({
      site: site.site,
      problems: site.problems,
      fields: siteFields(site),
    })),
    service: workFields(health),
    removal: lines.length === 0 ? null : removalGrid(lines),
  };
}
