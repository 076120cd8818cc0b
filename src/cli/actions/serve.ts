import process from 'node:process';
import type { Logger } from 'pino';
import { pause } from '../../abort/pause.ts';
import { dayMs } from '../../model/moment.ts';
import { Refused } from '../../model/refused.ts';
import { DashboardThread, type Fulfil } from '../../web/dashboard/thread.ts';
import { type Place, urlOf } from '../../web/server.ts';
import { type DashboardWorkerData, startThread } from '../dashboard/start-thread.ts';
import { exit } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { type Access, accessOf, type ListenOptions } from '../options/listen.ts';
import { readServiceConfig, type ServiceConfigOptions } from '../service/service-config.ts';
import { openServiceInventory } from '../service/service-inventory.ts';
import { say } from '../terminal.ts';
import { holdHangUp, runNights } from './nightly.ts';

/** Options of `serve`. */
export interface ServeOptions extends ServiceConfigOptions, ListenOptions {
  /** False with --no-nightly. */
  readonly nightly: boolean;
}

/**
 * Shows the dashboard until it is stopped, and meanwhile runs the nightly sweeps of the config's sites, if one has a schedule and
 * --no-nightly is not set.
 */
export async function serve(options: ServeOptions): Promise<void> {
  holdHangUp();
  const first = await readServiceConfig(options, { anySchedule: true });
  const access = accessOf(options, first.settings.config);
  if (options.nightly && first.sites.length > 0)
    await runNights(
      {
        options,
        first,
        inventory: openServiceInventory(first.settings, options.inventory),
        dashboard: true,
      },
      (live, fulfil) => opened({ options, inService: true, access }, () => live.current.settings.log, fulfil),
    );
  else await showOnly(options, access, first.settings.log);
}

/** The dashboard; prints its address on a terminal. */
async function opened(
  data: DashboardWorkerData,
  log: () => Logger,
  fulfil?: Fulfil,
): Promise<DashboardThread> {
  const dashboard = threadAt(data, data.access.place, log, fulfil);
  const at = await dashboard.open();
  if (process.stderr.isTTY === true) say(`The dashboard is at ${urlOf(at)} (Ctrl-C ends it).`);
  return dashboard;
}

/** The thread of a dashboard at a place. */
function threadAt(
  { options, access, inService }: DashboardWorkerData,
  place: Place,
  log: () => Logger,
  fulfil?: Fulfil,
): DashboardThread {
  // Options may hold further values of commander; a thread gets plain values.
  const data = (at: Place) => ({ options: { ...options }, inService, access: { ...access, place: at } });
  return new DashboardThread(place, (at) => startThread(data(at)), log, fulfil);
}

/**
 * Opens the dashboard of an inventory at its usual place, or at a free port if that is taken. Returns its URL. Throws Refused if this
 * machine lets it listen nowhere.
 */
export async function openAnywhere(
  options: ServeOptions,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { settings } = await readServiceConfig(options, { anySchedule: true });
  const access = accessOf({}, settings.config);
  const thread = (port: number) =>
    threadAt({ options, access, inService: false }, { ...access.place, port }, () => settings.log);
  const usual = thread(access.place.port);
  try {
    return { url: urlOf(await usual.open()), close: () => usual.close() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const free = thread(0);
    return { url: urlOf(await free.open()), close: () => free.close() };
  }
}

/** Writes and sends nothing. SIGHUP makes it read its config again. */
async function showOnly(options: ServeOptions, access: Access, log: Logger): Promise<void> {
  const hangUp = process.stdin.isTTY === true;
  const stop = interruption((signal) => log.info({ signal }, 'the dashboard is closing'), { hangUp });
  let dashboard: DashboardThread | null = null;
  const reload = () => dashboard?.reload();
  if (!hangUp) process.on('SIGHUP', reload);
  try {
    dashboard = await opened({ options, inService: false, access }, () => log);
    while (!stop.signal.aborted) await pause(dayMs, stop.signal);
    process.exitCode = exit.done;
  } finally {
    await dashboard?.close();
    process.off('SIGHUP', reload);
    stop.release();
  }
}
