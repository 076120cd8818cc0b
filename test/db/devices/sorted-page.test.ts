import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { countDevices, eachDevice, listSummaries, pageWithTotal } from '../../../db/devices/devices.ts';
import { type SortBy, sortKeys } from '../../../src/model/device-order.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

/** Four sites that people order otherwise than SQLite; values that many share, that none shares, and that are not known. */
function council() {
  const inventory = freshInventory();
  for (const [at, site] of ['Site 10', 'site 3', 'Site 1', 'Site 2'].entries()) {
    const hosts = Array.from({ length: 40 }, (_, index): readonly [string, Unit] => {
      const mixed = (index * 7 + at * 3) % 40;
      return [
        `10.${at}.${index % 3}.${index}`,
        {
          maker: ['Hikvision', 'Axis', 'Acme', 'Dahua'][mixed % 4] ?? '',
          type: mixed % 5 === 0 ? 'recorder' : 'camera',
          ...(mixed % 6 !== 0 && { model: `M${mixed % 12}`, firmware: `V${mixed % 3}.${mixed % 11}` }),
          ...(mixed % 7 !== 0 && { serial: `s${at}-${mixed * 31}`, name: `Gate ${mixed * 13 + at}` }),
        },
      ];
    });
    sweepNight(inventory, { day: `2026-03-0${at + 1}`, site, hosts });
  }
  const by = { who: 'jane', at: '2026-03-05T09:00:00Z' };
  for (const id of [3, 17, 90])
    markDevice(inventory, id, { state: 'accepted', until: '2026-03-06', because: 'lease', owner: 'Bob' }, by);
  for (const id of [4, 60, 130]) markDevice(inventory, id, { owner: `Ann ${id}`, location: 'hall' }, by);
  return inventory;
}

test('a page with its total is the page of the list and its count, sorted, searched or of the past', () => {
  const inventory = council();
  const sort = [{ key: 'model', descending: true }] as const;
  for (const filter of [{}, { sort }, { search: 'gate' }, { search: 'gate', sort }, { asOf: '2026-03-03' }])
    for (const query of [
      { ...filter, limit: 10, offset: 7 },
      { ...filter, maker: 'axis', limit: 100, offset: 3 },
    ]) {
      const { devices, total } = pageWithTotal(inventory, query);
      expect(
        devices.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual(listSummaries(inventory, query).map(({ id }) => id));
      expect(total).toBe(countDevices(inventory, query));
      expect(total).toBeGreaterThan(10);
    }
});

test('a page of a sorted list is the same part of the whole list, by every key and both ways', () => {
  const inventory = council();
  const sorts: readonly (readonly SortBy[] | undefined)[] = [
    undefined,
    ...sortKeys.flatMap((key) => [[{ key, descending: false }], [{ key, descending: true }]]),
    [
      { key: 'maker', descending: true },
      { key: 'model', descending: false },
    ],
  ];
  for (const sort of sorts)
    for (const filter of [{}, { maker: 'axis' }, { search: 'gate' }, { owner: 'bob' }]) {
      const order = sort === undefined ? {} : { sort };
      const whole = listSummaries(inventory, { ...filter, ...order }).map(({ id }) => id);
      for (const [offset, limit] of [
        [0, 10],
        [7, 1],
        [70, 80],
        [155, 20],
        [500, 10],
      ] as const) {
        const query = { ...filter, ...order, limit, offset };
        const wanted = whole.slice(offset, offset + limit);
        const message = JSON.stringify(query);
        expect(
          listSummaries(inventory, query).map(({ id }) => id),
          message,
        ).toEqual(wanted);
        expect(
          [...eachDevice(inventory, query)].map(({ id }) => id),
          message,
        ).toEqual(wanted);
      }
    }
});
