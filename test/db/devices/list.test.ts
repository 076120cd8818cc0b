import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { countDevices, listDevices, listSummaries } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import type { Device, DeviceSummary } from '../../../src/model/device.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

function fleet() {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    site: 'south',
    hosts: [
      ['10.0.0.10', { maker: 'Axis', serial: 'ACCC8E000001', mac: 'ac:cc:8e:00:00:01' }],
      ['10.0.0.9', { maker: 'Hikvision', serial: '4711' }],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-01',
    site: 'north',
    hosts: [
      ['10.0.0.100', { maker: 'Dahua', serial: 'N-2' }],
      ['10.0.0.20', { maker: 'Dahua', serial: 'N-1' }],
      ['fd00::1', { maker: 'Dahua', serial: 'N-4' }],
      ['10.0.0.3', { serial: 'N-3' }],
    ],
  });
  return inventory;
}

/** What a table shows of a device. */
function inShort({
  policies,
  evidence,
  contradictions,
  concluded,
  imported,
  ...shown
}: Device): DeviceSummary {
  return shown;
}

test('listDevices has flagged devices first, then review, then by site and address', () => {
  expect(listDevices(fleet()).map(({ verdict, site, ip }) => `${verdict} ${site} ${ip}`)).toEqual([
    'flagged north 10.0.0.20',
    'flagged north 10.0.0.100',
    'flagged north fd00::1',
    'flagged south 10.0.0.9',
    'review north 10.0.0.3',
    'clear south 10.0.0.10',
  ]);
});

test.each([
  [{ flagged: true }, ['10.0.0.20', '10.0.0.100', 'fd00::1', '10.0.0.9']],
  [{ review: true }, ['10.0.0.3']],
  [{ flagged: true, review: true, site: 'north' }, ['10.0.0.20', '10.0.0.100', 'fd00::1', '10.0.0.3']],
  [{ maker: 'hikvision' }, ['10.0.0.9']],
  [{ maker: 'AXIS' }, ['10.0.0.10']],
  [{ status: 'missing' as const }, []],
  [{ limit: 2, offset: 1 }, ['10.0.0.100', 'fd00::1']],
])('the query %j gives the same today and as of today', (query, ips) => {
  const inventory = fleet();
  markDevice(
    inventory,
    1,
    { state: 'confirmed', owner: 'Estates' },
    { who: 'j.smith', at: '2026-03-01T12:00:00Z' },
  );
  expect(listDevices(inventory, query).map(({ ip }) => ip)).toEqual(ips);
  expect(listDevices(inventory, { ...query, asOf: '2026-03-01' }).map(({ ip }) => ip)).toEqual(ips);
  for (const variant of [query, { ...query, asOf: '2026-03-01' }])
    expect(listSummaries(inventory, variant)).toEqual(listDevices(inventory, variant).map(inShort));
  if (!('limit' in query)) expect(countDevices(inventory, query)).toBe(ips.length);
});

test.each([
  ['2', ['10.0.0.9']],
  ['4711', ['10.0.0.9']],
  ['10.0.0.20', ['10.0.0.20']],
  ['FD00:0:0:0::1', ['fd00::1']],
  ['n-3', ['10.0.0.3']],
  ['AC-CC-8E-00-00-01', ['10.0.0.10']],
  ['accc.8e00.0001', ['10.0.0.10']],
  ['accc8e000001', ['10.0.0.10']],
  ['10.0.0.2', []],
  ["' OR 1=1 --", []],
  ['%', []],
])('%s means %j', (text, ips) => {
  expect(findDevices(fleet(), text).map(({ ip }) => ip)).toEqual(ips);
});

test('a removed device stays removed while silent and comes back when it replies', () => {
  const inventory = fleet();
  const [gone] = findDevices(inventory, '4711');
  markDevice(inventory, gone!.id, { state: 'removed' }, { who: 'me', at: '2026-03-02T09:00:00Z' });
  sweepNight(inventory, { day: '2026-03-03', site: 'south', silent: ['10.0.0.9', '10.0.0.10'] });
  expect(listDevices(inventory, { status: 'removed' }).map(({ id }) => id)).toEqual([gone!.id]);
  sweepNight(inventory, {
    day: '2026-03-04',
    site: 'south',
    hosts: [['10.0.0.9', { maker: 'Hikvision', serial: '4711' }]],
  });
  expect(findDevices(inventory, '4711')).toMatchObject([{ id: gone!.id, status: 'present' }]);
});
