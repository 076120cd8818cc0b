import process from 'node:process';
import { openInventory } from '../../../db/open.ts';
import { nightly } from '../../nightly/service.ts';
import type { NightlyOptions } from '../commands/nightly.ts';
import { exit, Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { interruption } from '../interruption.ts';
import { doneUntil, runNight } from '../night.ts';
import { activePolicies } from '../policies.ts';
import { type Settings, settings } from '../settings.ts';

/**
 * Runs the configured sites on their schedule until it is told to stop. Stopping a service is its ordinary end and no
 * error; a sweep that was cut short is marked in the inventory and caught up at the next start.
 */
export async function serveNightly(options: NightlyOptions): Promise<void> {
  const set = await settings(options, null);
  const sites = scheduledSites(set);
  const fingerprints = fingerprintsOf({}, set.config);
  const policies = activePolicies(options.policy, set.config.policies, fingerprints.makers);
  const inventory = openInventory(set.inventory, { create: true });
  const stop = interruption((signal) => set.log.info({ signal }, 'the nightly service is stopping'));
  set.log.info(
    { sites: sites.map(({ name }) => name), inventory: set.inventory },
    'the nightly service has started',
  );
  try {
    await nightly({
      sites,
      lastRun: (site) => doneUntil(inventory, site),
      run: (site, scheduledFor, signal) =>
        runNight({ site, scheduledFor, signal }, { inventory, policies, fingerprints, set }),
      now: () => new Date(),
      waiting: (next) =>
        set.log.info({ site: next?.site, at: next?.at.toISOString() }, 'waiting for the next run'),
      signal: stop.signal,
    });
    set.log.info('the nightly service has stopped');
    process.exitCode = exit.done;
  } finally {
    stop.release();
    inventory.close();
  }
}

function scheduledSites({ config }: Settings) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sites = config.sites.flatMap(({ name, schedule, timezone }) =>
    schedule === null ? [] : [{ name, schedule, timezone: timezone ?? here }],
  );
  if (sites.length > 0) return sites;
  throw new Stop(
    'No site has a schedule. Give sites in camcensus.yaml a schedule, such as "0 2 * * *" (docs/configuration.md).',
  );
}
