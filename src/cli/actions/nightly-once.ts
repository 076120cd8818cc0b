import process from 'node:process';
import type { Inventory } from '../../../db/inventory.ts';
import { keepWatch } from '../../../db/night-watch.ts';
import { openInventory } from '../../../db/open.ts';
import { lastRun } from '../../../db/runs.ts';
import type { NightlyRun } from '../../model/night.ts';
import { latestDue, nextDue } from '../../nightly/due.ts';
import { once } from '../../nightly/once.ts';
import { blackoutOn } from '../../nightly/rest.ts';
import type { NightlyOptions } from '../commands/nightly.ts';
import { exit } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { runNight } from '../service/night.ts';
import { doneUntil } from '../service/night-book.ts';
import { type PlannedSite, plannedSite } from '../service/night-sites.ts';
import { Notifier } from '../service/notifier.ts';
import { leaveOut } from '../service/run-service.ts';
import { readServiceConfig, type ServiceConfig } from '../service/service-config.ts';

/**
 * One night of one site, begun by somebody else's clock (a systemd timer): like a night of the service, with its exports,
 * quiet hours, blackouts and notifications. The exit code says how it ended.
 */
export async function nightOnce(name: string, options: NightlyOptions): Promise<void> {
  const config = await readServiceConfig(options, { anySchedule: true });
  const site = plannedSite(config.set.config, name);
  const inventory = openInventory(config.set.inventory, { create: true });
  const stop = interruption((signal) => config.set.log.info({ signal }, 'the night is stopped'));
  try {
    const names = config.sites.map((one) => one.name);
    keepWatch(inventory, names, new Date().toISOString());
    const planned = plannedFor(site, inventory, new Date());
    await runOrLeave({ site, planned, inventory, config }, stop.signal);
    await tell(inventory, config, stop.signal);
    process.exitCode = codeOf(lastRun(inventory, name));
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
  const done = doneUntil(inventory, name);
  return due === null || (done !== null && Date.parse(done) >= due.getTime()) ? now : due;
}

async function runOrLeave({ site, planned, inventory, config }: Once, signal: AbortSignal): Promise<void> {
  const { name, rests, plan } = site;
  const { log } = config.set;
  const blackout = blackoutOn(rests, planned) ?? blackoutOn(rests, new Date());
  if (blackout !== null) {
    const reason = `It was planned in the blackout ${blackout.text}.`;
    log.info({ site: name, reason }, 'the night is left out');
    leaveOut(inventory, { site: name, scheduledFor: planned, reason, now: new Date() });
    return;
  }
  await once(rests, {
    until: plan && nextDue(plan, planned),
    now: () => new Date(),
    resting: (why, until) => log.info({ site: name, why, until: until.toISOString() }, 'the site rests'),
    run: (own) => runNight({ site: name, scheduledFor: planned, signal: own }, { inventory, ...config }),
    signal,
  });
}

/** Tells people what is new; what cannot be delivered waits in the outbox for the next time. */
async function tell(inventory: Inventory, { set }: ServiceConfig, signal: AbortSignal): Promise<void> {
  const notifier = new Notifier(inventory, () => set);
  notifier.idle(true, signal);
  await notifier.finished();
}

function codeOf(run: NightlyRun | null): number {
  switch (run?.outcome) {
    case 'complete':
    case 'skipped':
      return exit.done;
    case 'partial':
    case 'failed':
      return exit.partial;
    default:
      return exit.interrupted;
  }
}
