import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { findDevices } from '../../../db/devices/find.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { deviceObservations, keptPastValues } from '../../../db/evidence/observations.ts';
import { candidates } from '../../../db/identity/identifiers.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts, otherEquipment } from '../../../db/sweeps/sweeps.ts';
import { host, rows, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', model: 'DS-1', firmware: 'V5.1', serial: 'S-GATE' };

test('a camera is read as it was concluded, with its evidence and dates', () => {
  const inventory = freshInventory();
  const { devices } = sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [['10.0.0.5', { ...gate, mac: '44:19:b6:00:00:07', name: 'gate' }]],
  });
  expect(devices[0]).toMatchObject({
    site: 'north',
    ip: '10.0.0.5',
    addresses: ['10.0.0.5'],
    mac: '44:19:b6:00:00:07',
    type: 'camera',
    manufacturer: 'Hikvision',
    model: 'DS-1',
    firmware: 'V5.1',
    serial: 'S-GATE',
    name: 'gate',
    confidence: 0.7,
    verdict: 'flagged',
    status: 'present',
    firstSeen: '2026-03-01T02:10:00Z',
    lastSeen: '2026-03-01T02:10:00Z',
    evidence: [{ field: 'onvif.manufacturer', value: 'Hikvision', port: 8000 }],
  });
  expect(listDevices(inventory)).toEqual(devices);
});

test('a night without a change adds no observation, conclusion or version', () => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', { maker: 'Axis', serial: 'S-2' }],
  ];
  sweepNight(inventory, { day: '2026-03-01', hosts });
  const tables = ['observation', 'fact', 'conclusion', 'device_version', 'device_address', 'identifier'];
  const before = tables.map((table) => rows(inventory, table));
  sweepNight(inventory, { day: '2026-03-02', hosts });
  expect(tables.map((table) => rows(inventory, table))).toEqual(before);
  expect(before.every((count) => count > 0)).toBe(true);
  expect(listDevices(inventory).map(({ lastSeen }) => lastSeen)).toEqual(
    Array(2).fill('2026-03-02T02:10:00Z'),
  );
});

test('an incomplete reply ends only what it reports differently', () => {
  const inventory = freshInventory();
  const unit = { ...gate, endpoint: 'urn:uuid:aa85c000-6324-11b3-819e-5850ed1fe385' };
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', unit]] });
  const { serial: _missing, ...rest } = unit;
  const hosts: [string, Unit][] = [['10.0.0.5', { ...rest, firmware: 'V5.2' }]];
  const [after] = sweepNight(inventory, { day: '2026-03-02', hosts, partly: true }).devices;
  expect(after).toMatchObject({ firmware: 'V5.2', serial: 'S-GATE' });
  const [whole] = sweepNight(inventory, { day: '2026-03-03', hosts }).devices;
  expect(whole).toMatchObject({ firmware: 'V5.2', serial: null });
});

test.each<[string, Unit]>([
  ['serial number', { maker: 'Axis', serial: 'S-9417' }],
  ['ONVIF endpoint', { maker: 'Axis', endpoint: 'urn:uuid:aa85c000-6324-11b3-819e-5850ed1fe385' }],
  ['MAC address', { maker: 'Axis', mac: '00:40:8c:00:00:09' }],
])('a camera that moved to a new address stays one device by its %s', (kind, unit) => {
  const inventory = freshInventory();
  const first = sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', unit]] }).devices[0];
  const second = sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [['10.0.0.77', unit]],
    silent: ['10.0.0.5'],
  }).devices[0];
  expect(second).toMatchObject({ id: first?.id, ip: '10.0.0.77', addresses: ['10.0.0.77'] });
  const history = deviceHistory(inventory, first?.id ?? 0);
  expect(history?.addresses).toMatchObject([
    { address: '10.0.0.77', current: true, reason: expect.stringContaining(`equal ${kind}`) },
    { address: '10.0.0.5', current: false },
  ]);
  const held = deviceObservations(inventory, first?.id ?? 0).filter(({ until }) => until === null);
  expect(new Set(held.map(({ address }) => address))).toEqual(new Set(['10.0.0.77']));
});

test('a camera that took over an address is a new device, and the old one keeps its id', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', { ...gate, serial: 'S-REPLACEMENT' }]] });
  const devices = listDevices(inventory).sort((a, b) => a.id - b.id);
  expect(devices.map(({ serial }) => serial)).toEqual(['S-GATE', 'S-REPLACEMENT']);
  expect(findDevices(inventory, '10.0.0.5').map(({ serial }) => serial)).toEqual(['S-REPLACEMENT']);
});

test('two cameras that swapped addresses keep their ids', () => {
  const inventory = freshInventory();
  const other: Unit = { ...gate, serial: 'S-YARD' };
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', gate],
      ['10.0.0.6', other],
    ],
  });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.5', other],
      ['10.0.0.6', gate],
    ],
  });
  expect(listDevices(inventory).map(({ ip, serial }) => [ip, serial])).toEqual([
    ['10.0.0.5', 'S-YARD'],
    ['10.0.0.6', 'S-GATE'],
  ]);
});

test('the same address in two sites is two devices', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', site: 'north', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, { day: '2026-03-01', site: 'south', hosts: [['10.0.0.5', gate]] });
  expect(listDevices(inventory).map(({ site, ip }) => [site, ip])).toEqual([
    ['north', '10.0.0.5'],
    ['south', '10.0.0.5'],
  ]);
  expect(findDevices(inventory, '10.0.0.5')).toHaveLength(2);
  expect(findDevices(inventory, '10.0.0.5', { site: 'south' })).toHaveLength(1);
});

test('two addresses with one serial in one sweep are one device on all nights', () => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.20', gate],
    ['10.0.0.5', gate],
  ];
  sweepNight(inventory, { day: '2026-03-01', hosts });
  expect(listDevices(inventory)).toMatchObject([{ ip: '10.0.0.5', addresses: ['10.0.0.5', '10.0.0.20'] }]);
  const versions = rows(inventory, 'device_version');
  sweepNight(inventory, { day: '2026-03-02', hosts });
  expect(rows(inventory, 'device_version')).toBe(versions);
  expect(listDevices(inventory)[0]?.ip).toBe('10.0.0.5');
});

test('what was seen at the other address of a device is kept if that was not scanned', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', gate],
      ['10.9.0.5', gate],
    ],
  });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', gate]] });
  const held = (): Set<string> =>
    new Set(
      deviceObservations(inventory, 1)
        .filter(({ until }) => until === null)
        .map(({ address }) => address),
    );
  expect(held()).toEqual(new Set(['10.0.0.5', '10.9.0.5']));
  sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.5', gate]], silent: ['10.9.0.5'] });
  expect(held()).toEqual(new Set(['10.0.0.5']));
});

test('an observation ends when its scanner and port answer without it, and only then', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { ...gate, mac: '44:19:b6:00:00:01' }]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', { ...gate, firmware: 'V5.2' }]] });
  const seen = deviceObservations(inventory, 1);
  const firmware = seen.filter(({ field }) => field === 'onvif.firmware');
  expect(firmware.map(({ value, at, until }) => [value, at, until])).toEqual([
    ['V5.2', '2026-03-02T02:10:00Z', null],
    ['V5.1', '2026-03-01T02:10:00Z', '2026-03-02T02:10:00Z'],
  ]);
  // The neighbour table was not read on the second night: its entry still holds.
  expect(seen.find(({ field }) => field === 'mac.address')?.until).toBeNull();
});

test('a value that flaps every night leaves a bounded past', () => {
  const inventory = freshInventory();
  for (let night = 0; night < keptPastValues + 15; night++) {
    const day = new Date(Date.UTC(2026, 0, 1 + night)).toISOString().slice(0, 10);
    sweepNight(inventory, { day, hosts: [['10.0.0.5', { ...gate, name: `session ${night}` }]] });
  }
  const titles = deviceObservations(inventory, 1).filter(({ field }) => field === 'http.title');
  expect(titles).toHaveLength(keptPastValues + 1);
  expect(titles[0]?.value).toBe(`session ${keptPastValues + 14}`);
  expect(inventory.all("SELECT 1 FROM fact WHERE value = 'session 0'")).toEqual([]);
});

test('other hosts are counted; with allHosts they are stored and shown on request', () => {
  const inventory = freshInventory();
  const hosts: [string, Unit][] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', { maker: 'Hikvision', type: 'access-control', serial: 'A-1734' }],
    ['10.0.0.7', { maker: 'Hikvision', type: 'access-control', serial: 'A-1734' }],
    ['10.0.0.8', { type: 'other' }],
    ['10.0.0.9', { maker: 'Unknown', serial: 'U-1734' }],
  ];
  const { devices, writer } = sweepNight(inventory, { day: '2026-03-01', hosts });
  expect(devices.map((device) => device?.ip ?? null)).toEqual(['10.0.0.5', null, null, null, '10.0.0.9']);
  expect(writer.tally()).toEqual({ devices: 2, flagged: 1, review: 1, otherEquipment: { Hikvision: 1 } });
  expect(otherEquipment(inventory)).toEqual({ Hikvision: 1 });
  expect(rows(inventory, 'device')).toBe(2);
  const all = sweepNight(inventory, { day: '2026-03-02', hosts, allHosts: true });
  expect(all.writer.tally()).toEqual(writer.tally());
  expect(rows(inventory, 'device')).toBe(4);
  expect(listDevices(inventory)).toHaveLength(2);
  expect(listDevices(inventory, { allHosts: true })).toHaveLength(4);
});

test('a stored camera that now looks like something else is updated and never dropped', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', { ...gate, type: 'intercom' }]] });
  expect(listDevices(inventory)).toEqual([]);
  expect(listDevices(inventory, { allHosts: true })).toMatchObject([{ id: 1, type: 'intercom' }]);
});

test('a camera that no longer reports its type stays on the list', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', { ...gate, type: 'unknown' }]] });
  expect(listDevices(inventory)).toMatchObject([{ id: 1, type: 'unknown', manufacturer: 'Hikvision' }]);
});

test('a serial that one night did not show still identifies the camera after a move', () => {
  const inventory = freshInventory();
  const { serial, ...anonymous } = gate;
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  // A first night without one does not show which device it is.
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', anonymous]] });
  sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.5', anonymous]] });
  expect(listDevices(inventory)).toMatchObject([{ id: 1, serial: null }]);
  sweepNight(inventory, { day: '2026-03-04', hosts: [['10.0.0.30', gate]], silent: ['10.0.0.5'] });
  expect(listDevices(inventory)).toMatchObject([{ id: 1, serial, ip: '10.0.0.30' }]);
});

test('an address at which another device answers is no longer the first one’s', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', gate],
      ['10.9.0.5', gate],
    ],
  });
  const id = beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
  const at = '2026-03-02T02:10:00Z';
  const writer = sweepWriter(inventory, id, at);
  writer.record(host('10.0.0.5', gate, at));
  writer.record(host('10.9.0.5', { ...gate, serial: 'S-OTHER' }, at));
  finishSweep(inventory, id, { endedAt: at, outcome: 'partial', reason: 'time', counts: noCounts, writer });
  const held = deviceObservations(inventory, 1).filter(({ until }) => until === null);
  expect(new Set(held.map(({ address }) => address))).toEqual(new Set(['10.0.0.5']));
});

test('the devices offered for recognition include one whose serial only ends alike', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [['10.0.0.5', { maker: 'Axis', serial: 'M:MODEL-20190412' }]],
  });
  const offered = (kind: 'serial' | 'mac', value: string) =>
    candidates(inventory, 'north', [{ kind, value }], '10.0.0.99');
  expect(offered('serial', 'unknown:20190412')).toEqual([1]);
  expect(offered('serial', 'm:model-20190412')).toEqual([1]);
  expect(offered('serial', 'm:model-20190413')).toEqual([]);
  expect(offered('mac', '20190412')).toEqual([]);
  expect(candidates(inventory, 'south', [{ kind: 'serial', value: 'unknown:20190412' }], '10.0.0.5')).toEqual(
    [],
  );
});
