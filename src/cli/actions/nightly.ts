import process from 'node:process';
import type { Inventory } from '../../../db/inventory.ts';
import { enterService, keepWatch, leaveService } from '../../../db/night-watch.ts';
import { openInventory } from '../../../db/open.ts';
import { recordRun } from '../../../db/runs.ts';
import { nightly } from '../../nightly/service.ts';
import type { NightlyOptions } from '../commands/nightly.ts';
import { exit, Stop } from '../exit.ts';
import { type Interruption, interruption } from '../interruption.ts';
import { MetricsServer } from '../metrics-server.ts';
import { runNight } from '../night.ts';
import { doneUntil } from '../night-book.ts';
import { NightWatch } from '../night-watch.ts';
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
  try {
    enterAlone(inventory);
    await serve(live, inventory);
    process.exitCode = exit.done;
  } finally {
    inventory.close();
  }
}

/** Two services would sweep every night twice. */
function enterAlone(inventory: Inventory): void {
  const other = enterService(inventory, new Date().toISOString());
  if (other !== null)
    throw new Stop(
      `Another nightly service works with this inventory: process ${other.pid}, since ${other.startedAt}. Stop it, or name another inventory with --inventory.`,
    );
}

async function serve(live: LiveConfig, inventory: Inventory): Promise<void> {
  const log = () => live.current.set.log;
  // On a terminal, SIGHUP says that it was closed.
  const hangUp = process.stdin.isTTY === true;
  const stop = interruption((signal) => log().info({ signal }, 'the nightly service is stopping'), {
    hangUp,
  });
  const figures = new MetricsServer(inventory, live);
  const reload = () => void reloaded(live, inventory, figures);
  if (!hangUp) process.on('SIGHUP', reload);
  const notifier = new Notifier(inventory, () => live.current.set);
  const watch = new NightWatch({
    inventory,
    live,
    now: () => new Date(),
    overdue: (events) => notifier.overdue(events, stop.signal),
  });
  log().info(
    { sites: noteSites(live, inventory), inventory: inventory.path },
    'the nightly service has started',
  );
  const stopWatching = watch.start();
  try {
    await figures.follow();
    await runService(live, inventory, { stop, notifier });
    await notifier.finished();
    log().info('the nightly service has stopped');
  } finally {
    stopWatching();
    process.off('SIGHUP', reload);
    stop.release();
    await figures.close();
    leave(inventory);
  }
}

async function reloaded(live: LiveConfig, inventory: Inventory, figures: MetricsServer): Promise<void> {
  try {
    if (!(await live.reload())) return;
    noteSites(live, inventory);
    await figures.follow();
  } catch (error) {
    live.current.set.log.error({ err: error }, 'not everything of the new config could be put in force');
  }
}

/** A disk that is full keeps the note, which tells by itself that its process is gone. */
function leave(inventory: Inventory): void {
  try {
    leaveService(inventory);
  } catch {
    // How the service ended is more important.
  }
}

/** Keeps since when each site has had a schedule; gives their names. */
function noteSites(live: LiveConfig, inventory: Inventory): readonly string[] {
  const names = live.current.sites.map(({ name }) => name);
  keepWatch(inventory, names, new Date().toISOString());
  return names;
}

function runService(
  live: LiveConfig,
  inventory: Inventory,
  { stop: { signal }, notifier }: { readonly stop: Interruption; readonly notifier: Notifier },
): Promise<void> {
  const log = () => live.current.set.log;
  return nightly({
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
}
