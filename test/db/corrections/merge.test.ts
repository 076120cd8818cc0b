import { describe, expect, test } from 'vitest';
import { addressesTelling, splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { countDevices, device, listDevices } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { reidentify } from '../../../db/devices/reidentify.ts';
import { deviceObservations } from '../../../db/evidence/observations.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { diffSweeps } from '../../../db/sweeps/diff.ts';
import { diffText } from '../../../src/text/diff.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { newestDevice, now, pastRows } from '../now.ts';
import { freshInventory } from '../temporary.ts';
import { both, concluding, legA, legB, merge, person, strayed, twoLegs } from './merge-fixture.ts';

describe('a merge by hand', () => {
  test('merge takes over imported lines, split returns them, undo leaves no trace', () => {
    const inventory = twoLegs();
    const lease = { mac: '3c:ef:8c:00:00:02', address: '10.0.0.9', hostName: 'nvr-hall' };
    importFile(inventory, {
      kind: 'kea',
      at: '2026-03-02T10:00:00Z',
      lines: [{ ...lease, from: '2026-02-20T00:00:00Z' }],
    });
    const [host, before] = [(id: number) => device(inventory, id)?.imported?.hostName, now(inventory)];
    expect([host(1), host(2)]).toEqual([undefined, 'nvr-hall']);
    const change = merge(inventory);
    expect(host(1)).toBe('nvr-hall');
    expect(listDevices(inventory, { asOf: '2026-03-02T13:00:00Z' })[0]?.imported?.hostName).toBe('nvr-hall');
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-02T13:30:00Z' });
    expect(now(inventory)).toBe(before);
    merge(inventory);
    const { other } = splitByHand(inventory, { device: 1, address: '10.0.0.9', ...person }, concluding);
    expect([host(1), host(other)]).toEqual([undefined, 'nvr-hall']);
  });

  test('merge makes one device with both addresses and observations, and states why', () => {
    const inventory = twoLegs();
    const change = merge(inventory);
    expect(listDevices(inventory)).toMatchObject([
      { id: 1, addresses: ['10.0.0.5', '10.0.0.9'], status: 'present' },
    ]);
    expect(countDevices(inventory, { allHosts: true })).toBe(1);
    expect(new Set(deviceObservations(inventory, 1).map(({ address }) => address)).size).toBe(2);
    expect(auditEntries(inventory, { device: 1 })).toMatchObject([
      {
        id: change,
        who: 'J. Price',
        action: 'merge',
        message: expect.stringContaining('One recorder, two cards.'),
      },
    ]);
    expect(findDevices(inventory, '2').map(({ id }) => id)).toEqual([1]);
    expect(findDevices(inventory, '10.0.0.9').map(({ id }) => id)).toEqual([1]);
  });

  test('merge that changes the verdict is named as its cause, and not the device', () => {
    const inventory = freshInventory();
    const hosts: [string, Unit][] = [
      ['10.0.0.5', { maker: 'Axis', serial: 'A-1' }],
      ['10.0.0.9', { maker: 'Dahua', serial: 'D-1' }],
    ];
    const first = sweepNight(inventory, { day: '2026-03-01', hosts }).id;
    merge(inventory, 1, 2);
    const second = sweepNight(inventory, { day: '2026-03-03', hosts }).id;
    const changes = diffSweeps(inventory, first, second);
    expect(changes.verdictChanged).toMatchObject([{ before: { verdict: 'flagged' }, cause: 'person' }]);
    expect(diffText(changes)).toContain("(was flagged; because of a person's decision)");
  });

  test('a merge by hand outlasts sweeps that alone would separate the two', () => {
    const inventory = twoLegs();
    merge(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: both });
    sweepNight(inventory, { day: '2026-03-04', hosts: [...both].reverse() });
    expect(listDevices(inventory, { allHosts: true })).toMatchObject([
      { id: 1, addresses: ['10.0.0.5', '10.0.0.9'] },
    ]);
  });

  test('joins no third unit that reports one of the serial numbers', () => {
    const inventory = twoLegs();
    merge(inventory);
    const clone: Unit = { ...legA, mac: '3c:ef:8c:00:00:77', type: 'camera' };
    sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.77', clone], ...both] });
    sweepNight(inventory, { day: '2026-03-04', hosts: [...both, ['10.0.0.77', clone]] });
    expect(listDevices(inventory).map(({ addresses }) => addresses)).toEqual([
      ['10.0.0.5', '10.0.0.9'],
      ['10.0.0.77'],
    ]);
  });

  test('a merge by hand holds after the endpoint of one interface has changed', () => {
    const inventory = freshInventory();
    const withEndpoint = (n: number): [string, Unit][] =>
      both.map(([address, unit], index) => [
        address,
        { ...unit, endpoint: `urn:uuid:aa85c000-6324-11b3-819e-5850ed1fe${n}${index}1` },
      ]);
    sweepNight(inventory, { day: '2026-03-01', hosts: withEndpoint(1) });
    merge(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: withEndpoint(2) });
    expect(listDevices(inventory)).toMatchObject([{ id: 1, addresses: ['10.0.0.5', '10.0.0.9'] }]);
  });

  test('merge leaves past lists as they were, and reports no device as gone', () => {
    const inventory = twoLegs();
    const then = listDevices(inventory, { asOf: '2026-03-02T10:00:00Z' });
    merge(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: both });
    expect(listDevices(inventory, { asOf: '2026-03-02T10:00:00Z' })).toEqual(then);
    expect(listDevices(inventory, { asOf: '2026-03-03' })).toHaveLength(1);
    expect(diffSweeps(inventory, 2, 3)).toMatchObject({ gone: [], new: [], back: [] });
    expect(reidentify(inventory, concluding)).toMatchObject({ devices: 1, changes: [] });
  });

  test('merge of a unit that was taken for a new one keeps both of its addresses', () => {
    const inventory = strayed();
    merge(inventory);
    expect(listDevices(inventory)).toMatchObject([
      {
        id: 1,
        ip: '10.0.0.9',
        addresses: ['10.0.0.9'],
        firstSeen: '2026-03-01T02:10:00Z',
        status: 'present',
      },
    ]);
    expect(deviceHistory(inventory, 1)?.addresses.map(({ address, current }) => [address, current])).toEqual([
      ['10.0.0.9', true],
      ['10.0.0.5', false],
    ]);
    sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.5', legB]], silent: ['10.0.0.9'] });
    expect(listDevices(inventory)).toMatchObject([{ id: 1, addresses: ['10.0.0.5'] }]);
  });
});

describe('an undone merge', () => {
  test.each([
    ['of two interfaces', twoLegs],
    ['of a unit that moved', strayed],
  ])('an undone merge at once restores every row, and only adds to the past: %s', (_, made) => {
    const inventory = made();
    const [before, past] = [now(inventory), pastRows(inventory)];
    const change = merge(inventory);
    expect(now(inventory)).not.toBe(before);
    const merged = pastRows(inventory);
    expect(undo(inventory, { change, ...person }, concluding)).toMatchObject({
      exactly: true,
      kind: 'merge',
    });
    expect(now(inventory)).toBe(before);
    expect(pastRows(inventory)).toEqual(expect.arrayContaining([...past, ...merged]));
    expect(auditEntries(inventory).map(({ action }) => action)).toEqual(['merge', 'undo']);
    expect(() => undo(inventory, { change, ...person }, concluding)).toThrow('already undone');
    expect(() => undo(inventory, { change: change + 1, ...person }, concluding)).toThrow(
      'only a merge, a split or a decision can be',
    );
    expect(() => undo(inventory, { change: 99, ...person }, concluding)).toThrow('no change 99');
  });

  test('an undone merge in the other order restores everything, too', () => {
    const inventory = twoLegs();
    const before = now(inventory);
    const change = merge(inventory, 1, 2);
    undo(inventory, { change, ...person }, concluding);
    expect(now(inventory)).toBe(before);
  });

  test('undo after nights as one gives each device its addresses and later observations', () => {
    const inventory = twoLegs();
    const change = merge(inventory);
    const renamed: [string, Unit][] = both.map(([address, unit]) => [
      address,
      { ...unit, firmware: `V-${address}` },
    ]);
    sweepNight(inventory, { day: '2026-03-03', hosts: renamed });
    expect(
      undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-03T12:00:00Z' }).exactly,
    ).toBe(false);
    const two = [
      { id: 1, addresses: ['10.0.0.5'], firmware: 'V-10.0.0.5', serial: 'REC-55501', status: 'present' },
      { id: 2, addresses: ['10.0.0.9'], firmware: 'V-10.0.0.9', serial: 'REC-55502', status: 'present' },
    ];
    expect(listDevices(inventory)).toMatchObject(two);
    sweepNight(inventory, { day: '2026-03-04', hosts: [...renamed].reverse() });
    expect(listDevices(inventory)).toMatchObject(two);
    expect(listDevices(inventory, { asOf: '2026-03-03T10:00:00Z' })).toHaveLength(1);
  });
});

test('undo gives a shared address to the device that was there last', () => {
  const inventory = freshInventory();
  const [first, second] = [
    { ...legA, type: 'camera' },
    { ...legB, type: 'camera' },
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', first]] });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.9', first],
      ['10.0.0.5', second],
    ],
  });
  const change = merge(inventory);
  expect(listDevices(inventory)).toMatchObject([{ id: 1, addresses: ['10.0.0.5', '10.0.0.9'] }]);
  markDevice(inventory, 1, { owner: 'Estates' }, { who: 'j.smith', at: '2026-03-02T13:00:00Z' });
  expect(undo(inventory, { change, ...person }, concluding).exactly).toBe(false);
  expect(listDevices(inventory)).toMatchObject([
    { id: 2, addresses: ['10.0.0.5'], serial: second.serial, status: 'present' },
    { id: 1, addresses: ['10.0.0.9'], serial: first.serial, status: 'present' },
  ]);
  expect(deviceHistory(inventory, 1)?.addresses).toMatchObject([
    { address: '10.0.0.9', current: true },
    { address: '10.0.0.5', current: false, lastSeen: '2026-03-01T02:10:00Z' },
  ]);
});

describe('a split by hand', () => {
  const one: [string, Unit][] = both.map(([address, unit]) => [address, { ...unit, serial: 'REC-55501' }]);
  function joined(): Inventory {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts: one });
    expect(listDevices(inventory)).toMatchObject([{ id: 1, addresses: ['10.0.0.5', '10.0.0.9'] }]);
    return inventory;
  }
  const split = (inventory: Inventory) =>
    splitByHand(inventory, { device: 1, address: '10.0.0.9', ...person }, concluding);
  const apart = [
    { id: 1, addresses: ['10.0.0.5'], mac: '3c:ef:8c:00:00:01', status: 'present' },
    { id: 2, addresses: ['10.0.0.9'], mac: '3c:ef:8c:00:00:02', status: 'present' },
  ];

  test('a split by hand makes two devices of one, and no sweep makes them one again', () => {
    const inventory = joined();
    expect(split(inventory)).toMatchObject({ other: 2 });
    expect(listDevices(inventory)).toMatchObject(apart);
    sweepNight(inventory, { day: '2026-03-03', hosts: one });
    sweepNight(inventory, { day: '2026-03-04', hosts: [...one].reverse() });
    expect(listDevices(inventory)).toMatchObject(apart);
  });

  test('split finds the address by an identifier, and a serial without its maker', () => {
    const inventory = joined();
    const at = (text: string) => addressesTelling(inventory, 1, text, concluding);
    expect(at('3C:EF:8C:00:00:02')).toEqual(['10.0.0.9']);
    expect(at('mac 3c:ef:8c:00:00:02')).toEqual(['10.0.0.9']);
    expect(at('rec-55501')).toEqual(['10.0.0.5', '10.0.0.9']);
    expect(at('ef:8c:00:00:02')).toEqual([]);
  });

  test('undone at once restores every row; the new device is part of the old one', () => {
    const inventory = joined();
    const [before, newest] = [now(inventory), newestDevice(inventory)];
    const { change } = split(inventory);
    expect(undo(inventory, { change, ...person }, concluding)).toMatchObject({
      kind: 'split',
      exactly: true,
    });
    expect(now(inventory, newest)).toBe(before);
    expect(findDevices(inventory, '2').map(({ id }) => id)).toEqual([1]);
  });

  test('undone after a night makes one device again, for good', () => {
    const inventory = joined();
    const { change } = split(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: one });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-03T12:00:00Z' });
    sweepNight(inventory, { day: '2026-03-04', hosts: one });
    expect(listDevices(inventory, { allHosts: true })).toMatchObject([
      { id: 1, addresses: ['10.0.0.5', '10.0.0.9'] },
    ]);
  });

  test('split is refused if nothing would be left, or the device never had the address', () => {
    const inventory = twoLegs();
    const at = (address: string) => () =>
      splitByHand(inventory, { device: 1, address, ...person }, concluding);
    expect(at('10.0.0.5')).toThrow('the only address');
    expect(at('10.0.0.77')).toThrow('never answered at 10.0.0.77. Its addresses: 10.0.0.5.');
  });
});
