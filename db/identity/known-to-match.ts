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

/** What is known about devices of a site for finding the one that a line is about. */
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

/** The device that a line names. */
export interface Sought {
  readonly mac: string | null;
  readonly serial: string | null;
  readonly address: Address | null;
}

/** Reads what is known about the devices of a site that lines may be about: of those that share a MAC address, serial or address. */
export function knownToMatch(inventory: Inventory, site: string, lines: readonly Sought[]): KnownToMatch {
  const sought = {
    site,
    macs: listed(lines.map(({ mac }) => mac)),
    tails: listed(lines.map(({ serial }) => (serial === null ? null : serialTail(serial.toLowerCase())))),
    addresses: listed(lines.map(({ address }) => address)),
  };
  return { ...knownIdentifiers(inventory, sought), stays: knownStays(inventory, sought) };
}

type Lists = Readonly<Record<'site' | 'macs' | 'tails' | 'addresses', string>>;

function listed(values: readonly (string | null)[]): string {
  return JSON.stringify([...new Set(values.filter((value) => value !== null))]);
}

function knownIdentifiers(inventory: Inventory, sought: Lists): Omit<KnownToMatch, 'stays'> {
  const macs = new Map<string, number[]>();
  const macsOf = new Map<number, Set<string>>();
  const serialsOf = new Map<number, Set<string>>();
  const serials = new Map<string, { device: number; serial: string }[]>();
  for (const { device, kind, value } of inventory.all<{ device: number; kind: string; value: string }>(
    `WITH found AS (
       SELECT device FROM identifier WHERE kind = 'mac' AND tail IN (SELECT value FROM json_each(@macs))
       UNION SELECT device FROM identifier WHERE kind = 'serial' AND tail IN (SELECT value FROM json_each(@tails))
       UNION SELECT device FROM device_address WHERE address IN (SELECT value FROM json_each(@addresses)))
     SELECT i.device, i.kind, i.value FROM found CROSS JOIN device d ON d.id = found.device
       CROSS JOIN identifier i ON i.device = d.id
     WHERE d.site = @site AND i.kind IN ('mac', 'serial') ORDER BY i.device`,
    { site: sought.site, macs: sought.macs, tails: sought.tails, addresses: sought.addresses },
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
  return { macs, serials, macsOf, serialsOf };
}

function knownStays(inventory: Inventory, { site, addresses }: Lists): ReadonlyMap<Address, readonly Stay[]> {
  const stays = new Map<Address, Stay[]>();
  for (const { address, current, ...stay } of inventory.all<
    Omit<Stay, 'current'> & { address: Address; current: number }
  >(
    `SELECT a.device, a.address, a.first_seen AS first, a.last_seen AS last, a.last_sweep = d.last_sweep AS current
     FROM json_each(@addresses) l CROSS JOIN device_address a ON a.address = l.value JOIN device d ON d.id = a.device
     WHERE d.site = @site ORDER BY a.device`,
    { site, addresses },
  ))
    add(stays, address, { ...stay, current: current === 1 });
  return stays;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
