import process from 'node:process';
import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { enterService, leaveService } from '../../../db/sweeps/night-watch.ts';
import type { SweepDesk } from '../../nightly/sweep-desk.ts';
import type { Fulfil } from '../../web/dashboard/thread.ts';
import { MetricsServer } from '../../web/metrics-server.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { fulfilling } from '../service/fulfil-wish.ts';
import { deskOf, noteSites, runService } from '../service/run-service.ts';

import {
  LiveConfig,
  readServiceConfig,
  type ServiceConfig,
  type ServiceConfigOptions,
} from '../service/service-config.ts';
import { openServiceInventory } from '../service/service-inventory.ts';

/**
 * Runs the configured sites on their schedule until it is stopped. Stopping a service is its ordinary end and no error; a sweep that was
 * cut short is marked in the inventory and caught up at the next start. SIGHUP makes it read its config again.
 */
export async function serveNightly(options: ServiceConfigOptions): Promise<void> {
  holdHangUp();
  const first = await readServiceConfig(options);
  await runNights({ options, first, inventory: openServiceInventory(first.settings) }, async () => null);
}

/** On a terminal, SIGHUP means that it was closed. A reload before the service is ready is ignored. */
export function holdHangUp(): void {
  if (process.stdin.isTTY !== true) process.on('SIGHUP', nothing);
}

/** Opens the dashboard of a service, which does (`fulfil`) what accounts ask of it there, or none (null), before the first nightly run; if that fails, the service does not start. */
export type OpenDashboard = (
  live: LiveConfig,
  fulfil: Fulfil,
  desk: SweepDesk,
) => Promise<{ reload(): void; close(): Promise<void> } | null>;

/** What the service starts with: a config that has schedules, and the inventory, which the service closes. */
export interface NightlyStart {
  readonly options: ServiceConfigOptions;
  readonly first: ServiceConfig;
  readonly inventory: Inventory;
  /** Whether a dashboard is opened with it. */
  readonly dashboard?: boolean;
  /** Whether it also runs without a schedule. */
  readonly anySchedule?: boolean;
}

/** The service, and the dashboard that `openDashboard` opens, if any. */
export async function runNights(
  { options, first, inventory, dashboard = false, anySchedule = false }: NightlyStart,
  openDashboard: OpenDashboard,
): Promise<void> {
  const live = new LiveConfig(options, inventory, first, { dashboard, anySchedule });
  try {
    refuseDamaged(inventory);
    enterAlone(inventory);
    await serve(live, inventory, openDashboard);
    process.exitCode = exit.done;
  } finally {
    process.off('SIGHUP', nothing);
    inventory.close();
  }
}

const nothing = (): void => undefined;

/** Refuses a second service, which would sweep every night twice. */
function enterAlone(inventory: Inventory): void {
  const other = enterService(inventory, new Date().toISOString());
  if (other !== null)
    throw new Stop(
      `Another nightly service works with this inventory: process ${other.pid}, since ${other.startedAt}. Stop it, name another inventory with --inventory, or only show this one: camcensus serve --no-nightly.`,
    );
}

async function serve(live: LiveConfig, inventory: Inventory, openDashboard: OpenDashboard): Promise<void> {
  const log = () => live.current.settings.log;
  const hangUp = process.stdin.isTTY === true;
  const stop = interruption((signal) => log().info({ signal }, 'the nightly service is stopping'), {
    hangUp,
  });
  const figures = new MetricsServer(inventory, () => live.current.settings);
  let dashboard: Awaited<ReturnType<OpenDashboard>> = null;
  const reload = () => void reloaded(live, inventory, { figures, dashboard });
  if (!hangUp) process.on('SIGHUP', reload);
  const sites = live.current.sites.map(({ name }) => name);
  const desk = deskOf({ live, inventory });
  const failed = (err: unknown) => log().error({ err }, 'a request from the dashboard could not be done');
  try {
    dashboard = await openDashboard(live, fulfilling(inventory, desk, failed), desk);
    log().info({ sites, inventory: inventory.path }, 'the nightly service has started');
    await figures.follow();
    await runService({ live, inventory, desk, signal: stop.signal });
    log().info('the nightly service has stopped');
  } finally {
    await dashboard?.close();
    process.off('SIGHUP', reload);
    stop.release();
    await figures.close();
    leave(inventory);
  }
}

/** The servers next to the nightly runs read a new config only after the service has accepted it. */
async function reloaded(
  live: LiveConfig,
  inventory: Inventory,
  {
    figures,
    dashboard,
  }: { readonly figures: MetricsServer; readonly dashboard: Awaited<ReturnType<OpenDashboard>> },
): Promise<void> {
  try {
    if (!(await live.reload())) return;
    dashboard?.reload();
    noteSites(live, inventory, new Date());
    await figures.follow();
  } catch (error) {
    live.current.settings.log.error({ err: error }, 'not all of the new config could be applied');
  }
}

/** On a full disk the row stays; its process mark shows that the process has ended. */
function leave(inventory: Inventory): void {
  try {
    leaveService(inventory);
  } catch {
    // The error that ended the service is more important.
  }
}
