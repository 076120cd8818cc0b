import { describe, expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { createRecorder } from '../../../db/sweeps/record.ts';
import { listSweeps, noCounts } from '../../../db/sweeps/sweeps.ts';
import { conclusionsWith } from '../../../src/cli/conclusions.ts';
import { activePolicies } from '../../../src/cli/policies.ts';
import { channelText, type RecorderChannel } from '../../../src/model/channel.ts';
import type { Device } from '../../../src/model/device.ts';
import type { Field, Observation } from '../../../src/model/observation.ts';
import type { SweptHost } from '../../../src/model/sweep.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { start } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const policies = await activePolicies(['uk-2022'], [], fingerprints.makers);
const conclusions = conclusionsWith(policies, fingerprints);

type Said = readonly (readonly [Field, string, number | null, string])[];

function host(address: string, said: Said, at: string): SweptHost {
  const observations = said.map(
    ([field, value, port, scanner]): Observation => ({ field, value, port, scanner, address, at }),
  );
  return { address, observations, answered: said.map(([, , port, scanner]) => ({ scanner, port })) };
}

const recorderWords: Said = [
  ['http.server', 'DNVRS-Webs', 80, 'http'],
  ['onvif.types', 'dn:NetworkVideoTransmitter', 3702, 'ws-discovery'],
  ['maker.answer', 'isapi', 80, 'digest-session'],
  ['maker.model', 'DS-7608NI-K2', 80, 'digest-session'],
  ['maker.serial', 'DS-7608NI-K20820200917CCRRE91000001WCVU', 80, 'digest-session'],
];

const lobby: RecorderChannel = {
  number: 1,
  address: '192.168.254.2',
  model: 'DS-2CD2T63G0-I5',
  serial: 'DS-2CD2T63G0-I520200101AAWRE91000201',
  mac: null,
  firmware: 'V5.5.82 build 190909',
  name: 'Lobby',
};
const garage: RecorderChannel = {
  number: 2,
  address: '192.168.254.3',
  model: null,
  serial: null,
  mac: null,
  firmware: null,
  name: 'Garage',
};

/** The lobby's camera as it answers by itself. */
const lobbyItself: Said = [
  ['http.server', 'App-webs/', 80, 'http'],
  ['onvif.types', 'dn:NetworkVideoTransmitter', 3702, 'ws-discovery'],
  ['onvif.manufacturer', 'HIKVISION', 80, 'onvif-device'],
  ['onvif.model', 'DS-2CD2T63G0-I5', 80, 'onvif-device'],
  ['onvif.serial', 'DS-2CD2T63G0-I520200101AAWRE91000201', 80, 'onvif-device'],
];

interface Night {
  readonly day: number;
  readonly channels?: readonly RecorderChannel[];
  readonly recorderAt?: string | null;
  readonly itself?: string;
  readonly silent?: readonly string[];
}

/** A night in which the recorder tells of these channels, and maybe the lobby's camera answers at an address of its own. */
function night(
  inventory: Inventory,
  { day, channels = [], recorderAt = '10.0.0.5', itself, silent = [] }: Night,
) {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  const at = `${date}T02:10:00Z`;
  const scanners = ['http', 'ws-discovery', 'onvif-device', 'digest-session'];
  const id = beginSweep(inventory, start({ startedAt: `${date}T02:00:00Z`, scanners }));
  const recorder = createRecorder(inventory, {
    sweepId: id,
    site: 'north',
    at: () => at,
    allHosts: false,
    conclusions,
  });
  const told: Said = channels.map((channel) => ['maker.channel', channelText(channel), 80, 'digest-session']);
  if (recorderAt !== null) recorder.record(host(recorderAt, [...recorderWords, ...told], at));
  if (itself !== undefined) recorder.record(host(itself, lobbyItself, at));
  for (const address of [recorderAt, itself, ...silent]) if (address) recorder.asked(address);
  const counts = { ...noCounts, ...recorder.tally() };
  finishSweep(inventory, id, {
    endedAt: `${date}T03:00:00Z`,
    outcome: 'complete',
    reason: null,
    counts,
    recorder,
  });
}

const behind = (inventory: Inventory): Device[] =>
  listDevices(inventory).filter(({ through }) => through !== null);
const itselfIn = (inventory: Inventory): Device[] =>
  listDevices(inventory).filter(({ through, type }) => through === null && type === 'camera');

describe('a camera behind a recorder', () => {
  test('is a device of its own, seen through the recorder, with what the recorder says about it', () => {
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

  test('is for review and not flagged by the recorder’s word alone, however much that says', () => {
    const inventory = freshInventory();
    // Prefix, model and serial all say Hikvision, and all are hearsay.
    night(inventory, { day: 1, channels: [{ ...lobby, mac: '44:19:b6:91:00:01' }] });
    const [camera] = behind(inventory);
    expect(camera?.verdict).toBe('review');
    expect(camera?.confidence).toBeLessThanOrEqual(0.6);
    expect(camera?.confidence).toBeGreaterThanOrEqual(0.4);
    expect(new Set(camera?.evidence.map(({ witness }) => witness))).toEqual(new Set(['recorder|']));
  });

  test('stays the same device every night, even if the recorder moves, and writes nothing new', () => {
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

  test('keeps its identity on another channel; another serial on its channel is another camera', () => {
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

  test('is missing after three nights in which the recorder reports only others, and unasked if it reports none', () => {
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
  test('is one device, whichever is recorded first, and nothing says that it is seen through the recorder', () => {
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
    expect(direct?.evidence.some(({ witness }) => witness.startsWith('recorder'))).toBe(false);
  });

  test('and is silent for a night is not yet a camera behind the recorder; once it is missing, it is', () => {
    const inventory = freshInventory();
    night(inventory, { day: 1, channels: [lobby], itself: '10.0.0.77' });
    const [direct] = itselfIn(inventory);
    night(inventory, { day: 2, channels: [lobby], silent: ['10.0.0.77'] });
    expect(behind(inventory)).toEqual([]);
    for (const day of [3, 4, 5]) night(inventory, { day, channels: [lobby], silent: ['10.0.0.77'] });
    expect(behind(inventory)).toMatchObject([{ id: direct?.id, addresses: [], ip: '10.0.0.5' }]);
  });

  test('is not counted twice if the recorder knows only its address', () => {
    const inventory = freshInventory();
    const bare = { ...garage, address: '10.0.0.77' };
    night(inventory, { day: 1, channels: [bare], itself: '10.0.0.77' });
    expect(behind(inventory)).toEqual([]);
  });

  test('is another one if the recorder has another serial at that address', () => {
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
