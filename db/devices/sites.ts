import { byName } from '../../src/model/name-order.ts';
import { Refused } from '../../src/model/refused.ts';
import { siteHint, siteNamed } from '../../src/model/site-hint.ts';
import type { Inventory } from '../inventory.ts';
import { endOf } from '../values/time.ts';

/** Names of the sites in the inventory, sorted. */
export function siteNames(inventory: Inventory): readonly string[] {
  return inventory
    .all<{ name: string }>('SELECT name FROM site')
    .map(({ name }) => name)
    .sort(byName);
}

/** Names of the sites of which a sweep has begun; by a moment (ISO 8601), of which one had ended. */
export function sweptSites(inventory: Inventory, by?: string): ReadonlySet<string> {
  const sql = 'SELECT DISTINCT site FROM sweep WHERE @by IS NULL OR ended_at <= @by';
  return new Set(inventory.lists<[string]>(sql, { by: by === undefined ? null : endOf(by) }).flat());
}

/** A site, and when its first sweep began (ISO 8601); null if none has. */
export interface Unswept {
  readonly name: string;
  readonly first: string | null;
}

/** Those of some sites about which nothing was known at a time (ISO 8601), because no sweep of theirs had ended by then. */
export function unsweptBy(inventory: Inventory, at: string, sites: readonly string[]): readonly Unswept[] {
  const swept = sweptSites(inventory, at);
  const began = new Map(
    inventory.lists<[string, string]>('SELECT site, min(started_at) FROM sweep GROUP BY site'),
  );
  return sites
    .filter((name) => !swept.has(name))
    .map((name) => ({ name, first: began.get(name) ?? null }))
    .sort((a, b) => byName(a.name, b.name));
}

/** Adds the site unless it exists. */
export function ensureSite(inventory: Inventory, name: string): void {
  inventory.run('INSERT INTO site (name) VALUES (?) ON CONFLICT DO NOTHING', name);
}

/** The site of the inventory that is meant, without regard to case. Throws Refused with the nearest. */
export function siteMeant(inventory: Inventory, wanted: string): string {
  const known = siteNames(inventory);
  const site = siteNamed(wanted, known);
  if (site !== null) return site;
  throw new Refused(
    `There is no site "${wanted}" in ${inventory.path}. ${siteHint(wanted, known, 'Nothing was swept yet.')}`,
  );
}
