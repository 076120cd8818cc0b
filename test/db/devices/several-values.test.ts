import { expect, test } from 'vitest';
import { burnDown } from '../../../db/decisions/burn-down.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { remaining } from '../../../db/decisions/remaining.ts';
import type { DeviceFilter } from '../../../db/devices/device-filter.ts';
import { countDevices, listDevices, pageWithTotal } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const makers = ['Hikvision', 'Dahua', 'Axis', 'Borealis'];
const types = ['camera', 'recorder', 'doorbell'] as const;
const [day, later] = ['2026-03-01', '2026-03-02'];

/** Three sites with units of four makers and three types; some decided, owned, or silent since. */
function council(): Inventory {
  const inventory = freshInventory();
  for (const site of ['north', 'south', 'west']) {
    const hosts = Array.from({ length: 12 }, (_, at): [string, Unit] => {
      const [maker, type] = [makers[at % 4] ?? '', types[at % 3] ?? 'camera'];
      return [`10.0.0.${at + 1}`, { maker, type, serial: `${site}-${at}` }];
    });
    sweepNight(inventory, { day, site, hosts });
    const silent = ['10.0.0.1', '10.0.0.2'];
    sweepNight(inventory, { day: later, site, hosts: hosts.slice(3), silent, missingAfter: 1 });
  }
  const by = { who: 'jane', at: `${later}T12:00:00Z` };
  const ids = listDevices(inventory).map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    if (at % 5 === 1)
      markDevice(inventory, id, { state: 'accepted', until: '2099-12-31', because: 'lease' }, by);
    if (at % 5 === 2) markDevice(inventory, id, { state: 'confirmed' }, by);
    if (at % 3 === 0) markDevice(inventory, id, { owner: at % 2 === 0 ? 'Estates' : 'ICT' }, by);
  }
  return inventory;
}

const several: readonly DeviceFilter[] = [
  { site: ['north', 'west'] },
  { maker: ['hikvision', 'AXIS'] },
  { type: ['camera', 'doorbell'] },
  { verdict: ['flagged', 'clear'] },
  { status: ['present', 'unasked'] },
  { state: ['accepted', 'confirmed'] },
  { state: ['open', 'confirmed'] },
  { owner: ['estates', 'ICT'] },
];

test.each(several)('list by %j is the lists by each value together, now and of the past', (filter) => {
  const inventory = council();
  const [[key, values]] = Object.entries(filter) as [[string, readonly string[]]];
  for (const asOf of [{}, { asOf: later }]) {
    const ids = (of: object) => listDevices(inventory, { ...of, ...asOf }).map(({ id }) => id);
    const each = values.map((value) => ids({ [key]: value }));
    expect(each.map(({ length }) => length > 0)).toEqual([true, true]);
    const all = each.flat().sort((a, b) => a - b);
    expect(ids(filter).sort((a, b) => a - b)).toEqual(all);
    expect(all.length).toBeLessThan(36);
    expect(countDevices(inventory, { ...filter, ...asOf })).toBe(all.length);
    for (const sort of [{}, { sort: [{ key: 'address', descending: false } as const] }]) {
      const query = { ...filter, ...asOf, ...sort };
      const { devices, total } = pageWithTotal(inventory, { ...query, limit: 5, offset: 3 });
      expect(total).toBe(all.length);
      expect(devices.map(({ id }) => id)).toEqual(
        listDevices(inventory, query)
          .slice(3, 8)
          .map(({ id }) => id),
      );
    }
  }
});

test('filters of several kinds hold together, and a verdict is the same as its own option', () => {
  const inventory = council();
  const both = listDevices(inventory, { site: ['north', 'west'], maker: ['Dahua', 'Axis'], type: 'camera' });
  expect(new Set(both.map(({ site, manufacturer, type }) => `${site} ${manufacturer} ${type}`))).toEqual(
    new Set(['north Dahua camera', 'north Axis camera', 'west Dahua camera', 'west Axis camera']),
  );
  for (const asOf of [{}, { asOf: later }])
    expect(listDevices(inventory, { verdict: 'flagged', review: true, ...asOf })).toEqual(
      listDevices(inventory, { flagged: true, review: true, ...asOf }),
    );
});

test('remaining and its series of several sites and makers are the sums of each', () => {
  const inventory = council();
  const sum = (filter: DeviceFilter) =>
    remaining(inventory, filter).reduce((all, { total }) => all + total, 0);
  const series = (filter: DeviceFilter) =>
    burnDown(inventory, { step: 'day', ...filter, until: later }).map(({ total }) => total);
  for (const [both, one, other] of [
    [{ maker: ['Hikvision', 'dahua'] }, { maker: 'Hikvision' }, { maker: 'Dahua' }],
    [{ site: ['north', 'south'] }, { site: 'north' }, { site: 'south' }],
  ] as const) {
    expect(sum(both)).toBe(sum(one) + sum(other));
    expect(sum(both)).toBeGreaterThan(sum(one));
    expect(series(both)).toEqual(series(one).map((total, at) => total + (series(other)[at] ?? 0)));
  }
});
