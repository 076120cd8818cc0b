import { type AlikeDevices, alikeDevices } from '../../../../db/devices/alike.ts';
import { siteNames } from '../../../../db/devices/sites.ts';
import { changedSince, type Marks, marksOf } from '../../../../db/devices/sites-changed.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { listSweeps } from '../../../../db/sweeps/sweeps.ts';
import type { Sweep } from '../../../model/sweep.ts';

/** What is counted of one site. */
interface Figures {
  readonly devices: readonly AlikeDevices[];
  readonly sweeps: readonly Sweep[];
}

/** The devices of all sites, grouped, and the newest sweep of each, by site. */
export interface SiteFigures {
  readonly devices: readonly AlikeDevices[];
  readonly sweepsOf: (site: string) => readonly Sweep[];
}

/** How long figures are kept of a site in which nothing is known to have changed, in milliseconds. */
const keptMs = 600_000;

/**
 * Counts the devices of all sites, each site anew only if something of it was written since: a hub takes in one site after the other, and has
 * hundreds.
 */
export function rememberedFigures(inventory: Inventory): () => SiteFigures {
  const known = new Map<string, Figures>();
  let last: { readonly marks: Marks; readonly at: number } | null = null;
  return () => {
    const [marks, at, names] = [marksOf(inventory), performance.now(), siteNames(inventory)];
    const since = last !== null && at - last.at < keptMs ? last : null;
    const changed = since && changedSince(inventory, since.marks, marks);
    bringUpToDate(inventory, known, names, changed);
    last = { marks, at: changed === null ? at : (since?.at ?? at) };
    const all = names.map((site) => known.get(site) as Figures);
    return {
      devices: all.flatMap(({ devices }) => devices),
      sweepsOf: (site) => known.get(site)?.sweeps ?? [],
    };
  };
}

/** Counts the sites that have changed (null: any may have), and those that are not known yet. */
function bringUpToDate(
  inventory: Inventory,
  known: Map<string, Figures>,
  names: readonly string[],
  changed: ReadonlySet<string> | null,
): void {
  for (const site of [...known.keys()])
    if (changed?.has(site) !== false || !names.includes(site)) known.delete(site);
  for (const site of names) if (!known.has(site)) known.set(site, figuresOf(inventory, site));
}

function figuresOf(inventory: Inventory, site: string): Figures {
  return { devices: alikeDevices(inventory, { site }), sweeps: listSweeps(inventory, { site, limit: 1 }) };
}
