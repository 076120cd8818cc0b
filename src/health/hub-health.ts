import { type HubService, hubService } from '../../db/hub/service.ts';
import { type HubSite, hubSites, lastCompleteSweep } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { counted } from '../model/counted.ts';
import { type HubSiteState, hubSiteState, type Silence, silenceOf, silenceText } from '../model/hub-site.ts';
import { moment } from '../model/moment.ts';
import type { NoticeEvent } from '../model/notice.ts';

/** From so many milliseconds on a site's clock is wrong: its sweeps would be dated wrongly, and start at the wrong hour. */
const clockMs = 300_000;

/** A site as its hub's inventory knows it. Times are ISO 8601; unknown is null. */
export interface HubSiteHealth {
  readonly site: string;
  readonly state: HubSiteState;
  /** Left out once it sent anything. */
  readonly status?: 'never heard';
  readonly addedAt: string | null;
  readonly removedAt: string | null;
  readonly lastContact: string | null;
  /** Messages that it is known to have and that are not yet in the inventory. */
  readonly waiting: number;
  readonly lastCompleteSweep: string | null;
  readonly version: string | null;
  readonly clockAheadSeconds: number | null;
  /** What is wrong, a sentence or two each. */
  readonly problems: readonly string[];
}

/** An inventory that is a hub's: the process that takes sites in, and the sites. */
export interface HubHealth {
  /** Null: none ever did. */
  readonly service: HubService | null;
  readonly sites: readonly HubSiteHealth[];
  /** What is wrong with the hub as a whole. */
  readonly problems: readonly string[];
}

type HubConfig = Pick<Config, 'hub'>;

/** The hub as it is now, from its inventory alone; null if the inventory is none of a hub. */
export function hubHealth(inventory: Inventory, { hub }: HubConfig, now: Date): HubHealth | null {
  const service = hubService(inventory);
  const known = hubSites(inventory);
  if (service === null && known.length === 0) return null;
  const silence = {
    ...{ now, ...silenceLimits(hub) },
    ...{ reachedAt: service?.reachedAt ?? null, connectedAt: service?.connectedAt ?? null },
  };
  const sites = known.map((site) => siteHealth(inventory, site, silence));
  return { service, sites, problems: serviceProblems(service, silence) };
}

/** What is wrong with a hub as a whole; nothing where there is none. */
export function hubProblems(inventory: Inventory, config: HubConfig, now: Date): readonly string[] {
  return serviceProblems(hubService(inventory), { now, ...silenceLimits(config.hub) });
}

/** How long a site may be silent, and one that was added send nothing, in milliseconds. */
export function silenceLimits(hub: Config['hub']): Pick<Silence, 'afterMs' | 'neverAfterMs'> {
  return { afterMs: hub.silentAfter * 3_600_000, neverAfterMs: hub.neverHeardAfter * 86_400_000 };
}

function siteHealth(inventory: Inventory, known: HubSite, limits: Silence): HubSiteHealth {
  const { site, lastContact, addedAt, removedAt, version, clockAheadMs } = known;
  const waiting = Math.max(0, known.newest - known.appliedSequence);
  const isRemoved = removedAt !== null;
  const silence = silenceOf(known, limits);
  return {
    ...{ site, addedAt, removedAt, lastContact, waiting, version },
    state: hubSiteState({ ...known, waiting, isRemoved, silence }),
    lastCompleteSweep: lastCompleteSweep(inventory, site),
    clockAheadSeconds: clockAheadMs === null ? null : Math.round(clockAheadMs / 1_000),
    ...(lastContact === null && !isRemoved ? { status: 'never heard' as const } : {}),
    problems: isRemoved ? [] : problemsOf(known, silence === null ? [] : [silenceText(known)]),
  };
}

function problemsOf(
  { held, problem, warning, clockAheadMs, answer }: HubSite,
  silence: readonly string[],
): readonly string[] {
  const ahead = clockAheadMs ?? 0;
  return [
    ...(held === null ? [] : [`Its messages are held back. ${held}`]),
    ...(problem === null ? [] : [problem]),
    ...silence,
    ...(Math.abs(ahead) < clockMs
      ? []
      : [`Its clock is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}.`]),
    ...(warning === null ? [] : [warning]),
    ...(answer?.refused ?? []).map((one) => `It does not do what the hub asked. ${one}`),
  ];
}

function serviceProblems(
  service: HubService | null,
  { now, afterMs }: Pick<Silence, 'now' | 'afterMs'>,
): readonly string[] {
  if (service === null) return [];
  const { running, pid, host, problem, endedAt, reachedAt, startedAt } = service;
  const start = 'What sites send waits in the broker. Start it: camcensus hub run.';
  if (running === false && endedAt === null)
    return [`The hub (process ${pid} on ${host}) ended unexpectedly. ${start}`];
  if (endedAt !== null && reachedAt === null)
    return [`The hub ended without having reached the broker. ${start}`];
  // One that runs every now and then, to its end, is as good.
  if (endedAt !== null && reachedAt !== null)
    return now.getTime() - Date.parse(reachedAt) < afterMs
      ? []
      : [`The hub has taken nothing in since ${moment(reachedAt)}. ${start}`];
  if (problem === null) return [];
  const since = reachedAt ?? startedAt;
  return [`The hub has not reached the broker since ${moment(since)}. ${problem}`];
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour');
}

/** One event for each site that is silent or was never heard, with the same key for as long as the silence lasts. Its devices are not events: nothing is known of them. */
export function silentEvents(inventory: Inventory, config: HubConfig, now: Date): readonly NoticeEvent[] {
  const sites = hubHealth(inventory, config, now)?.sites ?? [];
  return sites.flatMap(({ site, state, lastContact, addedAt }) => {
    const since = lastContact ?? addedAt;
    if ((state !== 'silent' && state !== 'never-heard') || since === null) return [];
    return [
      {
        kind: 'site-silent' as const,
        key: `site-silent:${site}:${since}`,
        ...{ site, device: null, sweep: null, at: since },
        note: silenceText({ lastContact, addedAt }),
      },
    ];
  });
}
