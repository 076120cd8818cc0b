import { expect, test } from 'vitest';
import { findDevices } from '../../../db/devices/find.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory } from '../temporary.ts';

const seen: Unit = { maker: 'Axis', serial: 'AX-SEEN', mac: 'ac:cc:8e:00:00:01' };
const telling: Unit = { maker: 'Axis', serial: 'AX-TELLING', ownMac: 'ac:cc:8e:00:00:02' };
const silent: Unit = { maker: 'Axis', serial: 'AX-SILENT' };
const mute: Unit = { maker: 'Axis', serial: 'AX-MUTE' };

test('findDevices finds a MAC address from neighbours, reports and leases only', () => {
  const inventory = freshInventory();
  const units = [seen, telling, silent, mute];
  const hosts = units.map((unit, at) => [`10.0.0.${at + 1}`, unit] as const);
  sweepNight(inventory, { day: '2026-03-01', hosts });
  importFile(inventory, {
    kind: 'dnsmasq',
    at: '2026-03-01T10:00:00Z',
    lines: [
      { address: '10.0.0.3', mac: 'ac:cc:8e:00:00:03' },
      { address: '10.0.0.4', mac: 'ac:cc:8e:00:00:04' },
    ],
  });
  const found = (text: string) => findDevices(inventory, text).map(({ serial }) => serial);
  expect(found('AC-CC-8E-00-00-01')).toEqual(['AX-SEEN']);
  expect(found('accc.8e00.0002')).toEqual(['AX-TELLING']);
  expect(found('ac:cc:8e:00:00:03')).toEqual(['AX-SILENT']);
  expect(found(' ac:cc:8e:00:00:04 ')).toEqual(['AX-MUTE']);
  expect(found('ac:cc:8e:00:00:05')).toEqual([]);
});

test('findDevices finds by address the devices that answered there last', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', seen],
      ['10.0.0.6', telling],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.9', seen],
      ['10.0.0.5', silent],
    ],
  });
  sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.8', silent]], silent: ['10.0.0.6'] });
  const found = (text: string) => findDevices(inventory, text).map(({ serial }) => serial);
  expect(found('10.0.0.5')).toEqual([]);
  expect(found('10.0.0.6')).toEqual(['AX-TELLING']);
  expect(found('10.0.0.8')).toEqual(['AX-SILENT']);
  expect(found('10.0.0.9')).toEqual(['AX-SEEN']);
  // The same address, as some programs write it.
  expect(found('::ffff:10.0.0.9')).toEqual(['AX-SEEN']);
});

test('findDevices: an existing id wins alone, then an address, a MAC, a serial', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.1', { maker: 'Axis', serial: 'AX-1', mac: 'ac:cc:8e:00:00:01' }],
      // What a hostile device reports to hide the first.
      ['10.0.0.2', { maker: 'Hikvision', serial: '1' }],
      ['10.0.0.3', { maker: 'Hikvision', serial: '10.0.0.1' }],
      ['10.0.0.4', { maker: 'Hikvision', serial: 'ac:cc:8e:00:00:01' }],
      ['10.0.0.5', { maker: 'Hikvision', serial: '10.9.9.9' }],
      ['10.0.0.6', { maker: 'Hikvision', serial: '0001' }],
    ],
  });
  const found = (text: string) => findDevices(inventory, text).map(({ id }) => id);
  for (const text of ['1', '10.0.0.1', 'ac:cc:8e:00:00:01', 'AX-1']) expect(found(text), text).toEqual([1]);
  // No device has this address: a serial does not pass for one.
  expect(found('10.9.9.9')).toEqual([]);
  expect(found('0001')).toEqual([6]);
});

test.each([
  ['id:1', [1]],
  ['ID: 1', [1]],
  ['ip:10.0.0.1', [1]],
  ['mac:ACCC.8E00.0001', [1]],
  ['serial:ax-1', [1]],
  ['serial:1', [2]],
  ['serial:10.0.0.1', [3]],
  ['serial:id:1', [4]],
  ['id:10.0.0.1', []],
  ['ip:1', []],
  ['mac:AX-1', []],
])('findDevices: %s names what is meant', (text, ids) => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.1', { maker: 'Axis', serial: 'AX-1', mac: 'ac:cc:8e:00:00:01' }],
      ['10.0.0.2', { maker: 'Hikvision', serial: '1' }],
      ['10.0.0.3', { maker: 'Hikvision', serial: '10.0.0.1' }],
      ['10.0.0.4', { maker: 'Hikvision', serial: 'id:1' }],
    ],
  });
  expect(findDevices(inventory, text).map(({ id }) => id)).toEqual(ids);
});
