import { expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import type { Device } from '../../../src/model/device.ts';
import {
  conclusions,
  host,
  type Night,
  rows,
  start,
  sweepNight,
  sweepWriter,
  type Unit,
} from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', firmware: 'V5.1', serial: 'S-GATE' };

test('the list as of a past date is the list that was saved then, to the last field', () => {
  const inventory = freshInventory();
  const lists: [string, unknown][] = [];
  const everywhere = ['10.0.0.5', '10.0.0.6', '10.0.0.7', '10.0.0.40'];
  const yard: Unit = { serial: 'S-NEW' };
  const shy: Unit = { maker: 'Dahua', serial: 'S-SHY' };
  const nights: [string, (readonly [string, Unit])[], Partial<Night>?][] = [
    [
      '2026-03-01',
      [
        ['10.0.0.5', gate],
        ['10.0.0.7', shy],
      ],
    ],
    [
      '2026-03-02',
      [
        ['10.0.0.5', { ...gate, firmware: 'V5.2' }],
        ['10.0.0.6', yard],
      ],
    ],
    [
      '2026-03-03',
      [
        ['10.0.0.40', { ...gate, firmware: 'V5.2' }],
        ['10.0.0.6', yard],
        ['10.0.0.7', shy],
      ],
    ],
    ['2026-03-04', [['10.0.0.40', { ...gate, firmware: 'V5.2' }]], { outcome: 'partial' }],
    [
      '2026-03-05',
      [
        ['10.0.0.6', { ...yard, maker: 'Axis' }],
        ['10.0.0.7', shy],
      ],
    ],
    ['2026-03-06', [['10.0.0.6', { ...yard, maker: 'Axis' }]], { silent: [] }],
    ['2026-03-07', [['10.0.0.6', { ...yard, maker: 'Axis' }]]],
    ['2026-03-08', [['10.0.0.6', { ...yard, maker: 'Axis' }]]],
    [
      '2026-03-09',
      [
        ['10.0.0.40', gate],
        ['10.0.0.6', { ...yard, maker: 'Axis' }],
      ],
    ],
  ];
  const marks: Record<string, [number, Mark]> = {
    '2026-03-03': [1, { state: 'removal-planned', plannedFor: '2999-01-01', owner: 'Estates' }],
    '2026-03-05': [3, { state: 'accepted', until: '2999-01-01', because: 'x' }],
    '2026-03-07': [1, { state: 'removed', note: 'in the skip' }],
    '2026-03-08': [2, { state: 'open' }],
  };
  for (const [day, hosts, night] of nights) {
    sweepNight(inventory, { day, hosts, silent: everywhere, ...night });
    sweepNight(inventory, { day, site: 'south', hosts: [['10.0.0.5', gate]] });
    const [id, mark] = marks[day] ?? [];
    if (id !== undefined && mark !== undefined)
      markDevice(inventory, id, mark, { who: 'me', at: `${day}T15:00:00Z` });
    lists.push([day, listDevices(inventory)]);
  }
  for (const [day, list] of lists) expect([day, listDevices(inventory, { asOf: day })]).toEqual([day, list]);
  expect(listDevices(inventory, { asOf: '2026-02-28' })).toEqual([]);
  // The nights above have everything that a list can show.
  const listed = lists.flatMap(([, list]) => list as Device[]);
  expect(new Set(listed.map(({ status }) => status))).toEqual(
    new Set(['present', 'missing', 'unasked', 'removed']),
  );
  expect(listed.some(({ status, confirmed }) => status === 'present' && confirmed === false)).toBe(true);
  expect(listed.some(({ decision }) => decision?.state === 'came-back')).toBe(true);
  expect(() => listDevices(inventory, { asOf: 'yesterday' })).toThrow('is not a time');
});

test('a list of a past day has a merge by hand as it was then', () => {
  const inventory = freshInventory();
  const [here, there] = ['10.0.0.5', '10.0.0.9'] as const;
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      [here, gate],
      [there, { serial: 'S-2', maker: 'Hikvision' }],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [[there, { serial: 'S-2', maker: 'Hikvision' }]],
    silent: [here],
  });
  mergeByHand(
    inventory,
    { device: 2, into: 1, who: 'me', because: 'One recorder, two cards.' },
    {
      conclusions: conclusions(),
      versions: { fingerprints: 'f1', policies: [] },
      at: '2026-03-02T12:00:00Z',
    },
  );
  const saved = listDevices(inventory);
  expect(saved.map(({ id, lastSeen }) => [id, lastSeen])).toEqual([[1, '2026-03-02T02:10:00Z']]);
  sweepNight(inventory, { day: '2026-03-03', silent: [here, there] });
  expect(listDevices(inventory, { asOf: '2026-03-02' })).toEqual(saved);
});

test('a past list without sightings has no lastSeen after the last sweep', () => {
  const inventory = freshInventory();
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
    sweepNight(inventory, { day, hosts: [['10.0.0.5', gate]] });
  const seen = (asOf: string) => {
    const [found] = listDevices(inventory, { asOf });
    return [found?.lastSeen, found?.confirmed];
  };
  expect(seen('2026-03-03')).toEqual(['2026-03-03T02:10:00Z', true]);
  inventory.run('DELETE FROM sighting');
  expect(seen('2026-03-03')).toEqual(['2026-03-03T03:00:00Z', null]);
  expect(seen('2026-03-04')).toEqual(['2026-03-04T02:10:00Z', null]);
});

test('history shows what changed, when, in which sweep, and where it was', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', gate]] });
  const { id } = sweepNight(inventory, {
    day: '2026-03-03',
    hosts: [['10.0.0.8', { ...gate, firmware: 'V6' }]],
  });
  for (const day of ['2026-03-04', '2026-03-05', '2026-03-06'])
    sweepNight(inventory, { day, silent: ['10.0.0.8'] });
  const history = deviceHistory(inventory, 1);
  expect(history?.versions.map(({ at, changes }) => [at.slice(0, 10), changes])).toEqual([
    ['2026-03-01', []],
    [
      '2026-03-03',
      [
        { what: 'ip', before: '10.0.0.5', after: '10.0.0.8' },
        { what: 'addresses', before: ['10.0.0.5'], after: ['10.0.0.8'] },
        { what: 'firmware', before: 'V5.1', after: 'V6' },
      ],
    ],
    ['2026-03-06', [{ what: 'status', before: 'present', after: 'missing' }]],
  ]);
  expect(history?.versions[1]).toMatchObject({ sweep: id, cause: 'device' });
  expect(history?.addresses).toMatchObject([
    {
      address: '10.0.0.8',
      firstSeen: '2026-03-03T02:10:00Z',
      lastSeen: '2026-03-03T02:10:00Z',
      current: true,
    },
    {
      address: '10.0.0.5',
      firstSeen: '2026-03-01T02:10:00Z',
      lastSeen: '2026-03-02T02:10:00Z',
      current: false,
    },
  ]);
  expect(deviceHistory(inventory, 99)).toBeNull();
});

test('what an abandoned sweep recorded gets its place in history under that sweep', () => {
  const inventory = freshInventory();
  const sweepId = beginSweep(inventory, start());
  sweepWriter(inventory, sweepId, '2026-01-01T02:05:00Z').record(host('10.0.0.5', gate));
  expect(rows(inventory, 'device_version')).toBe(0);
  beginSweep(inventory, start({ startedAt: '2026-01-02T02:00:00Z' }));
  expect(deviceHistory(inventory, 1)?.versions).toMatchObject([
    { sweep: sweepId, at: '2026-01-01T02:05:00Z' },
  ]);
});

test('a change that the same sweep undoes leaves no version and no conclusion behind', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.5', { ...gate, firmware: 'V9' }],
      ['10.0.0.5', gate],
    ],
  });
  expect(rows(inventory, 'device_version')).toBe(1);
  sweepNight(inventory, {
    day: '2026-03-03',
    hosts: [
      ['10.0.0.5', { ...gate, firmware: 'V9' }],
      ['10.0.0.5', { ...gate, firmware: 'V10' }],
    ],
  });
  expect(deviceHistory(inventory, 1)?.versions.map(({ device }) => device.firmware)).toEqual(['V5.1', 'V10']);
  expect(rows(inventory, 'conclusion')).toBe(2);
});
