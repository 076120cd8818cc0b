import process from 'node:process';
import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { storeSchedules } from '../../../db/sweeps/night-watch.ts';
import { runFor } from '../../../db/sweeps/runs.ts';
import type { NightlyRun } from '../../model/night.ts';
import { latestDue, nextDue } from '../../nightly/due.ts';
import { runNight } from '../../nightly/night.ts';
import { type OnceEnd, once } from '../../nightly/once.ts';
import { blackoutOn } from '../../nightly/rest.ts';
import { doneUntil, leaveOut } from '../../nightly/run-record.ts';
import { Notifier } from '../../notify/notifier.ts';
import { exit } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { type PlannedSite, plannedSite } from '../service/night-sites.ts';
import { channelsOf } from '../service/notify-channels.ts';
import {
  readServiceConfig,
  type ServiceConfig,
  type ServiceConfigOptions,
} from '../service/service-config.ts';
import { openServiceInventory } from '../service/service-inventory.ts';
import { nightContext } from '../service/site-night.ts';

/**
 * One nightly run of one site, started by an external scheduler, such as a systemd timer: like a run of the service, with its exports,
 * quiet hours, blackouts and notifications. The exit code gives the outcome.
 */
export async function nightOnce(name: string, options: ServiceConfigOptions): Promise<void> {
  const config = await readServiceConfig(options, { anySchedule: true });
  const site = plannedSite(config.settings.config, name);
  const inventory = openServiceInventory(config.settings);
  const stop = interruption((signal) => config.settings.log.info({ signal }, 'the night is stopped'));
  try {
    refuseDamaged(inventory);
    const names = config.sites.map((one) => one.name);
    storeSchedules(inventory, names, new Date().toISOString());
    const planned = plannedFor(site, inventory, new Date());
    const end = await runOrLeave({ site, planned, inventory, config }, stop.signal);
    if (end !== 'refused') await sendNotices(inventory, config, stop.signal);
    process.exitCode = codeOf(end, () => runFor(inventory, name, planned.toISOString()));
  } finally {
    stop.release();
    inventory.close();
  }
}

interface Once {
  readonly site: PlannedSite;
  readonly planned: Date;
  readonly inventory: Inventory;
  readonly config: ServiceConfig;
}

/** The site's last planned time, where it has a schedule and that night is not done yet; else now. */
function plannedFor({ name, plan }: PlannedSite, inventory: Inventory, now: Date): Date {
  const due = plan && latestDue(plan, now);
  const done = doneUntil(inventory, name, now);
  return due === null || (done !== null && Date.parse(done) >= due.getTime()) ? now : due;
}

async function runOrLeave({ site, planned, inventory, config }: Once, signal: AbortSignal): Promise<OnceEnd> {
  const { name, rests, plan } = site;
  const { log } = config.settings;
  const blackout = blackoutOn(rests, planned) ?? blackoutOn(rests, new Date());
  if (blackout !== null) {
    const reason = `It was planned in the blackout ${blackout.text}.`;
    log.info({ site: name, reason }, 'the night is skipped');
    leaveOut(inventory, { site: name, scheduledFor: planned, reason, now: new Date() });
    return 'over';
  }
  const end = await once(rests, {
    until: plan && nextDue(plan, planned),
    now: () => new Date(),
    resting: (why, until) => log.info({ site: name, why, until: until.toISOString() }, 'the site rests'),
    run: (own) =>
      runNight({ site: name, scheduledFor: planned, signal: own }, nightContext({ inventory, ...config })),
    signal,
  });
  if (end === 'too-late') log.warn({ site: name }, 'its next planned run is due: this run ends');
  return end;
}

/** Sends what is new; what cannot be delivered waits in the outbox. */
async function sendNotices(
  inventory: Inventory,
  { settings }: ServiceConfig,
  signal: AbortSignal,
): Promise<void> {
  const notifier = new Notifier({ inventory, settings: () => settings, channels: channelsOf });
  notifier.idle({ ran: true }, signal);
  await notifier.finished();
}

/** The exit code of a nightly run; `noted` returns its row in the inventory. */
export function codeOf(end: OnceEnd, noted: () => Pick<NightlyRun, 'outcome'> | null): number {
  switch (end) {
    case 'refused':
      return exit.couldNotStart;
    case 'stopped':
      return exit.interrupted;
    case 'too-late':
      return exit.partial;
    case 'over': {
      const outcome = noted()?.outcome;
      return outcome === 'complete' || outcome === 'skipped' ? exit.done : exit.partial;
    }
  }
}
