import type { Address } from '../src/model/address.ts';
import type { KnownDevice, Leg } from '../src/model/device.ts';
import type { Conclusions } from '../src/model/sweep.ts';
import { identifiersOf } from './identifiers.ts';
import type { Inventory } from './inventory.ts';
import { currentObservations } from './observations.ts';
import { withoutWorthless } from './worthless.ts';

/** What it takes to see known devices from a running sweep: where the host answers that they are compared with. */
export interface SeenFrom {
  readonly sweepId: number;
  readonly site: string;
  readonly address: Address;
  readonly conclusions: Conclusions;
}

interface Row {
  readonly last_seen: string;
  readonly addresses: string;
  readonly last_sweep: number;
  readonly former: string | null;
}

/** What is kept of a device for recognising it again; with what it told in the running sweep, where one is given. */
export function knownDevice(inventory: Inventory, id: number, from: SeenFrom | null = null): KnownDevice {
  const row = inventory.get<Row>(
    `SELECT d.last_seen, d.addresses, d.last_sweep, v.addresses AS former
     FROM device d LEFT JOIN device_version v ON v.id = d.version WHERE d.id = ?`,
    id,
  );
  const addresses: readonly Address[] = JSON.parse(row?.addresses ?? '[]');
  const thisSweep = from !== null && row?.last_sweep === from.sweepId;
  const home: readonly Address[] = thisSweep ? JSON.parse(row?.former ?? '[]') : addresses;
  const known = { id, identifiers: identifiersOf(inventory, id), addresses, home, thisSweep };
  const lastSeen = row?.last_seen ?? '';
  const elsewhere = thisSweep ? addresses.filter((address) => address !== from.address) : [];
  if (from === null || elsewhere.length === 0) return { ...known, lastSeen, legs: [], before: null };
  const told = legsOf(inventory, id, from);
  const legs = elsewhere.flatMap((address) => told.get(address) ?? []);
  return {
    ...known,
    lastSeen,
    legs,
    before: told.get(from.address) ?? null,
  };
}

/** What a device told at each address, as far as it holds. */
function legsOf(
  inventory: Inventory,
  id: number,
  { site, conclusions }: SeenFrom,
): ReadonlyMap<Address, Leg> {
  const held = currentObservations(inventory, id);
  const addresses = [...new Set(held.map(({ address }) => address))];
  return new Map(
    addresses.map((address) => {
      const observations = held.filter((observation) => observation.address === address);
      const found = conclusions.identify(observations);
      const told = conclusions.identifiers(found, observations);
      return [address, { address, type: found.type, ...withoutWorthless(inventory, site, told) }];
    }),
  );
}
