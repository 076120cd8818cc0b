import { describe, expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { freshInventory } from '../temporary.ts';
import { behind, garage, itselfIn, lobby, night } from './channel-fixture.ts';

describe('a camera behind a recorder', () => {
  test('a camera behind a recorder is a device, with what its recorder reports', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby, garage] });
    const [recorder] = listDevices(inventory).filter(({ type }) => type === 'recorder');
    expect(recorder).toMatchObject({ ip: '10.0.0.5', verdict: 'flagged', through: null, channel: null });
    const [one, two] = behind(inventory).sort((a, b) => (a.channel ?? 0) - (b.channel ?? 0));
    expect(one).toMatchObject({
      ip: '10.0.0.5',
      addresses: [],
      type: 'camera',
      manufacturer: 'Hikvision',
      model: 'DS-2CD2T63G0-I5',
      serial: 'DS-2CD2T63G0-I520200101AAWRE91000201',
      firmware: 'V5.5.82 build 190909',
      name: 'Lobby',
      status: 'present',
      through: recorder?.id,
      channel: 1,
      channelAddress: '192.168.254.2',
    });
    expect(two).toMatchObject({
      type: 'camera',
      manufacturer: null,
      verdict: 'review',
      through: recorder?.id,
      channel: 2,
    });
    expect(listSweeps(inventory)[0]?.counts).toMatchObject({ devices: 3, flagged: 1, review: 2 });
  });

  test('a camera behind a recorder is for review if only its recorder reports it', () => {
    const inventory = freshInventory();
    // Prefix, model and serial number all point to Hikvision, and all are third-party.
    night(inventory, { day: 1, channels: [{ ...lobby, mac: '44:19:b6:91:00:01' }] });
    const [camera] = behind(inventory);
    expect(camera?.verdict).toBe('review');
    expect(camera?.confidence).toBe(0.4);
    expect(new Set(camera?.evidence.map(({ evidenceSource }) => evidenceSource))).toEqual(
      new Set(['third-party']),
    );
  });

  test('a camera behind a recorder stays the same device if the recorder moves', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby, garage] });
    const before = behind(inventory).map(({ id }) => id);
    night(inventory, { day: 2, channels: [lobby, garage] });
    expect(behind(inventory).map(({ id }) => id)).toEqual(before);
    expect(deviceHistory(inventory, before[0]!)?.versions).toHaveLength(1);
    night(inventory, { day: 3, channels: [lobby, garage], recorderAt: '10.0.0.9', silent: ['10.0.0.5'] });
    expect(behind(inventory).map(({ id }) => id)).toEqual(before);
    for (const camera of behind(inventory))
      expect(camera).toMatchObject({ ip: '10.0.0.9', status: 'present' });
  });

  test('a camera behind a recorder keeps its identity on another channel', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby] });
    const [first] = behind(inventory);
    night(inventory, { day: 2, channels: [{ ...lobby, number: 4 }] });
    expect(behind(inventory)).toMatchObject([{ id: first?.id, channel: 4 }]);
    night(inventory, {
      day: 3,
      channels: [{ ...lobby, number: 4, serial: 'DS-2CD2T63G0-I520210101AAWRE91000999' }],
    });
    const now = behind(inventory).filter(
      ({ channel, lastSeen }) => channel === 4 && lastSeen.startsWith('2026-03-03'),
    );
    expect(now).toHaveLength(1);
    expect(now[0]?.id).not.toBe(first?.id);
  });

  test('a camera behind a recorder is missing after three reports without it', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby, garage] });
    night(inventory, { day: 2 });
    expect(behind(inventory).map(({ status }) => status)).toEqual(['unasked', 'unasked']);
    for (const day of [3, 4, 5]) night(inventory, { day, channels: [garage] });
    const status = new Map(behind(inventory).map(({ channel, status: is }) => [channel, is]));
    expect(status).toEqual(
      new Map([
        [1, 'missing'],
        [2, 'present'],
      ]),
    );
  });
});

describe('a camera that also answers by itself', () => {
  test('a camera that also answers directly is one device, in any order', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby], itself: '10.0.0.77' });
    expect(behind(inventory)).toEqual([]);
    expect(itselfIn(inventory)).toMatchObject([{ ip: '10.0.0.77', verdict: 'flagged' }]);
  });

  test('and was known through the recorder before keeps its id', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby] });
    const [through] = behind(inventory);
    night(inventory, { day: 2, channels: [lobby], itself: '10.0.0.77' });
    expect(behind(inventory)).toEqual([]);
    const [direct] = itselfIn(inventory);
    expect(direct).toMatchObject({
      id: through?.id,
      ip: '10.0.0.77',
      addresses: ['10.0.0.77'],
      verdict: 'flagged',
    });
    expect(direct?.evidence.some(({ evidenceSource }) => evidenceSource === 'third-party')).toBe(false);
  });

  test('a camera that is silent for a night is behind the recorder once it is missing', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby], itself: '10.0.0.77' });
    const [direct] = itselfIn(inventory);
    night(inventory, { day: 2, channels: [lobby], silent: ['10.0.0.77'] });
    expect(behind(inventory)).toEqual([]);
    for (const day of [3, 4, 5]) night(inventory, { day, channels: [lobby], silent: ['10.0.0.77'] });
    expect(behind(inventory)).toMatchObject([{ id: direct?.id, addresses: [], ip: '10.0.0.5' }]);
  });

  test('a direct camera is not counted twice if the recorder knows only its address', () => {
    const inventory = freshInventory();
    const bare = { ...garage, address: '10.0.0.77' };
    night(inventory, { day: 1, channels: [bare], itself: '10.0.0.77' });
    expect(behind(inventory)).toEqual([]);
  });

  test('a camera behind a recorder with another serial there is another one', () => {
    const inventory = freshInventory();
    const other = { ...lobby, address: '10.0.0.77', serial: 'DS-2CD2T63G0-I520210101AAWRE91000999' };
    night(inventory, { day: 1, channels: [other], itself: '10.0.0.77' });
    expect(behind(inventory)).toHaveLength(1);
  });
});

test('a camera on two recorders is one device', () => {
  const inventory = freshInventory();
  night(inventory, { day: 1, channels: [lobby, { ...lobby, number: 2 }] });
  expect(behind(inventory)).toMatchObject([{ channel: 1 }]);
});

test('an empty channel is no camera', () => {
  const inventory = freshInventory();
  night(inventory, { day: 1, channels: [{ ...garage, address: null }] });
  expect(behind(inventory)).toEqual([]);
});
