import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { conclusionFunctions } from '../../../src/cli/conclusion-functions.ts';
import { activePolicies } from '../../../src/cli/policies.ts';
import { channelToText, type RecorderChannel } from '../../../src/model/channel.ts';
import type { Device } from '../../../src/model/device.ts';
import type { Field, Observation } from '../../../src/model/observation.ts';
import type { SweptHost } from '../../../src/model/sweep.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { start, sweepWriter } from '../fixture.ts';

export const conclusions = conclusionFunctions(
  await activePolicies(['uk-2022'], [], fingerprints),
  fingerprints,
);

type Reports = readonly (readonly [Field, string, number | null, string])[];

export function host(address: string, reports: Reports, at: string): SweptHost {
  const observations = reports.map(
    ([field, value, port, scanner]): Observation => ({ field, value, port, scanner, address, at }),
  );
  return { address, observations, answered: reports.map(([, , port, scanner]) => ({ scanner, port })) };
}

export const recorderWords: Reports = [
  ['http.server', 'DNVRS-Webs', 80, 'http'],
  ['onvif.types', 'dn:NetworkVideoTransmitter', 3702, 'ws-discovery'],
  ['maker.answer', 'isapi', 80, 'digest-session'],
  ['maker.model', 'DS-7608NI-K2', 80, 'digest-session'],
  ['maker.serial', 'DS-7608NI-K20820200917CCRRE91000001WCVU', 80, 'digest-session'],
];

export const lobby: RecorderChannel = {
  number: 1,
  address: '192.168.254.2',
  model: 'DS-2CD2T63G0-I5',
  serial: 'DS-2CD2T63G0-I520200101AAWRE91000201',
  mac: null,
  firmware: 'V5.5.82 build 190909',
  name: 'Lobby',
};
export const garage: RecorderChannel = {
  number: 2,
  address: '192.168.254.3',
  model: null,
  serial: null,
  mac: null,
  firmware: null,
  name: 'Garage',
};

/** The lobby's camera as it answers by itself. */
export const lobbyItself: Reports = [
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

/** A night in which the recorder reports these channels, and maybe the lobby's camera answers at an address of its own. */
export function night(
  inventory: Inventory,
  { day, channels = [], recorderAt = '10.0.0.5', itself, silent = [] }: Night,
) {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  const at = `${date}T02:10:00Z`;
  const scanners = ['http', 'ws-discovery', 'onvif-device', 'digest-session'];
  const id = beginSweep(inventory, start({ startedAt: `${date}T02:00:00Z`, scanners }));
  const writer = sweepWriter(inventory, id, at, { conclusions });
  const channelFacts: Reports = channels.map((channel) => [
    'maker.channel',
    channelToText(channel),
    80,
    'digest-session',
  ]);
  if (recorderAt !== null) writer.record(host(recorderAt, [...recorderWords, ...channelFacts], at));
  if (itself !== undefined) writer.record(host(itself, lobbyItself, at));
  for (const address of [recorderAt, itself, ...silent]) if (address) writer.scanned(address);
  const counts = { ...noCounts, ...writer.tally() };
  finishSweep(inventory, id, {
    endedAt: `${date}T03:00:00Z`,
    outcome: 'complete',
    reason: null,
    counts,
    writer,
  });
}

export const behind = (inventory: Inventory): Device[] =>
  listDevices(inventory).filter(({ through }) => through !== null);
export const itselfIn = (inventory: Inventory): Device[] =>
  listDevices(inventory).filter(({ through, type }) => through === null && type === 'camera');
