import { deviceFigures, flaggedFigures } from '../../db/devices/figures.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { generalProblems } from '../health/general-problems.ts';
import { inventoryBytes } from '../health/inventory-bytes.ts';
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

function bySite(sites: readonly SiteHealth[], value: (site: SiteHealth) => number | null): readonly Sample[] {
  return sites.flatMap((health) => {
    const figure = value(health);
    return figure === null ? [] : [{ labels: { site: health.site }, value: figure }];
  });
}

/** In seconds; null if the clock was set back meanwhile, so that nobody knows. */
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
