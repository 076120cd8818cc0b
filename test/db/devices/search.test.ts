import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { countDevices, listDevices, listSummaries } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sortKeys } from '../../../src/model/device-order.ts';
import { sweepNight } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { newInventory } from '../temporary.ts';

const file = join(tmpdir(), `camcensus-search-${process.pid}.db`);
let inventory: Inventory;

beforeAll(() => {
  inventory = newInventory(file);
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.20.0.3', { maker: 'Hikvision', serial: 'DS-77', model: 'DS-2CD2', mac: '44:19:b6:5e:00:01' }],
      ['10.20.0.30', { maker: 'Axis', serial: 'AX-1', firmware: '9.80.3', name: 'Front Hall' }],
      ['10.2.1.4', { maker: 'Dahua', serial: 'ZZ_100%', ownMac: '44:19:b6:ff:00:02' }],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-05',
    site: 'south',
    hosts: [['fd00::20', { maker: 'Axis', serial: 'AX-2' }]],
  });
  markDevice(
    inventory,
    2,
    { state: 'confirmed', owner: 'Estates', location: 'Block C', assetTag: 'CCTV-0042' },
    { who: 'j.smith', at: '2026-03-02T12:00:00Z' },
  );
  importFile(inventory, {
    kind: 'dnsmasq',
    at: '2026-03-01T10:00:00Z',
    lines: [{ address: '10.20.0.30', mac: 'e0:50:8b:00:00:09' }],
  });
});

afterAll(() => {
  inventory.close();
  rmSync(file);
});

describe('search', () => {
  test.each([
    ['4', [2, 4]],
    ['10.20.0.3', [1]],
    ['10.20.0.', [1, 2]],
    ['10.2', [1, 3, 2]],
    ['20.0', []],
    ['FD00:0::20', [4]],
    ['fd00:', [4]],
    ['44-19-B6', [1]],
    ['4419', [1]],
    ['4419b', [1]],
    ['441', []],
    ['4419b65e', [1]],
    ['4419.b65e.0001', [1]],
    ['ds-7', [1]],
    ['hikvision', [1]],
    ['axis', [2, 4]],
    ['2cd2', [1]],
    ['9.80', [2]],
    ['front hall', [2]],
    ['hall axis', [2]],
    ['hall hikvision', []],
    ['estates', [2]],
    ['block c', [2]],
    ['cctv-0042', [2]],
    ['%', [3]],
    ['_', [3]],
    ["' OR 1=1 --", []],
  ])('search: %s finds %j, today and in the past', (search, ids) => {
    const byId = (found: readonly { readonly id: number }[]) => found.map(({ id }) => id).sort();
    const expected = [...ids].sort();
    const past = { search, asOf: '2026-03-31' };
    expect(byId(listDevices(inventory, { search }))).toEqual(expected);
    expect(byId(listSummaries(inventory, past))).toEqual(expected);
    expect(countDevices(inventory, { search })).toBe(ids.length);
    expect(byId(listSummaries(inventory, { search, limit: 1 }))).toHaveLength(Math.min(1, ids.length));
  });

  test('search finds a MAC address that is known from an import alone', () => {
    expect(listSummaries(inventory, { search: 'e0:50:8b' }).map(({ id }) => id)).toEqual([2]);
  });

  test('search goes with the other filters', () => {
    expect(listSummaries(inventory, { search: 'axis', site: 'south' }).map(({ id }) => id)).toEqual([4]);
    expect(listSummaries(inventory, { search: 'axis', since: '2026-03-02' }).map(({ id }) => id)).toEqual([
      4,
    ]);
  });
});

describe('since', () => {
  test.each([undefined, '2026-03-31'])(
    'since keeps those first seen on that day or later (as of %s)',
    (asOf) => {
      const found = (since: string) =>
        listSummaries(inventory, { since, ...(asOf === undefined ? {} : { asOf }) }).map(({ id }) => id);
      expect(found('2026-03-05')).toEqual([4]);
      expect(found('2026-03-06')).toEqual([]);
      expect(found('2026-03-01')).toHaveLength(4);
    },
  );
});

describe('sort', () => {
  const sorted = (...sort: { key: (typeof sortKeys)[number]; descending: boolean }[]) =>
    listSummaries(inventory, { sort }).map(({ id }) => id);

  test('sort orders by several keys in either direction, unknown values last', () => {
    expect(sorted({ key: 'id', descending: true })).toEqual([4, 3, 2, 1]);
    expect(sorted({ key: 'address', descending: false })).toEqual([3, 1, 2, 4]);
    expect(sorted({ key: 'maker', descending: false }, { key: 'id', descending: true })).toEqual([
      4, 2, 3, 1,
    ]);
    expect(sorted({ key: 'name', descending: true })[0]).toBe(2);
    expect(sorted({ key: 'owner', descending: false })[0]).toBe(2);
  });

  test('sort comes before a page is cut, and sorts the past alike', () => {
    const sort = [{ key: 'id', descending: true }] as const;
    expect(listDevices(inventory, { sort, limit: 2, offset: 1 }).map(({ id }) => id)).toEqual([3, 2]);
    expect(listDevices(inventory, { sort, asOf: '2026-03-31' }).map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  });

  test.each(sortKeys.map((key) => [key]))('sort by %s puts every device once', (key) => {
    expect(sorted({ key, descending: false }).toSorted()).toEqual([1, 2, 3, 4]);
  });
});
