import ipaddr from 'ipaddr.js';
import type { Device } from '../model/device.ts';
import type { VerdictKind } from '../model/policy.ts';

const gravity: Readonly<Record<VerdictKind, number>> = { flagged: 0, review: 1, clear: 2 };

/** Flagged first, then those for review, then clear; within each by site, then by address as a number. A new array. */
export function gravestFirst(devices: readonly Device[]): Device[] {
  return devices
    .map((device) => ({ device, address: sortable(device.ip) }))
    .sort(
      (a, b) =>
        gravity[a.device.verdict] - gravity[b.device.verdict] ||
        compare(a.device.site, b.device.site) ||
        compare(a.address, b.address) ||
        a.device.id - b.device.id,
    )
    .map(({ device }) => device);
}

/** Hex digits of one length per family, so that comparing texts compares numbers; IPv4 comes first. */
function sortable(address: string): string {
  if (!ipaddr.isValid(address)) return `z${address}`;
  const bytes = ipaddr.parse(address).toByteArray();
  return `${bytes.length === 4 ? '4' : '6'}${Buffer.from(bytes).toString('hex')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
