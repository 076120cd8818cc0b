import { deviceFigures, flaggedFigures } from '../../db/devices/figures.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { generalProblems } from '../health/general-problems.ts';
import { type HubHealth, hubHealth } from '../health/hub-health.ts';
import { inventoryBytes } from '../health/inventory-bytes.ts';
import { type QueueHealth, queueHealth } from '../health/queue-health.ts';
import { problemsOf, type SiteHealth, sitesHealth } from '../health/site-health.ts';
import type { Sweep } from '../model/sweep.ts';
import { version } from '../version.ts';
import type { Metric, Sample } from './exposition.ts';

const outcomes = ['complete', 'partial', 'interrupted', 'failed'] as const;

/** All figures for monitoring, read now. Labels contain names of sites and makers and our own words, nothing else. */
export function metricsOf(inventory: Inventory, config: Config, now: Date): readonly Metric[] {
  const sites = sitesHealth(inventory, config, now);
  return [
    gauge('build_info', 'The version of camcensus.', [{ labels: { version }, value: 1 }]),
    gauge('inventory_bytes', 'Size of the inventory on disk.', [{ value: inventoryBytes(inventory.path) }]),
    gauge(
      'devices',
      'Devices of the default list.',
      deviceFigures(inventory).map(({ count, ...labels }) => ({ labels, value: count })),
    ),
    gauge(
      'flagged_devices',
      'Flagged devices not removed, by maker and decision.',
      flaggedFigures(inventory).map(({ count, ...labels }) => ({ labels, value: count })),
    ),
    gauge('problems', 'Number of problems that concern no single site, which camcensus health describes.', [
      { value: generalProblems(inventory, config, now).length },
    ]),
    ...siteMetrics(sites),
    ...sweepMetrics(sites),
    ...hubMetrics(hubHealth(inventory, config, now)),
    ...queueMetrics(queueHealth(inventory, now)),
  ];
}

/** At a hub. */
function hubMetrics(hub: HubHealth | null): readonly Metric[] {
  if (hub === null) return [];
  const sites = hub.sites.filter(({ state }) => state !== 'removed');
  const each = (value: (site: HubHealth['sites'][number]) => number | null) => bySite(sites, value);
  const { service } = hub;
  return [
    gauge('hub_connected', '1 while the hub runs and reaches the broker.', [
      { value: service?.running !== false && service?.connectedAt != null ? 1 : 0 },
    ]),
    gauge(
      'hub_site_state',
      '1 for the state of a site, as camcensus hub sites names it.',
      sites.map(({ site, state }) => ({ labels: { site, state }, value: 1 })),
    ),
    gauge(
      'hub_site_problems',
      'Number of problems of a site, which camcensus health describes.',
      each(({ problems }) => problems.length),
    ),
    gauge(
      'hub_site_last_contact_timestamp_seconds',
      'When the collector of a site was last heard.',
      each(({ lastContact }) => secondsOf(lastContact)),
    ),
    gauge(
      'hub_site_last_complete_sweep_timestamp_seconds',
      'When the last complete sweep of a site ended that is in the inventory.',
      each(({ lastCompleteSweep }) => secondsOf(lastCompleteSweep)),
    ),
    gauge(
      'hub_site_waiting_messages',
      'Messages that a site has and the inventory does not.',
      each(({ waiting }) => waiting),
    ),
    gauge(
      'hub_site_clock_ahead_seconds',
      'How far the clock of a site is ahead.',
      each(({ clockAheadSeconds }) => clockAheadSeconds),
    ),
    gauge(
      'hub_site_info',
      'The version of camcensus at a site.',
      sites.flatMap(({ site, version: at }) =>
        at === null ? [] : [{ labels: { site, version: at }, value: 1 }],
      ),
    ),
  ];
}

/** At a site of a hub. */
function queueMetrics(queue: QueueHealth | null): readonly Metric[] {
  if (queue === null) return [];
  return [
    gauge('queue_connected', '1 while the collector is connected to the hub.', [
      { value: queue.connected ? 1 : 0 },
    ]),
    gauge('queue_pending_messages', 'Messages that are yet to be sent to the hub.', [
      { value: queue.pending },
    ]),
    gauge('queue_unconfirmed_messages', "Messages that are not yet in the hub's inventory.", [
      { value: queue.unconfirmed },
    ]),
    gauge('queue_bytes', 'Bytes of all messages that are kept.', [{ value: queue.bytes }]),
    gauge('disk_free_bytes', 'Bytes free on the disk of the inventory.', [{ value: queue.freeBytes }]),
  ];
}

function siteMetrics(sites: readonly SiteHealth[]): readonly Metric[] {
  const each = (value: (site: SiteHealth) => number | null) => bySite(sites, value);
  return [
    gauge(
      'site_overdue',
      '1 if a site should have been swept by now and was not.',
      each(({ overdue }) => (overdue === null ? 0 : 1)),
    ),
    gauge(
      'site_problems',
      'Number of problems of a site, which camcensus health describes.',
      each((site) => problemsOf(site).length),
    ),
    gauge(
      'site_resting',
      '1 during quiet hours and blackouts.',
      each(({ rest }) => (rest === null ? 0 : 1)),
    ),
    gauge(
      'site_sweeping',
      '1 while a site is being swept.',
      each(({ running }) => (running === null ? 0 : 1)),
    ),
    gauge(
      'site_next_run_timestamp_seconds',
      'When the next planned night of a site begins.',
      each(({ next }) => next && next.getTime() / 1_000),
    ),
    gauge(
      'last_complete_sweep_timestamp_seconds',
      'When the last complete sweep of a site ended.',
      each(({ lastComplete }) => secondsOf(lastComplete?.endedAt)),
    ),
  ];
}

/** About the last sweep of each site that ended. */
function sweepMetrics(sites: readonly SiteHealth[]): readonly Metric[] {
  const each = (value: (sweep: Sweep) => number | null) =>
    bySite(sites, ({ lastSweep }) => lastSweep && value(lastSweep));
  return [
    gauge(
      'last_sweep_timestamp_seconds',
      'When it ended.',
      each(({ endedAt }) => secondsOf(endedAt)),
    ),
    gauge(
      'last_sweep_duration_seconds',
      'Its duration, pauses included; none if the clock was set back meanwhile.',
      each(durationOf),
    ),
    gauge(
      'last_sweep_addresses',
      'Addresses in its scope.',
      each(({ addresses }) => Number(addresses)),
    ),
    gauge(
      'last_sweep_addresses_scanned',
      'Addresses scanned to the end.',
      each(({ counts }) => counts.scanned),
    ),
    gauge(
      'last_sweep_hosts_alive',
      'Hosts that showed life.',
      each(({ counts }) => counts.alive),
    ),
    gauge(
      'last_sweep_flows',
      'Connections and datagrams started.',
      each(({ counts }) => counts.flows),
    ),
    gauge('last_sweep_outcome', '1 for how it ended.', sites.flatMap(outcomesOf)),
    gauge('last_sweep_warnings', 'Limits on what it can say, by kind.', sites.flatMap(warningsOf)),
  ];
}

function outcomesOf({ site, lastSweep }: SiteHealth): readonly Sample[] {
  if (lastSweep === null) return [];
  return outcomes.map((outcome) => ({
    labels: { site, outcome },
    value: lastSweep.outcome === outcome ? 1 : 0,
  }));
}

function warningsOf({ site, lastSweep }: SiteHealth): readonly Sample[] {
  const kinds = new Map<string, number>();
  for (const { kind } of lastSweep?.counts.warnings ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].map(([kind, value]) => ({ labels: { site, kind }, value }));
}

function bySite<Site extends { readonly site: string }>(
  sites: readonly Site[],
  value: (site: Site) => number | null,
): readonly Sample[] {
  return sites.flatMap((health) => {
    const figure = value(health);
    return figure === null ? [] : [{ labels: { site: health.site }, value: figure }];
  });
}

/** In seconds; null if the clock was set back meanwhile, so that it is not known. */
function durationOf({ firstStartedAt, endedAt }: Sweep): number | null {
  const seconds = (Date.parse(endedAt ?? firstStartedAt) - Date.parse(firstStartedAt)) / 1_000;
  return seconds < 0 ? null : seconds;
}

function secondsOf(iso: string | null | undefined): number | null {
  return iso == null ? null : Date.parse(iso) / 1_000;
}

function gauge(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: `camcensus_${name}`, help, samples };
}
