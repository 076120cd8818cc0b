import { addressKey } from './address-order.ts';
import type { DeviceSummary } from './device.ts';
import { placesOf } from './name-order.ts';
import { severityOrder } from './policy.ts';

/** The order of every list: flagged first, then those for review, then clear; within each by site, then by address as a number. A new array. */
export function gravestFirst<Shown extends Pick<DeviceSummary, 'id' | 'ip' | 'site' | 'verdict'>>(
  devices: readonly Shown[],
): Shown[] {
  const places = placesOf(devices.map(({ site }) => site));
  return devices
    .map((device) => ({
      device,
      gravity: severityOrder[device.verdict],
      place: places.get(device.site) ?? 0,
      address: addressKey(device.ip),
    }))
    .sort(
      (a, b) =>
        a.gravity - b.gravity ||
        a.place - b.place ||
        (a.address < b.address ? -1 : a.address > b.address ? 1 : a.device.id - b.device.id),
    )
    .map(({ device }) => device);
}
