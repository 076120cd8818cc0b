import { claimHub } from '../../db/hub/service.ts';
import { noteContact, noteSites } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';
import { handOver, siteInventory } from '../hub/site-and-hub.ts';

/** The sites that were heard; `east` never was. */
export const names = ['north', 'south'] as const;
/** A minute of the first days of June 2026: `1T03:00`. */
export const at = (time: string) => new Date(`2026-06-0${time}:00Z`);
/** The limits as they are by default. */
export const config = { hub: { silentAfter: 24, neverHeardAfter: 7 } };

/** A hub with two sites of one network, as their collectors brought it there, and a third that never sent anything. */
export function county(): Inventory {
  const hub = freshInventory();
  const folder = temporaryFolder();
  for (const name of names) {
    const site = siteInventory(`${folder}/${name}.db`, name);
    sweepNight(site, {
      ...{ site: name, day: '2026-05-31' },
      hosts: [
        ['10.0.0.5', { maker: 'Hikvision', serial: `${name}-A`, name: `${name} hall` }],
        ['10.0.0.6', { maker: 'Axis', serial: `${name}-B` }],
      ],
    });
    handOver(site, hub, { name, at: at('1T03:00').toISOString() });
    site.close();
  }
  const addedAt = at('1T00:00').toISOString();
  noteSites(
    hub,
    [...names, 'east'].map((site) => ({ site, addedAt, removedAt: null })),
  );
  claimHub(hub);
  return hub;
}

/** The collector of a site says how it is. */
export function heard(hub: Inventory, site: string, time: string, over: object = {}): void {
  const state = { newest: 0, version: '1.2.3', clockAheadMs: 2_000, warning: null, ...over };
  hub.write(() => noteContact(hub, site, at(time).toISOString(), state));
}
