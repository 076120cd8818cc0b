import { expect, test } from 'vitest';
import { listDevices } from '../../db/devices.ts';
import { deviceHistory } from '../../db/history.ts';
import { createRecorder } from '../../db/record.ts';
import { beginSweep } from '../../db/sweeps.ts';
import { conclusions, host, rows, start, sweepNight, type Unit } from './fixture.ts';
import { freshInventory } from './temporary.ts';

const gate: Unit = { maker: 'Hikvision', firmware: 'V5.1', serial: 'S-GATE' };

test('the list as of a past date is the list that was given then', () => {
  const inventory = freshInventory();
  const lists: [string, unknown][] = [];
  const nights: [string, (readonly [string, Unit])[]][] = [
    ['2026-03-01', [['10.0.0.5', gate]]],
    [
      '2026-03-02',
      [
        ['10.0.0.5', { ...gate, firmware: 'V5.2' }],
        ['10.0.0.6', { serial: 'S-NEW' }],
      ],
    ],
    [
      '2026-03-03',
      [
        ['10.0.0.40', { ...gate, firmware: 'V5.2' }],
        ['10.0.0.6', { serial: 'S-NEW' }],
      ],
    ],
    ['2026-03-04', [['10.0.0.40', { ...gate, firmware: 'V5.2' }]]],
    ['2026-03-05', [['10.0.0.6', { serial: 'S-NEW', maker: 'Axis' }]]],
    ['2026-03-06', [['10.0.0.6', { serial: 'S-NEW', maker: 'Axis' }]]],
    ['2026-03-07', [['10.0.0.6', { serial: 'S-NEW', maker: 'Axis' }]]],
  ];
  for (const [day, hosts] of nights) {
    sweepNight(inventory, { day, hosts, silent: ['10.0.0.5', '10.0.0.6', '10.0.0.40'] });
    lists.push([day, listDevices(inventory).map(({ lastSeen, confirmed, ...rest }) => rest)]);
  }
  for (const [day, list] of lists)
    expect(listDevices(inventory, { asOf: day }).map(({ lastSeen, confirmed, ...rest }) => rest)).toEqual(
      list,
    );
  expect(listDevices(inventory, { asOf: '2026-02-28' })).toEqual([]);
  expect(listDevices(inventory).map(({ status }) => status)).toEqual(['missing', 'present']);
  expect(() => listDevices(inventory, { asOf: 'yesterday' })).toThrow('is not a time');
});

test('lastSeen as of a past date is not later than that date and not earlier than the sweep that saw it', () => {
  const inventory = freshInventory();
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
    sweepNight(inventory, { day, hosts: [['10.0.0.5', gate]] });
  expect(listDevices(inventory, { asOf: '2026-03-03' })[0]?.lastSeen).toBe('2026-03-03T03:00:00Z');
  expect(listDevices(inventory, { asOf: '2026-03-04' })[0]?.lastSeen).toBe('2026-03-04T02:10:00Z');
});

test('history tells what changed, when, in which sweep, and where it was', () => {
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
  createRecorder(inventory, {
    sweepId,
    site: 'north',
    at: () => '2026-01-01T02:05:00Z',
    allHosts: false,
    conclusions: conclusions(),
  }).record(host('10.0.0.5', gate));
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
