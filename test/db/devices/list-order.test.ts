import { expect, test } from 'vitest';
import { remaining } from '../../../db/decisions/remaining.ts';
import { listDevices, listSummaries } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { listedMakers } from '../../../db/devices/makers.ts';
import { siteNames, unsweptBy } from '../../../db/devices/sites.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { networkCoverage } from '../../../db/sweeps/coverage.ts';
import { conclusions, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const sites = ['Site 10', 'site 3', 'Site 1', 'Site 2'];
const ordered = ['Site 1', 'Site 2', 'site 3', 'Site 10'];

/** In each site a flagged camera, two that are not, and a second network. */
function council(): Inventory {
  const inventory = freshInventory();
  const unit = (maker: string, serial: string): Unit => ({ maker, serial });
  for (const site of sites)
    sweepNight(inventory, {
      day: '2026-03-01',
      site,
      conclusions: conclusions({ makers: ['Hikvision', 'axis', 'Bosch', 'Maker 10', 'Maker 9'] }),
      hosts: [
        ['10.0.10.3', unit('Maker 10', `${site} M10`)],
        ['10.0.2.2', unit('Hikvision', `${site} H`)],
        ['10.0.2.10', unit('axis', `${site} A`)],
        ['10.0.2.9', unit('Maker 9', `${site} M9`)],
      ],
    });
  return inventory;
}

test('lists have sites, makers and networks in the order of people', () => {
  const inventory = council();
  expect(siteNames(inventory)).toEqual(ordered);
  expect(unsweptBy(inventory, '2026-02-01', siteNames(inventory)).map(({ name }) => name)).toEqual(ordered);
  expect(remaining(inventory, {}).map(({ site }) => site)).toEqual(ordered);
  expect(findDevices(inventory, '10.0.2.2').map(({ site }) => site)).toEqual(ordered);
  expect(listedMakers(inventory)).toEqual(['axis', 'Hikvision', 'Maker 9', 'Maker 10']);
  expect(networkCoverage(inventory).map(({ site, network }) => `${site} ${network}`)).toEqual(
    ordered.flatMap((site) => [`${site} 10.0.2.0/24`, `${site} 10.0.10.0/24`]),
  );
});

test('lists have the gravest devices first, then by site and address, page by page', () => {
  const inventory = council();
  const others = ['10.0.2.9', '10.0.2.10', '10.0.10.3'];
  const all = [
    ...ordered.map((site) => `${site} 10.0.2.2`),
    ...ordered.flatMap((site) => others.map((ip) => `${site} ${ip}`)),
  ];
  const named = (devices: readonly { site: string; ip: string }[]) =>
    devices.map(({ site, ip }) => `${site} ${ip}`);
  for (const list of [listDevices, listSummaries])
    for (const asOf of [undefined, '2026-03-02']) {
      const query = asOf === undefined ? {} : { asOf };
      expect(named(list(inventory, query))).toEqual(all);
      expect(named(list(inventory, { ...query, offset: 3 }))).toEqual(all.slice(3));
      for (const offset of [0, 3, 5, 14, 16, 20])
        expect(named(list(inventory, { ...query, limit: 5, offset })), `${offset}`).toEqual(
          all.slice(offset, offset + 5),
        );
      expect(named(list(inventory, { ...query, flagged: true, limit: 2, offset: 1 }))).toEqual(
        all.slice(1, 3),
      );
      const inSite = all.filter((name) => name.startsWith('Site 2 '));
      expect(named(list(inventory, { ...query, site: 'Site 2', limit: 2, offset: 1 }))).toEqual(
        inSite.slice(1, 3),
      );
      expect(list(inventory, { ...query, limit: 0 })).toEqual([]);
    }
});
