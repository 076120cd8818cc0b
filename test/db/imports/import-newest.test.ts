import { expect, test } from 'vitest';
import { device } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { importFile, type Saying } from './import-fixture.ts';

const mac = 'ac:cc:8e:00:00:01';
const camera: Unit = { maker: 'Axis', serial: 'AX-1', mac };

function swept(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.1', camera]] });
  return inventory;
}

test('of two leases the newer counts, in whichever order they are imported', () => {
  for (const days of [
    ['2026-03-02', '2026-03-12'],
    ['2026-03-12', '2026-03-02'],
  ]) {
    const inventory = swept();
    for (const day of days)
      importFile(inventory, {
        kind: 'dnsmasq',
        at: `${day}T10:00:00Z`,
        lines: [{ mac, hostName: `on-${day}` }],
      });
    expect(device(inventory, 1)?.imported).toMatchObject({ hostName: 'on-2026-03-12' });
  }
});

test('of many switches the port with the fewest MACs counts; of one the newest', () => {
  const inventory = swept();
  const switched = (day: string, ...lines: Saying[]) =>
    importFile(inventory, { kind: 'cisco', at: `${day}T10:00:00Z`, lines });
  const at = (switchName: string, switchPort: string, of = mac): Saying => ({
    mac: of,
    switchName,
    switchPort,
  });
  const others = ['ac:cc:8e:00:00:08', 'ac:cc:8e:00:00:09'];
  switched(
    '2026-03-02',
    at('sw-core', 'Gi1/0/48'),
    ...others.map((other) => at('sw-core', 'Gi1/0/48', other)),
  );
  switched('2026-03-03', at('sw-hall', 'Gi1/0/3'));
  expect(device(inventory, 1)?.imported).toMatchObject({ switchName: 'sw-hall', switchPort: 'Gi1/0/3' });
  switched(
    '2026-03-10',
    at('sw-core', 'Gi1/0/48'),
    ...others.map((other) => at('sw-core', 'Gi1/0/48', other)),
  );
  expect(device(inventory, 1)?.imported).toMatchObject({ switchName: 'sw-hall', switchPort: 'Gi1/0/3' });
  switched('2026-03-11', at('sw-hall', 'Gi1/0/7'));
  expect(device(inventory, 1)?.imported).toMatchObject({ switchName: 'sw-hall', switchPort: 'Gi1/0/7' });
});

test('two files that agree within two nights count in between; a longer gap does not', () => {
  const inventory = swept();
  const span = () => inventory.all('SELECT seen_from AS "from", seen_to AS "to" FROM imported');
  const file = (at: string) =>
    importFile(inventory, { kind: 'dnsmasq', at, lines: [{ mac, hostName: 'cam' }] });
  file('2026-03-10T10:00:00Z');
  file('2026-03-12T10:00:00Z');
  expect(span()).toEqual([{ from: '2026-03-10T10:00:00Z', to: '2026-03-12T10:00:00Z' }]);
  file('2026-03-08T10:00:00Z');
  expect(span()).toEqual([{ from: '2026-03-08T10:00:00Z', to: '2026-03-12T10:00:00Z' }]);
  expect(file('2026-03-01T10:00:00Z').id).toBeNull();
  expect(file('2026-03-09T10:00:00Z').id).toBeNull();
  file('2026-03-20T10:00:00Z');
  expect(span()).toEqual([{ from: '2026-03-20T10:00:00Z', to: '2026-03-20T10:00:00Z' }]);
});
