import { addressKey } from '../model/address-order.ts';
import type { DeviceSummary } from '../model/device.ts';
import { severityOrder } from '../model/policy.ts';

/** Flagged first, then those for review, then clear; within each by site, then by address as a number. A new array. */
export function gravestFirst<Shown extends DeviceSummary>(devices: readonly Shown[]): Shown[] {
  return devices
    .map((device) => ({ device, address: addressKey(device.ip) }))
    .sort(
      (a, b) =>
        severityOrder[a.device.verdict] - severityOrder[b.device.verdict] ||
        compare(a.device.site, b.device.site) ||
        compare(a.address, b.address) ||
        a.device.id - b.device.id,
    )
    .map(({ device }) => device);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
