import { describe, expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { behind, conclusions, garage, lobby, night } from './channel-fixture.ts';

describe('cameras seen only through a recorder', () => {
  const concluding = {
    conclusions,
    versions: { fingerprints: 'f1', policies: [] },
    at: '2026-03-02T12:00:00Z',
  };
  const person = { who: 'J. Price', because: 'One recorder.' };
  const places = (inventory: Inventory, asOf?: string) =>
    listDevices(inventory, asOf === undefined ? {} : { asOf }).map(({ id, through }) => [id, through]);

  test('recorder cameras follow a merge of their recorder and its undo', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby], itself: undefined });
    sweepNight(inventory, {
      day: '2026-03-02',
      hosts: [['10.0.0.9', { maker: 'Hikvision', type: 'recorder', serial: 'DS-7608-2' }]],
    });
    const change = mergeByHand(inventory, { device: 1, into: 3, ...person }, concluding);
    const merged = [
      [2, 3],
      [3, null],
    ];
    expect(places(inventory).toSorted()).toEqual(merged);
    expect(places(inventory, '2026-03-02T13:00:00Z').toSorted()).toEqual(merged);
    markDevice(inventory, 3, { owner: 'Estates' }, { who: 'j.smith', at: '2026-03-02T14:00:00Z' });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-02T15:00:00Z' });
    expect(places(inventory)).toContainEqual([2, 1]);
    expect(places(inventory, '2026-03-02T16:00:00Z')).toContainEqual([2, 1]);
  });

  test('recorder cameras are on their channels again after an undo', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby, garage] });
    expect(places(inventory)).toEqual([
      [1, null],
      [2, 1],
      [3, 1],
    ]);
    const change = mergeByHand(inventory, { device: 3, into: 2, ...person }, concluding);
    markDevice(inventory, 2, { owner: 'Estates' }, { who: 'j.smith', at: '2026-03-02T14:00:00Z' });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-02T15:00:00Z' });
    expect(behind(inventory)).toMatchObject([
      { id: 2, through: 1, channel: 1 },
      { id: 3, through: 1, channel: 2, channelAddress: '192.168.254.3', ip: '10.0.0.5' },
    ]);
    night(inventory, { day: 3, channels: [lobby, garage] });
    expect(behind(inventory).map(({ id, status }) => [id, status])).toEqual([
      [2, 'present'],
      [3, 'present'],
    ]);
  });

  test('cameras behind a recorder are no devices of its network: it may be missing', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby, garage] });
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
      sweepNight(inventory, { day, silent: ['10.0.0.5'] });
    expect(listDevices(inventory).map(({ id, status }) => [id, status])).toContainEqual([1, 'missing']);
  });

  test('cameras behind a recorder are forgotten with it, unless they once answered', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [garage], itself: '10.0.0.7' });
    for (const day of [2, 3, 4]) night(inventory, { day, channels: [garage], silent: ['10.0.0.7'] });
    night(inventory, { day: 5, channels: [garage, lobby], silent: ['10.0.0.7'] });
    const [recorder] = listDevices(inventory).filter(({ type }) => type === 'recorder');
    expect(behind(inventory).map(({ ip }) => ip)).toEqual(['10.0.0.5', '10.0.0.5']);
    const by = { who: 'j.smith', at: '2026-03-06T10:00:00Z' };
    expect(forgetDevice(inventory, recorder?.id ?? 0, by).devices).toBe(2);
    const left = [
      { ip: '10.0.0.7', addresses: ['10.0.0.7'], through: null, channel: null, status: 'unasked' },
    ];
    expect(listDevices(inventory)).toMatchObject(left);
    expect(listDevices(inventory, { asOf: '2026-03-06T11:00:00Z' })).toMatchObject(left);
    expect(inventory.all("SELECT 1 FROM observation WHERE address = '10.0.0.5'")).toEqual([]);
  });
});
