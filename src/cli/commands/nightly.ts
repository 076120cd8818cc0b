import process from 'node:process';
import type { Command } from 'commander';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { lastRun } from '../../../db/runs.ts';
import { nightly } from '../../nightly/service.ts';
import { examples } from '../examples.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { runNight } from '../night.ts';
import { configOption, inventoryOption, logOption, policyOption } from '../options.ts';
import { activePolicies } from '../policies.ts';
import { type CommonOptions, type Settings, settings } from '../settings.ts';

interface Options extends CommonOptions {
  readonly policy?: readonly string[];
}

/** `nightly`: the service. */
export function nightlyCommand(program: Command): Command {
  return program
    .command('nightly')
    .description('run the configured sites on their schedule (a long-running service)')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus nightly --config /etc/camcensus/camcensus.yaml',
        'systemctl enable --now camcensus   # docs/operations.md',
      ),
    )
    .action(async (options: Options) => {
      process.exitCode = await serve(options);
    });
}

async function serve(options: Options): Promise<number> {
  const set = await settings(options, null);
  const sites = scheduledSites(set);
  const policies = activePolicies(options.policy, set.config.policies);
  const inventory = openInventory(set.inventory, { create: true });
  const stop = interruption();
  set.log.info(
    { sites: sites.map(({ name }) => name), inventory: set.inventory },
    'the nightly service has started',
  );
  try {
    await nightly({
      sites,
      lastRun: (site) => lastScheduled(inventory, site),
      run: (site, scheduledFor, signal) =>
        runNight({ site, scheduledFor, signal }, { inventory, policies, set }),
      now: () => new Date(),
      waiting: (next) =>
        set.log.info({ site: next?.site, at: next?.at.toISOString() }, 'waiting for the next run'),
      signal: stop.signal,
    });
    set.log.info('the nightly service has stopped');
    // Stopping a service is its ordinary end; a sweep that was cut short is marked in the inventory.
    return exit.done;
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

function lastScheduled(inventory: Inventory, site: string): string | null {
  return lastRun(inventory, site)?.scheduledFor ?? null;
}
