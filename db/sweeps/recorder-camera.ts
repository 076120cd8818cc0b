import type { Address } from '../../src/model/address.ts';
import type { RecorderChannel } from '../../src/model/channel.ts';
import type { AddressIdentity, DeviceStatus, KnownDevice } from '../../src/model/device.ts';
import type { Sweep, SweptHost } from '../../src/model/sweep.ts';
import { isOnDefaultList } from '../evidence/default-list.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { withoutAmbiguous } from '../identity/ambiguous-identifiers.ts';
import { candidates } from '../identity/identifiers.ts';
import { knownDevice } from '../identity/known-device.ts';
import type { Inventory } from '../inventory.ts';

/** What a sweep knows when it decides which cameras are behind its recorders. */
export interface Behind extends Concluding {
  readonly sweep: Pick<Sweep, 'id' | 'site'>;
  /** Also stores cameras that are not on the default list. */
  readonly allHosts: boolean;
}

/** A recorder, and the address at which it answered. */
export interface Recorder {
  readonly id: number;
  readonly ip: Address;
}

/** A camera that a recorder reports, as if it had been scanned: `host` has what the recorder reports. */
export interface ReportedCamera {
  readonly recorder: Recorder;
  readonly channel: RecorderChannel;
  readonly host: SweptHost;
}

type Camera = Omit<AddressIdentity, 'address'>;

/** Which device a camera is: an id, null for a new one, or why none is to be stored. */
export function recogniseCamera(
  inventory: Inventory,
  { recorder, channel, host }: ReportedCamera,
  behind: Behind,
): number | null | 'not stored' | 'seen directly' {
  const { conclusions, sweep, allHosts } = behind;
  const found = conclusions.identify(host.observations);
  // It has no address of its own that counts: other cameras may have the same.
  const identifiers = conclusions
    .identifiers(found, host.observations)
    .filter(({ kind }) => kind !== 'address');
  const identity = withoutAmbiguous(inventory, sweep.site, identifiers);
  const camera: Camera = { ...identity, neighbourMac: null, reportsMac: false, type: found.type };
  const id = recogniseOnChannel(inventory, camera, { recorder, channel }, behind);
  if (id !== null) return whyNotKept(inventory, id, { recorder, channel }, sweep) ?? id;
  if (answersDirectly(inventory, camera, { recorder, channel }, behind)) return 'seen directly';
  return allHosts || isOnDefaultList(found) ? null : 'not stored';
}

type Place = Pick<ReportedCamera, 'recorder' | 'channel'>;

/** The device that the camera is, out of those that share an identifier with it and the one on the channel before. */
function recogniseOnChannel(
  inventory: Inventory,
  camera: Camera,
  { recorder, channel }: Place,
  { conclusions, sweep }: Behind,
): number | null {
  const place = `channel ${channel.number} of device ${recorder.id}`;
  const here = cameraOn(inventory, recorder.id, channel.number).map((one) => ({
    ...one,
    addresses: [place],
    home: [place],
  }));
  const taken = new Set([recorder.id, ...here.map(({ id }) => id)]);
  const others = candidates(inventory, sweep.site, camera.identifiers, '')
    .filter((one) => !taken.has(one))
    .map((one) => knownDevice(inventory, one));
  return conclusions.recognise({ ...camera, address: place }, [...here, ...others]).id;
}

/** Whether it is a device that answers directly at the address that the recorder has for it. */
function answersDirectly(
  inventory: Inventory,
  camera: Camera,
  { recorder, channel }: Place,
  { conclusions, sweep }: Behind,
): boolean {
  const { address } = channel;
  if (address === null) return false;
  return directAt(inventory, { site: sweep.site, recorder: recorder.id, address }).some(
    (one) => conclusions.recognise({ ...camera, address }, [one]).id !== null,
  );
}

interface Row {
  readonly status: DeviceStatus;
  readonly through: number | null;
  readonly channel: number | null;
  readonly last_sweep: number;
}

/** Why a known device is not stored as seen through this channel; null if it is. */
function whyNotKept(
  inventory: Inventory,
  id: number,
  { recorder, channel }: Place,
  sweep: Behind['sweep'],
): 'not stored' | 'seen directly' | null {
  const row = inventory.get<Row>('SELECT status, through, channel, last_sweep FROM device WHERE id = ?', id);
  if (row === undefined) return 'not stored';
  // It answers directly, even if not tonight; only a device missing there may have moved behind a recorder.
  if (row.through === null)
    return row.status === 'missing' || row.status === 'removed' ? null : 'seen directly';
  const elsewhere = row.through !== recorder.id || row.channel !== channel.number;
  return elsewhere && row.last_sweep === sweep.id ? 'not stored' : null;
}

function cameraOn(inventory: Inventory, recorder: number, channel: number): readonly KnownDevice[] {
  return inventory
    .all<{ id: number }>(
      "SELECT id FROM device WHERE through = ? AND channel = ? AND status <> 'removed' ORDER BY last_sweep DESC, id DESC LIMIT 1",
      recorder,
      channel,
    )
    .map(({ id }) => knownDevice(inventory, id));
}

/** Devices that answer directly at the address that a recorder has for a camera. */
function directAt(
  inventory: Inventory,
  { site, recorder, address }: { readonly site: string; readonly recorder: number; readonly address: string },
): readonly KnownDevice[] {
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
