import { expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Concluding } from '../../../db/evidence/store-conclusion.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { conclusions, start, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const concluding: Concluding = {
  conclusions: conclusions(),
  versions: { fingerprints: 'f1', policies: start().policies },
  at: '2026-03-02T12:00:00Z',
};
const person = { who: 'J. Price', because: 'Two cards in one recorder.' };

const recorder = (n: number): [string, Unit] => [
  `10.0.0.${n}`,
  { maker: 'Dahua', type: 'recorder', serial: `REC-5550${n}`, mac: `3c:ef:8c:00:00:0${n}` },
];

function three(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [recorder(5), recorder(6), recorder(7)] });
  return inventory;
}

const merge = (inventory: Inventory, device: number, into: number) =>
  mergeByHand(inventory, { device, into, ...person }, concluding);

const addresses = (inventory: Inventory) =>
  listDevices(inventory).map(({ id, addresses, serial }) => [id, ...addresses, serial]);

test('undo of a merge is refused until a later change that depends on it is undone', () => {
  const inventory = three();
  const before = addresses(inventory);
  const again = (change: number) => () => undo(inventory, { change, ...person }, concluding);
  const first = merge(inventory, 2, 1);
  const split = splitByHand(inventory, { device: 1, address: '10.0.0.6', ...person }, concluding);
  expect(again(first)).toThrow(`Change ${split.change} made device 4 of it since. Undo that first`);
  again(split.change)();
  const second = merge(inventory, 1, 3);
  expect(again(first)).toThrow(`Change ${second} merged device 1 into device 3 since. Undo that first`);
  again(second)();
  again(first)();
  expect(addresses(inventory)).toEqual(before);
});

test('a merge can be undone before a later one into the same device', () => {
  const inventory = three();
  const first = merge(inventory, 2, 1);
  merge(inventory, 3, 1);
  undo(inventory, { change: first, ...person }, concluding);
  expect(addresses(inventory)).toEqual([
    [1, '10.0.0.5', '10.0.0.7', expect.any(String)],
    [2, '10.0.0.6', 'REC-55506'],
  ]);
});
