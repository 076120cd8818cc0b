import { addressKey } from '../../src/model/address-order.ts';
import type { RecorderChannel } from '../../src/model/channel.ts';
import { type Observation, recorderScanner } from '../../src/model/observation.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import { insertDevice } from '../identity/mark-seen.ts';
import { reconclude } from '../identity/reconclude.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { type Behind, type Recorder, recogniseCamera } from './recorder-camera.ts';

/** Records that a device answered directly: what recorders report about it no longer counts. */
export function leaveRecorder(inventory: Inventory, device: number, at: string): void {
  const { changes } = inventory.run(
    'UPDATE device SET through = NULL, channel = NULL, channel_address = NULL WHERE id = ? AND through IS NOT NULL',
    device,
  );
  if (changes > 0)
    inventory.run(
      'UPDATE observation SET seen_to = ? WHERE device = ? AND scanner = ? AND seen_to IS NULL',
      seconds(at),
      device,
      recorderScanner,
    );
}

/**
 * Stores a device for each camera that a recorder reported in this sweep and that is seen only through it; returns their ids. Part of
 * ending a sweep, when it is known which devices answered directly, and inside its transaction.
 */
export function storeBehind(
  inventory: Inventory,
  recorder: number,
  channels: readonly RecorderChannel[],
  behind: Behind,
): readonly number[] {
  const row = inventory.get<Recorder>('SELECT id, ip FROM device WHERE id = ?', recorder);
  if (row === undefined) return [];
  return channels.flatMap((channel) => storeCamera(inventory, row, channel, behind) ?? []);
}

function storeCamera(
  inventory: Inventory,
  recorder: Recorder,
  channel: RecorderChannel,
  behind: Behind,
): number | null {
  const { sweep, at } = behind;
  const host = observationsOf(recorder, channel, at);
  const known = recogniseCamera(inventory, { recorder, channel, host }, behind);
  if (known === 'not stored' || known === 'seen directly') return null;
  const seen = { site: sweep.site, address: recorder.ip, at, sweepId: sweep.id };
  const device = known ?? insertDevice(inventory, seen);
  // The recorder may have another address than when it last reported this camera.
  inventory.run(
    'UPDATE observation SET address = ? WHERE device = ? AND scanner = ? AND seen_to IS NULL AND address <> ?',
    recorder.ip,
    device,
    recorderScanner,
    recorder.ip,
  );
  inventory.run(
    `UPDATE device SET ip = ?, ip_key = ?, addresses = '[]', status = 'present', missed = 0, last_seen = ?, last_sweep = ?,
       through = ?, channel = ?, channel_address = ? WHERE id = ?`,
    recorder.ip,
    addressKey(recorder.ip),
    at,
    sweep.id,
    recorder.id,
    channel.number,
    channel.address,
    device,
  );
  const before = currentObservations(inventory, device);
  storeObservations(inventory, device, { host, current: before, at });
  reconclude(inventory, device, { before, after: currentObservations(inventory, device) }, behind);
  return device;
}

/** A recorder's report on one channel, as observations of a camera: one evidence source. */
function observationsOf({ ip }: Recorder, channel: RecorderChannel, at: string): SweptHost {
  const fields: readonly (readonly [Observation['field'], string | null])[] = [
    ['maker.seen-through', `channel ${channel.number}`],
    ['maker.model', channel.model],
    ['maker.serial', channel.serial],
    ['maker.mac', channel.mac],
    ['maker.firmware', channel.firmware],
    ['maker.name', channel.name],
  ];
  const seen = { address: ip, port: null, scanner: recorderScanner, at };
  return {
    address: ip,
    observations: fields.flatMap(([field, value]) => (value === null ? [] : [{ field, value, ...seen }])),
    answered: [{ scanner: recorderScanner, port: null }],
  };
}
