import { leaseHolder, thisMoment } from '../../db/file/lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { nightlyService } from '../../db/sweeps/night-watch.ts';
import type { Sweep } from '../model/sweep.ts';
import { version } from '../version.ts';
import type { Backup } from './backup-age.ts';
import type { HubHealth } from './hub-health.ts';
import { inventoryBytes } from './inventory-bytes.ts';
import type { QueueHealth } from './queue-health.ts';
import { problemsOf, type SiteHealth } from './site-health.ts';

/** What is requested in addition to the sites. */
export interface HealthFacts {
  readonly now: Date;
  /** What SQLite found wrong with the file; null if it is sound. */
  readonly damage: string | null;
  /** Null if it was not requested. */
  readonly backup: Backup | null;
  /** What is wrong apart from the sites, a sentence or two each. */
  readonly problems: readonly string[];
  /** Null, or left out: the inventory is no hub's, or no site's. */
  readonly hub?: HubHealth | null;
  readonly queue?: QueueHealth | null;
}

/** The report in the form for programs. Fields are only ever added. */
export function healthReport(inventory: Inventory, sites: readonly SiteHealth[], facts: HealthFacts) {
  const { now, damage, backup, problems, hub = null, queue = null } = facts;
  const service = nightlyService(inventory);
  const holder = leaseHolder(inventory, thisMoment());
  return {
    healthy:
      damage === null &&
      problems.length === 0 &&
      sites.every((site) => problemsOf(site).length === 0) &&
      (hub?.sites ?? []).every((site) => site.problems.length === 0),
    at: now.toISOString(),
    version,
    inventory: {
      path: inventory.path,
      sound: damage === null,
      damage,
      bytes: inventoryBytes(inventory.path),
    },
    problems,
    backup,
    service: service && {
      running: service.running,
      pid: service.pid,
      host: service.host,
      since: service.startedAt,
    },
    sweeping: holder && {
      holder: holder.holder,
      pid: holder.pid,
      host: holder.host,
      since: new Date(holder.acquiredAt).toISOString(),
    },
    sites: sites.map(siteReport),
    queue,
    hub: hub && { running: hub.service?.running ?? false, ...hub },
  };
}

/** The report of one site. */
function siteReport(health: SiteHealth) {
  const { site, plan, lastRun, lastSweep, lastComplete, running, next, overdue, rest, paused } = health;
  return {
    site,
    problems: problemsOf(health),
    schedule: plan?.schedule ?? null,
    timezone: plan?.timezone ?? null,
    lastRun,
    lastSweep: lastSweep && brief(lastSweep),
    lastComplete: lastComplete && brief(lastComplete),
    running: running && brief(running),
    paused,
    resting: rest && { why: rest.why, until: rest.until.toISOString() },
    next: next?.toISOString() ?? null,
    overdueSince: overdue?.toISOString() ?? null,
    // Of one that was swept, the fields above say how.
    ...(lastSweep === null && running === null ? { status: 'never scanned' as const } : {}),
  };
}

function brief({ id, firstStartedAt, endedAt, outcome, reason, addresses, counts }: Sweep) {
  const { scanned, alive, devices, flagged } = counts;
  return { sweep: id, firstStartedAt, endedAt, outcome, reason, addresses, scanned, alive, devices, flagged };
}

/** The report as {@link healthReport} gives it. */
export type HealthReport = ReturnType<typeof healthReport>;
