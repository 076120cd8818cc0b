import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const mac = '44:19:b6:00:00:07';
/** What a camera with two addresses on one interface reports at the first; at the second only its web page answers. */
const whole: Unit = { maker: 'Hikvision', model: 'DS-1', serial: 'AA0007', mac, ownMac: mac, realm: 'cam' };
const pageOnly: Unit = { mac, realm: 'cam' };

function sweptTwice(one: Unit, other: Unit, order: 'first' | 'second'): Inventory {
  const inventory = freshInventory();
  const both: [string, Unit][] = [
    ['10.0.0.5', one],
    ['10.0.0.6', other],
  ];
  const hosts = order === 'first' ? both : both.toReversed();
  for (const day of ['2026-03-01', '2026-03-02']) sweepNight(inventory, { day, hosts });
  return inventory;
}

function ambiguous(inventory: Inventory): unknown[] {
  return inventory.all('SELECT kind, value FROM ambiguous_identifier');
}

for (const order of ['first', 'second'] as const)
  test(`one MAC at both addresses of a camera is one device, the fuller one ${order}`, () => {
    const inventory = sweptTwice(whole, pageOnly, order);
    expect(listDevices(inventory, { allHosts: true })).toMatchObject([
      { addresses: ['10.0.0.5', '10.0.0.6'], serial: 'AA0007' },
    ]);
    expect(ambiguous(inventory)).toEqual([]);
  });

test('a MAC address that neither host reports may be a bridge’s before two cameras', () => {
  const inventory = sweptTwice({ ...whole, ownMac: '44:19:b6:00:00:08' }, pageOnly, 'first');
  expect(listDevices(inventory, { allHosts: true })).toHaveLength(2);
});

test('another serial number at the second address is another unit with the same MAC', () => {
  const inventory = sweptTwice(whole, { ...pageOnly, maker: 'Hikvision', serial: 'AA0008' }, 'first');
  expect(listDevices(inventory, { allHosts: true })).toHaveLength(2);
});
