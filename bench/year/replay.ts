import process from 'node:process';
import type { Inventory } from '../../db/inventory.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { createSweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import type { Conclusions, SweepStart } from '../../src/model/sweep.ts';
import { type Heard, hear } from './answers.ts';
import { addressKey, Keyed, macKey } from './baselines.ts';
import { Calendar, type Conditions } from './incidents.ts';
import { prefixOf, type Site, sitesOf } from './network.ts';
import { Random } from './random.ts';
import { Truth } from './truth.ts';
import { World } from './world.ts';

/** How much to replay. */
export interface YearOptions {
  readonly nights: number;
  readonly devices: number;
  readonly seed: number;
  /** How many of the three sites; all if left out. */
  readonly sites?: number;
  readonly conclusions: Conclusions;
  /** Ends early at this moment of `performance.now()`. */
  readonly untilMs?: number;
  onNight?(night: number, ms: number): void;
}

/** The result of a year. */
export interface Year {
  readonly ours: Truth;
  readonly byMac: Truth;
  readonly byAddress: Truth;
  readonly worlds: readonly World[];
  /** Milliseconds of processor time for recording and settling, night by night, all sites together. */
  readonly nights: readonly number[];
}

interface Place {
  readonly world: World;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly nights: Conditions[];
  /** Night of each sweep. */
  readonly sweeps: Map<number, number>;
  readonly missing: Set<number>;
}

/** Most hosts written in one transaction, as by the thread of a sweep's writer. */
const atOnce = 100;

/** The time at which a night's sweep starts, plus `minutes`, by a clock that is so many milliseconds ahead. */
export function momentOf(night: number, minutes = 0, aheadMs = 0): string {
  return new Date(Date.UTC(2026, 0, 1 + night, 2, minutes) + aheadMs).toISOString();
}

/** Replays nights through the recorder, and keeps the truth for comparison. */
export function replay(inventory: Inventory, options: YearOptions): Year {
  const places = placesOf(options);
  const ours = new Truth();
  const [byMac, byAddress] = [new Keyed(macKey), new Keyed(addressKey)];
  const nights: number[] = [];
  const { untilMs = Number.POSITIVE_INFINITY } = options;
  for (let night = 0; night < options.nights && performance.now() < untilMs; night++) {
    let spent = 0;
    for (const place of places) {
      const conditions = place.calendar.on(night);
      place.nights.push(conditions);
      if (night > 0) place.world.pass(conditions.reshuffled);
      if (night > 20 && night % 40 === 21) place.world.claim();
      const heard = hear(place.world, conditions, momentOf(night, 10), place.random);
      const started = process.cpuUsage();
      const { site } = place.world;
      const { outcome } = conditions;
      const sweep = recordNight(inventory, {
        ...{ site, night, heard, outcome },
        conclusions: options.conclusions,
      });
      place.sweeps.set(sweep, night);
      const { user, system } = process.cpuUsage(started);
      spent += (user + system) / 1_000;
      judge(inventory, place, { heard, sweep, night }, ours);
      const { name } = place.world.site;
      const inVain = (address: string, since: number) => askedInVain(place, address, since);
      for (const keyed of [byMac, byAddress]) keyed.pass(name, night, heard.answers, inVain);
    }
    nights.push(spent);
    options.onNight?.(night, spent);
  }
  const gone = inventory.all<{ id: number; into: number }>(
    'SELECT id, merged_into AS "into" FROM device WHERE merged_into IS NOT NULL',
  );
  for (const { id, into } of gone) ours.merged(String(id), String(into));
  const worlds = places.map(({ world }) => world);
  return { ours, byMac: byMac.truth, byAddress: byAddress.truth, worlds, nights };
}

/** How a night's sweep of a site starts, by a clock that is so many milliseconds ahead. */
export function startOf(site: Site, night: number, aheadMs = 0): SweepStart {
  return {
    site: site.name,
    startedAt: momentOf(night, 0, aheadMs),
    targets: site.networks.map((network) => `${network}.0/24`),
    exclusions: [],
    addresses: String(site.addresses.length),
    ports: [80, 443, 554, 8000, 37777],
    scanners: ['liveness', 'http', 'rtsp', 'tls', 'ws-discovery', 'onvif', 'sadp', 'dhip', 'axis-basic-info'],
    policies: [{ id: 'uk-2022', version: 'bench' }],
    fingerprints: 'bench',
    allHosts: false,
    version: '0.1.0',
  };
}

function placesOf({ devices, nights, seed, sites = 3 }: YearOptions): readonly Place[] {
  let last = 0;
  const nextId = () => ++last;
  return sitesOf(devices / 6_000)
    .slice(0, sites)
    .map((site, index) => {
      const random = new Random(seed * 7_919 + index);
      const world = new World(site, Math.round((site.share * devices) / 6_000), random, nextId);
      const calendar = new Calendar(world, nights, new Random(seed * 104_729 + index));
      return { world, calendar, random, nights: [], sweeps: new Map(), missing: new Set() };
    });
}

/** What one night's sweep of a site finds, and how it ends. */
export interface SweptNight {
  readonly site: Site;
  readonly night: number;
  readonly heard: Heard;
  readonly outcome: Conditions['outcome'];
  readonly conclusions: Conclusions;
  /** So much the site's clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
}

/** Records one sweep of a site with the real recorder. Returns its number. */
export function recordNight(
  inventory: Inventory,
  { site, night, heard: { answers, asked }, outcome, conclusions, aheadMs = 0 }: SweptNight,
): number {
  const sweepId = beginSweep(inventory, startOf(site, night, aheadMs), { fresh: true });
  const at = momentOf(night, 10, aheadMs);
  const writer = createSweepWriter(inventory, {
    sweepId,
    site: site.name,
    at: () => at,
    allHosts: false,
    conclusions,
  });
  for (let from = 0; from < answers.length; )
    from += writer.recordSome(answers.slice(from, from + atOnce).map(({ host }) => ({ host, at })));
  for (const address of asked) writer.scanned(address);
  const reason = outcome === 'complete' ? null : 'The night was cut short.';
  const counts = { ...noCounts, ...writer.covered() };
  finishSweep(inventory, sweepId, { endedAt: momentOf(night, 50, aheadMs), outcome, reason, counts, writer });
  return sweepId;
}

interface Night {
  readonly heard: Heard;
  readonly sweep: number;
  readonly night: number;
}

/** Compares the inventory after a night with the truth. */
function judge(inventory: Inventory, place: Place, { heard, sweep, night }: Night, truth: Truth): void {
  const rows = inventory.all<{ address: string; device: number }>(
    'SELECT address, device FROM device_address WHERE last_sweep = ?',
    sweep,
  );
  const devices = new Map(rows.map(({ address, device }) => [address, device]));
  for (const { host, unit } of heard.answers) {
    const device = devices.get(host.address);
    if (unit !== null && device !== undefined)
      truth.saw(unit, String(device), `night ${night} at ${host.address}`);
  }
  const missing = inventory.all<{ id: number; addresses: string; last_sweep: number }>(
    "SELECT id, addresses, last_sweep FROM device WHERE site = ? AND status = 'missing'",
    place.world.site.name,
  );
  for (const { id, addresses, last_sweep } of missing) {
    if (place.missing.has(id)) continue;
    const since = place.sweeps.get(last_sweep) ?? 0;
    const asked = (JSON.parse(addresses) as string[]).map((address) => askedInVain(place, address, since));
    if (Math.min(...asked) < 3) truth.calledMissing();
  }
  place.missing.clear();
  for (const { id } of missing) place.missing.add(id);
}

/** In how many nights since then a complete sweep asked the address while its network was up. */
function askedInVain({ nights }: Place, address: string, since: number): number {
  const network = prefixOf(address);
  return nights
    .slice(since + 1)
    .filter(({ outcome, dead, left }) => outcome === 'complete' && !dead.has(network) && !left.has(network))
    .length;
}
