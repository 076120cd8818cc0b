import { expect, test } from 'vitest';
import { listedMakers } from '../../../db/devices/makers.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

test('makers are those of what is on the list, once each and in alphabetical order', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    allHosts: true,
    hosts: [
      ['10.0.0.1', { maker: 'Hikvision', serial: 'A' }],
      ['10.0.0.2', { maker: 'Axis', serial: 'B' }],
      ['10.0.0.3', { maker: 'Hikvision', serial: 'C' }],
      ['10.0.0.4', { maker: 'Ubiquiti', type: 'other', serial: 'D' }],
      ['10.0.0.5', { serial: 'E' }],
    ],
  });
  expect(listedMakers(inventory)).toEqual(['Axis', 'Hikvision']);
});
