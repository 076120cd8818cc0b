import { expect, test } from 'vitest';
import { findDevices } from '../../../db/devices/find.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory } from '../temporary.ts';

const seen: Unit = { maker: 'Axis', serial: 'AX-SEEN', mac: 'ac:cc:8e:00:00:01' };
const telling: Unit = { maker: 'Axis', serial: 'AX-TELLING', ownMac: 'ac:cc:8e:00:00:02' };
const silent: Unit = { maker: 'Axis', serial: 'AX-SILENT' };
const mute: Unit = { maker: 'Axis', serial: 'AX-MUTE' };

test('a MAC address finds who has it: seen by neighbours, reported, or known from a lease alone, and nobody else', () => {
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

test('an address finds who answered there last, and nobody who has left it', () => {
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
});
