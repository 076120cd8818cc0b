import type { Address } from '../../src/model/address.ts';
import { addressKey } from '../../src/model/address-order.ts';
import type { RecorderChannel } from '../../src/model/channel.ts';
import type { DeviceStatus, KnownDevice } from '../../src/model/device.ts';
import { type Observation, recorderScanner } from '../../src/model/observation.ts';
import type { Sweep, SweptHost } from '../../src/model/sweep.ts';
import { isOnDefaultList } from '../devices/default-list.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import { reconclude } from '../evidence/reconclude.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { candidates } from '../identity/identifiers.ts';
import { knownDevice } from '../identity/known-device.ts';
import { withoutWorthless } from '../identity/worthless.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';

/** What a sweep knows when it settles which cameras are behind its recorders. */
export interface Behind extends Concluding {
  readonly sweep: Pick<Sweep, 'id' | 'site'>;
  /** Stores cameras that are not on the default list as well. */
  readonly allHosts: boolean;
}

interface Recorder {
  readonly id: number;
  readonly ip: Address;
}

/** Notes that a device answered by itself: what recorders say of it counts no more. */
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
 * Keeps a device for each camera that a recorder told of in this sweep and that is seen through it alone; gives their
 * ids. Belongs to the end of a sweep, when it is known who answered by itself, and inside its transaction.
 */
export function settleBehind(
  inventory: Inventory,
  recorder: number,
  channels: readonly RecorderChannel[],
  behind: Behind,
): readonly number[] {
  const row = inventory.get<Recorder>('SELECT id, ip FROM device WHERE id = ?', recorder);
  if (row === undefined) return [];
  return channels.flatMap((channel) => settleOne(inventory, row, channel, behind) ?? []);
}

function settleOne(
  inventory: Inventory,
  recorder: Recorder,
  channel: RecorderChannel,
  behind: Behind,
): number | null {
  const { sweep, at } = behind;
  const host = wordsOf(recorder, channel, at);
  const known = recognised(inventory, recorder, channel, host, behind);
  if (known === 'nobody' || known === 'seen by itself') return null;
  const device = known ?? insert(inventory, recorder, sweep, at);
  // The recorder may have another address than the last time it told of this camera.
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

/** What a recorder's word makes to be observed of a camera: one witness, whatever it says. */
function wordsOf({ ip }: Recorder, channel: RecorderChannel, at: string): SweptHost {
  const said: readonly (readonly [Observation['field'], string | null])[] = [
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
    observations: said.flatMap(([field, value]) => (value === null ? [] : [{ field, value, ...seen }])),
    answered: [{ scanner: recorderScanner, port: null }],
  };
}

interface Row {
  readonly status: DeviceStatus;
  readonly through: number | null;
  readonly channel: number | null;
  readonly last_sweep: number;
}

/** Which device a camera is: an id, null for a new one, or why there is none to keep. */
function recognised(
  inventory: Inventory,
  recorder: Recorder,
  channel: RecorderChannel,
  host: SweptHost,
  { conclusions, sweep, allHosts }: Behind,
): number | null | 'nobody' | 'seen by itself' {
  const found = conclusions.identify(host.observations);
  // An address of its own it has none that counts: others may have the same.
  const told = conclusions.identifiers(found, host.observations).filter(({ kind }) => kind !== 'address');
  const { identifiers: own, worthless } = withoutWorthless(inventory, sweep.site, told);
  const place = `channel ${channel.number} of device ${recorder.id}`;
  const others = candidates(inventory, sweep.site, own, '')
    .filter((one) => one !== recorder.id)
    .map((one) => knownDevice(inventory, one));
  const here = heldAt(inventory, recorder.id, channel.number).map((one) => ({
    ...one,
    addresses: [place],
    home: [place],
  }));
  const camera = { identifiers: own, worthless, neighbourMac: null, type: found.type };
  const taken = new Set(here.map(({ id }) => id));
  const { id } = conclusions.recognise({ ...camera, address: place }, [
    ...here,
    ...others.filter((one) => !taken.has(one.id)),
  ]);
  if (id === null) {
    const direct = directAt(inventory, sweep.site, recorder.id, channel.address);
    const match = direct.map(
      (one) => conclusions.recognise({ ...camera, address: channel.address ?? '' }, [one]).id,
    );
    if (match.some((one) => one !== null)) return 'seen by itself';
    return allHosts || isOnDefaultList(found) ? null : 'nobody';
  }
  const row = inventory.get<Row>('SELECT status, through, channel, last_sweep FROM device WHERE id = ?', id);
  if (row === undefined) return 'nobody';
  // It answers by itself, if not tonight; only who is missing there may have gone behind a recorder.
  if (row.through === null)
    return row.status === 'missing' || row.status === 'removed' ? id : 'seen by itself';
  const elsewhere = row.through !== recorder.id || row.channel !== channel.number;
  return elsewhere && row.last_sweep === sweep.id ? 'nobody' : id;
}

function heldAt(inventory: Inventory, recorder: number, channel: number): readonly KnownDevice[] {
  return inventory
    .all<{ id: number }>(
      "SELECT id FROM device WHERE through = ? AND channel = ? AND status <> 'removed' ORDER BY last_sweep DESC, id DESC LIMIT 1",
      recorder,
      channel,
    )
    .map(({ id }) => knownDevice(inventory, id));
}

/** Devices that answer by themselves at the address which a recorder has for a camera. */
function directAt(
  inventory: Inventory,
  site: string,
  recorder: number,
  address: string | null,
): readonly KnownDevice[] {
  if (address === null) return [];
  return inventory
    .all<{ id: number }>(
      `SELECT d.id FROM device_address a CROSS JOIN device d ON d.id = a.device
       WHERE a.address = ? AND a.active = 1 AND d.site = ? AND d.through IS NULL AND d.id <> ?
         AND d.status IN ('present', 'unasked')`,
      address,
      site,
      recorder,
    )
    .map(({ id }) => knownDevice(inventory, id));
}

function insert(inventory: Inventory, { ip }: Recorder, sweep: Behind['sweep'], at: string): number {
  // Conclusion 0 does not exist; the real one is set before the transaction ends, or it does not end well.
  return inventory.run(
    `INSERT INTO device (site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep, conclusion)
     VALUES (?, ?, ?, '[]', 'present', 0, 'clear', ?, ?, ?, 0)`,
    sweep.site,
    ip,
    addressKey(ip),
    at,
    at,
    sweep.id,
  ).id;
}
