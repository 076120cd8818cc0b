import { expect, test } from 'vitest';
import { countDevices, type DeviceQuery, eachDevice, listDevices } from '../../../db/devices/devices.ts';
import type { Inventory, SqlParameter } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

function fleet(devices: number): Inventory {
  const inventory = freshInventory();
  const hosts = Array.from({ length: devices }, (_, n): [string, Unit] => [
    `10.0.${n >> 8}.${n & 255}`,
    { maker: ['Hikvision', 'Axis', 'Unheard-of'][n % 3] ?? '', serial: `CAMERA-${n}` },
  ]);
  inventory.write(() => sweepNight(inventory, { day: '2026-03-01', hosts }));
  return inventory;
}

const queries: readonly DeviceQuery[] = [
  {},
  { flagged: true },
  { maker: 'axis', limit: 3, offset: 2 },
  { sort: [{ key: 'serial', descending: true }] },
  { asOf: '2026-03-02' },
  { asOf: '2026-03-02', search: 'camera-1' },
  { asOf: '2026-03-02', sort: [{ key: 'serial', descending: true }], limit: 4 },
  { asOf: '2026-02-01' },
];

test.each(queries)(
  'eachDevice gives the devices of listDevices, and countDevices their number: %j',
  (query) => {
    const inventory = fleet(40);
    const { limit: _, offset: __, ...whole } = query;
    expect([...eachDevice(inventory, query)]).toEqual(listDevices(inventory, query));
    expect(countDevices(inventory, query)).toBe(listDevices(inventory, whole).length);
  },
);

test('eachDevice reads by hundreds, and leaves out a device forgotten meanwhile', () => {
  const inventory = fleet(1_203);
  const read: number[] = [];
  const watched: Inventory = {
    ...inventory,
    all: <Row>(sql: string, ...values: SqlParameter[]) => {
      const rows = inventory.all<Row>(sql, ...values);
      if (sql.includes('c.evidence')) read.push(rows.length);
      return rows;
    },
  };
  const ids = listDevices(inventory).map(({ id }) => id);
  const found: number[] = [];
  for (const { id } of eachDevice(watched)) {
    found.push(id);
    if (found.length === 1) expect(read).toEqual([500]);
    if (found.length === 500)
      forgetDevice(inventory, ids[600] ?? 0, { who: 'x', at: '2026-03-02T00:00:00Z' });
  }
  expect(read).toEqual([500, 499, 203]);
  expect(found).toEqual(ids.filter((_, n) => n !== 600));
});
