import { resolve } from 'node:path';
import process from 'node:process';
import { pause } from '../../nightly/pause.ts';
import type { Place } from '../../web/server.ts';
import type { ServeOptions } from '../commands/serve.ts';
import { openDashboard } from '../dashboard/open-dashboard.ts';
import { placeOf } from '../dashboard/place.ts';
import { exit } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { LiveConfig, readServiceConfig, type ServiceConfig } from '../service/service-config.ts';
import { say } from '../terminal.ts';
import { holdHangUp, runNights } from './nightly.ts';

/**
 * Shows the dashboard until it is told to stop, and runs the nights of the config's sites meanwhile, where any has a
 * schedule and nobody said otherwise.
 */
export async function serve(options: ServeOptions): Promise<void> {
  holdHangUp();
  const first = await readServiceConfig(options, { anySchedule: true });
  const place = placeOf(options.listen, first.set.config);
  if (options.nightly && first.sites.length > 0)
    await runNights(options, first, (live) => opened(live, place));
  else await showOnly(options, first, place);
}

/** The dashboard; a person at a terminal is told where it is. */
async function opened(live: LiveConfig, place: Place) {
  const dashboard = await openDashboard(live, place);
  const { address, port } = dashboard;
  if (process.stderr.isTTY === true)
    say(
      `The dashboard is at http://${address.includes(':') ? `[${address}]` : address}:${port}/ (Ctrl-C ends it).`,
    );
  return dashboard;
}

/** Nothing is written and nothing sent. SIGHUP has it read its config again. */
async function showOnly(options: ServeOptions, first: ServiceConfig, place: Place): Promise<void> {
  const path = resolve(first.set.inventory);
  const live = new LiveConfig(options, { path }, first, { anySchedule: true });
  const hangUp = process.stdin.isTTY === true;
  const log = () => live.current.set.log;
  const stop = interruption((signal) => log().info({ signal }, 'the dashboard is closing'), { hangUp });
  const reload = () => void live.reload();
  if (!hangUp) process.on('SIGHUP', reload);
  let dashboard: Awaited<ReturnType<typeof opened>> | null = null;
  try {
    dashboard = await opened(live, place);
    while (!stop.signal.aborted) await pause(oneDayMs, stop.signal);
    process.exitCode = exit.done;
  } finally {
    await dashboard?.close();
    process.off('SIGHUP', reload);
    stop.release();
  }
}

const oneDayMs = 86_400_000;
