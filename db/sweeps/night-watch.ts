import { ensureSite } from '../devices/sites.ts';
import { isCertainlyDead, isOfThisBoot, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** A nightly service that works with the inventory, or died while it did. */
export interface NightlyService extends ProcessId {
  readonly startedAt: string;
  /** Null if this machine cannot know: the process is on another machine or in another container. */
  readonly running: boolean | null;
}

/** Records which sites have a schedule from now on, and since when each first had one: earlier if the clock was set back since. */
export function storeSchedules(inventory: Inventory, sites: readonly string[], at: string): void {
  inventory.write(() => {
    for (const site of sites) {
      ensureSite(inventory, site);
      inventory.run(
        `INSERT INTO nightly_site (site, since) VALUES (?, ?)
         ON CONFLICT DO UPDATE SET since = excluded.since WHERE since > excluded.since`,
        site,
        instant(at),
      );
    }
    inventory.run(
      'DELETE FROM nightly_site WHERE site NOT IN (SELECT value FROM json_each(?))',
      JSON.stringify(sites),
    );
  });
}

/** Since when a site has had a schedule, or its first planned run; null if it never had either. */
export function watchedSince(inventory: Inventory, site: string): string | null {
  const row = inventory.get<{ since: string | null }>(
    `SELECT min(since) AS since FROM (SELECT since FROM nightly_site WHERE site = @site
       UNION ALL SELECT min(scheduled_for) FROM nightly_run WHERE site = @site)`,
    { site },
  );
  return row?.since ?? null;
}

/**
 * Registers this process as the inventory's nightly service. Returns null, or the service that is certainly running already: two
 * would sweep every night twice.
 */
export function enterService(inventory: Inventory, at: string): NightlyService | null {
  return inventory.write(() => {
    const present = nightlyService(inventory);
    if (present?.running === true) return present;
    const { host, pid, processStarted } = thisProcess();
    inventory.run(
      'INSERT OR REPLACE INTO nightly_service (id, host, pid, process_started, started_at) VALUES (1, ?, ?, ?, ?)',
      host,
      pid,
      processStarted,
      instant(at),
    );
    return null;
  });
}

/** Ends the registration of this process as the inventory's nightly service. */
export function leaveService(inventory: Inventory): void {
  const { host, pid } = thisProcess();
  inventory.run('DELETE FROM nightly_service WHERE host = ? AND pid = ?', host, pid);
}

/** The registered nightly service; null if there is none, as after one that ended normally. */
export function nightlyService(inventory: Inventory): NightlyService | null {
  const row = inventory.get<Omit<NightlyService, 'running'>>(
    'SELECT host, pid, process_started AS processStarted, started_at AS startedAt FROM nightly_service',
  );
  if (row === undefined) return null;
  const dead = isCertainlyDead(row);
  return { ...row, running: dead ? false : isOfThisBoot(row) ? true : null };
}
