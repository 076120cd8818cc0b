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

/** A site, and when its first sweep began (ISO 8601); null if none has. */
export interface Unswept {
  readonly name: string;
  readonly first: string | null;
}

/** The sites about which nothing was known at a time (ISO 8601), because no sweep of theirs had ended by then. */
export function unsweptBy(inventory: Inventory, at: string): readonly Unswept[] {
  const unswept = inventory.all<Unswept>(
    `SELECT name, (SELECT min(started_at) FROM sweep WHERE site = name) AS first FROM site
     WHERE NOT EXISTS (SELECT 1 FROM sweep WHERE site = name AND ended_at <= ?)`,
    endOf(at),
  );
  return unswept.sort((a, b) => byName(a.name, b.name));
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
