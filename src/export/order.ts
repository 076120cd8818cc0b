import ipaddr from 'ipaddr.js';
import type { DeviceSummary } from '../model/device.ts';
import type { VerdictKind } from '../model/policy.ts';

const gravity: Readonly<Record<VerdictKind, number>> = { flagged: 0, review: 1, clear: 2 };

/** Flagged first, then those for review, then clear; within each by site, then by address as a number. A new array. */
export function gravestFirst<Shown extends DeviceSummary>(devices: readonly Shown[]): Shown[] {
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

// One in the canonical form, as nearly all are; whatever else is one takes the long way.
const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const fourParts = new RegExp(`^${Array(4).fill(octet).join('\\.')}$`);

/** Hex digits of one length per family, so that comparing texts compares numbers; IPv4 comes first. */
function sortable(address: string): string {
  const parts = fourParts.exec(address);
  if (parts !== null) return `4${Buffer.from(parts.slice(1).map(Number)).toString('hex')}`;
  if (!ipaddr.isValid(address)) return `z${address}`;
  const bytes = ipaddr.parse(address).toByteArray();
  return `${bytes.length === 4 ? '4' : '6'}${Buffer.from(bytes).toString('hex')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
