import type { Address } from '../../src/model/address.ts';
import { bareSerial, serialTail } from '../../src/model/serial.ts';
import type { Inventory } from '../inventory.ts';

/** A stay of a device at an address. */
export interface Stay {
  readonly device: number;
  /** ISO 8601, UTC: the first and the last time it answered there. */
  readonly first: string;
  readonly last: string;
  /** It has answered nowhere else since. */
  readonly current: boolean;
}

/** What is known about a site's devices for finding the one that a line is about. */
export interface KnownToMatch {
  /** By MAC address; by the ending of a serial number ({@link serialTail}). */
  readonly macs: ReadonlyMap<string, readonly number[]>;
  readonly serials: ReadonlyMap<string, readonly { readonly device: number; readonly serial: string }[]>;
  readonly stays: ReadonlyMap<Address, readonly Stay[]>;
  /** The MAC addresses seen on the network for a device; devices without any are not in it. */
  readonly macsOf: ReadonlyMap<number, ReadonlySet<string>>;
  /** The serial numbers that a device reported; devices without any are not in it. */
  readonly serialsOf: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Reads what is known about the devices of a site. */
export function knownToMatch(inventory: Inventory, site: string): KnownToMatch {
  const macs = new Map<string, number[]>();
  const macsOf = new Map<number, Set<string>>();
  const serialsOf = new Map<number, Set<string>>();
  const serials = new Map<string, { device: number; serial: string }[]>();
  for (const { device, kind, value } of inventory.all<{ device: number; kind: string; value: string }>(
    `SELECT i.device, i.kind, i.value FROM identifier i JOIN device d ON d.id = i.device
     WHERE d.site = ? AND i.kind IN ('mac', 'serial') ORDER BY i.device`,
    site,
  )) {
    if (kind === 'mac') {
      add(macs, value, device);
      macsOf.set(device, (macsOf.get(device) ?? new Set()).add(value));
    } else {
      const serial = bareSerial(value);
      add(serials, serialTail(serial), { device, serial });
      serialsOf.set(device, (serialsOf.get(device) ?? new Set()).add(serial));
    }
  }
  const stays = new Map<Address, Stay[]>();
  for (const { address, current, ...stay } of inventory.all<
    Omit<Stay, 'current'> & { address: Address; current: number }
  >(
    `SELECT a.device, a.address, a.first_seen AS first, a.last_seen AS last, a.last_sweep = d.last_sweep AS current
     FROM device_address a JOIN device d ON d.id = a.device WHERE d.site = ? ORDER BY a.device`,
    site,
  ))
    add(stays, address, { ...stay, current: current === 1 });
  return { macs, serials, stays, macsOf, serialsOf };
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
