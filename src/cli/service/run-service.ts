import { refuseDamaged } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { storeSchedules } from '../../../db/sweeps/night-watch.ts';
import { pause } from '../../abort/pause.ts';
import { overdueEvents } from '../../health/overdue-events.ts';
import type { NoticeEvent } from '../../model/notice.ts';
import { every } from '../../nightly/every.ts';
import { runNight, skipNight } from '../../nightly/night.ts';
import { OverdueWatch } from '../../nightly/overdue-watch.ts';
import { doneUntil } from '../../nightly/run-record.ts';
import { timezoneOf } from '../../nightly/scheduled.ts';
import { nightly } from '../../nightly/service.ts';
import { SweepDesk } from '../../nightly/sweep-desk.ts';
import { Notifier } from '../../notify/notifier.ts';
import { channelsOf } from './notify-channels.ts';
import type { LiveConfig } from './service-config.ts';
import { nightContext, sweepOnce } from './site-night.ts';

/** The time that the service lives by. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds, or when a signal fires. */
  wait(ms: number, ...signals: readonly AbortSignal[]): Promise<unknown>;
  /** Calls `look` every so many milliseconds, also in the middle of a sweep; the result ends that. */
  every(ms: number, look: () => void): () => void;
}

/** What the service works with. */
export interface ServiceOptions {
  readonly live: LiveConfig;
  readonly inventory: Inventory;
  readonly signal: AbortSignal;
  /** Where sweeps are requested; those of this service can be stopped there. */
  readonly desk?: SweepDesk;
  /** The machine's, where it is left out. */
  readonly clock?: Clock;
}

/** Where sweeps of the config's sites are requested, which run between those that are planned. */
export function deskOf({ live, inventory }: Pick<ServiceOptions, 'live' | 'inventory'>): SweepDesk {
  const now = () => new Date();
  return new SweepDesk({
    sites: () => live.current.config.sites.map((site) => ({ ...site, timezone: timezoneOf(site) })),
    sweep: async (request, signal, onStarted) => {
      refuseDamaged(inventory);
      await sweepOnce(request, signal, { inventory, ...live.current, now, onStarted });
    },
    now,
    failed: (site, err) => live.current.settings.log.error({ site, err }, 'the requested sweep failed'),
  });
}

const machineClock: Clock = { now: () => new Date(), wait: pause, every };

/** Runs what is due, sends what is new and looks for what is overdue, until the signal fires. */
export async function runService(options: ServiceOptions): Promise<void> {
  const { live, inventory, signal, desk = deskOf(options), clock = machineClock } = options;
  const { now } = clock;
  const log = () => live.current.settings.log;
  const notifier = new Notifier({
    inventory,
    settings: () => live.current.settings,
    channels: channelsOf,
    now,
  });
  noteSites(live, inventory, now());
  const overdue = (events: readonly NoticeEvent[]) => notifier.overdue(events, signal);
  const events = () => overdueEvents(inventory, live.current.settings.config, now());
  const stopWatching = new OverdueWatch({ events, log, overdue }).start(clock.every);
  await nightly({
    sites: () => live.current.sites,
    changed: () => live.changed,
    lastRun: (site) => doneUntil(inventory, site, now()),
    run: (site, scheduledFor, awake) =>
      desk.during(site, awake, (own, onStarted) => {
        const context = nightContext({ inventory, ...live.current, now, onStarted });
        return runNight({ site, scheduledFor, signal: own }, context);
      }),
    requests: desk,
    skip: (site, scheduledFor, reason) =>
      skipNight({ site, scheduledFor, reason, now: now() }, { inventory, log: log() }),
    now,
    wait: clock.wait,
    waiting: (next) =>
      log().info({ site: next?.site, at: next?.at.toISOString() }, 'waiting for the next run'),
    idle: (ran) => notifier.idle({ ran }, signal),
    signal,
  }).finally(() => {
    stopWatching();
    desk.close();
  });
  await notifier.finished();
}

/** Keeps since when each site has had a schedule. */
export function noteSites(live: Pick<LiveConfig, 'current'>, inventory: Inventory, now: Date): void {
  const names = live.current.sites.map(({ name }) => name);
  storeSchedules(inventory, names, now.toISOString());
}
