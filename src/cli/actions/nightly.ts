import process from 'node:process';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { recordRun } from '../../../db/runs.ts';
import { nightly } from '../../nightly/service.ts';
import type { NightlyOptions } from '../commands/nightly.ts';
import { exit } from '../exit.ts';
import { type Interruption, interruption } from '../interruption.ts';
import { runNight } from '../night.ts';
import { doneUntil } from '../night-book.ts';
import { Notifier } from '../notifier.ts';
import { LiveConfig, readServiceConfig } from '../service-config.ts';

/**
 * Runs the configured sites on their schedule until it is told to stop. Stopping a service is its ordinary end and no
 * error; a sweep that was cut short is marked in the inventory and caught up at the next start. SIGHUP has it read its
 * config again.
 */
export async function serveNightly(options: NightlyOptions): Promise<void> {
  const first = await readServiceConfig(options);
  const inventory = openInventory(first.set.inventory, { create: true });
  const live = new LiveConfig(options, inventory, first);
  const log = () => live.current.set.log;
  // On a terminal, SIGHUP says that it was closed.
  const hangUp = process.stdin.isTTY === true;
  const stop = interruption((signal) => log().info({ signal }, 'the nightly service is stopping'), {
    hangUp,
  });
  const reload = () => void live.reload();
  if (!hangUp) process.on('SIGHUP', reload);
  const sites = first.sites.map(({ name }) => name);
  log().info({ sites, inventory: first.set.inventory }, 'the nightly service has started');
  try {
    await runService(live, inventory, stop);
    log().info('the nightly service has stopped');
    process.exitCode = exit.done;
  } finally {
    process.off('SIGHUP', reload);
    stop.release();
    inventory.close();
  }
}

async function runService(live: LiveConfig, inventory: Inventory, { signal }: Interruption): Promise<void> {
  const log = () => live.current.set.log;
  const notifier = new Notifier(inventory, () => live.current.set);
  await nightly({
    sites: () => live.current.sites,
    changed: () => live.changed,
    lastRun: (site) => doneUntil(inventory, site),
    run: (site, scheduledFor, own) =>
      runNight({ site, scheduledFor, signal: own }, { inventory, ...live.current }),
    skip: (site, scheduledFor, reason) => {
      log().info({ site, scheduledFor: scheduledFor.toISOString(), reason }, 'the night is left out');
      const startedAt = new Date().toISOString();
      const planned = { site, scheduledFor: scheduledFor.toISOString(), startedAt };
      recordRun(inventory, { ...planned, sweepId: null, outcome: 'skipped', reason });
    },
    now: () => new Date(),
    waiting: (next) =>
      log().info({ site: next?.site, at: next?.at.toISOString() }, 'waiting for the next run'),
    idle: (ran) => notifier.idle(ran, signal),
    signal,
  });
  await notifier.finished();
}
