import { decisionRecord } from '../../db/devices/decisions.ts';
import { listDevices } from '../../db/devices/devices.ts';
import { enrol } from '../../db/hub/enrol.ts';
import { takeIn } from '../../db/hub/take-in.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { framesAfter } from '../../db/queue/queue.ts';
import { applySite } from '../../src/hub/apply.ts';
import { conclusions } from '../db/fixture.ts';

/** What the hub concludes with in these tests: the same as its sites. */
export const knowledge = {
  conclusions: conclusions(),
  versions: { fingerprints: 'f1', policies: [{ id: 'test', version: 'p1' }] },
};

/** A new inventory of an enrolled site. */
export function siteInventory(path: string, site = 'north'): Inventory {
  const inventory = openInventory(path, { create: true });
  enrol(inventory, site, '2026-01-01T00:00:00Z');
  return inventory;
}

/** Hands everything after a number from the site's queue to the hub, without a broker. */
export function handOver(
  site: Inventory,
  hub: Inventory,
  { name = 'north', after = 0, at = '2026-06-01T00:00:00Z' } = {},
): readonly string[] {
  const outcomes = hub.write(() =>
    framesAfter(site, after, 10_000).map((frame) => takeIn(hub, name, frame, at).outcome),
  );
  applySite(hub, name, knowledge, at);
  return outcomes;
}

/** The devices of a site, all hosts too, as they are listed: without what only the inventory itself numbers. */
export function listed(inventory: Inventory, site = 'north') {
  return listDevices(inventory, { site, allHosts: true }).map(({ id, through: _, decision, ...device }) => ({
    ...device,
    decision: decision === null ? null : { ...decision, replacedBy: decision.replacedBy !== null },
    stored: decisionRecord(inventory, id)?.state ?? null,
  }));
}
