import { addressKey } from './address-order.ts';
import type { DeviceSummary } from './device.ts';
import { byName, placesOf } from './name-order.ts';
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

/** How two devices compare by each key that a list can be sorted by; null for one of which nothing is known. */
const orders = {
  verdict: by((device) => severityOrder[device.verdict]),
  id: by((device) => device.id),
  address: by((device) => addressKey(device.ip)),
  site: named((device) => device.site),
  type: named((device) => device.type),
  maker: named((device) => device.manufacturer),
  brand: named((device) => device.brand),
  model: named((device) => device.model),
  firmware: named((device) => device.firmware),
  serial: named((device) => device.serial),
  mac: named((device) => device.mac),
  name: named((device) => device.name),
  confidence: by((device) => device.confidence),
  status: named((device) => device.status),
  decision: named((device) => device.decision?.state ?? null),
  owner: named((device) => device.decision?.owner ?? null),
  location: named((device) => device.decision?.location ?? null),
  'asset-tag': named((device) => device.decision?.assetTag ?? null),
  'first-seen': by((device) => device.firstSeen),
  'last-seen': by((device) => device.lastSeen),
} as const satisfies Readonly<Record<string, Order>>;

/** A key that a list can be sorted by. */
export type SortKey = keyof typeof orders;

/** All of them, in the order in which help names them. */
export const sortKeys = Object.keys(orders) as readonly SortKey[];

/** One key of an order, and its direction. */
export interface SortBy {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The devices by these keys, the first first; equal ones stay in their order, unknown values come last. A new array. */
export function sortedBy<Shown extends DeviceSummary>(
  devices: readonly Shown[],
  keys: readonly SortBy[],
): Shown[] {
  return devices.toSorted((a, b) => {
    for (const { key, descending } of keys) {
      const found = orders[key](a, b, descending ? -1 : 1);
      if (found !== 0) return found;
    }
    return 0;
  });
}

type Order = (a: DeviceSummary, b: DeviceSummary, direction: 1 | -1) => number;

function by(value: (device: DeviceSummary) => string | number): Order {
  return (a, b, direction) => {
    const [one, other] = [value(a), value(b)];
    return one === other ? 0 : (one < other ? -1 : 1) * direction;
  };
}

function named(value: (device: DeviceSummary) => string | null): Order {
  return (a, b, direction) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return byName(one, other) * direction;
  };
}
