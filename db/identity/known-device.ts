import { type Address, canonicalMac } from '../../src/model/address.ts';
import type { AddressIdentity, KnownDevice } from '../../src/model/device.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Inventory } from '../inventory.ts';
import { withoutAmbiguous } from './ambiguous-identifiers.ts';
import { identifiersOf } from './identifiers.ts';

/** What is needed to compare known devices with a host in a running sweep: above all its address. */
export interface SeenFrom {
  readonly sweepId: number;
  readonly site: string;
  readonly address: Address;
  readonly conclusions: Conclusions;
  /** What addresses have reported in the running sweep; for any other address, what is stored is used. */
  readonly reported: Pick<ReadonlyMap<Address, AddressIdentity>, 'get'>;
}

interface Row {
  readonly first_seen: string;
  readonly last_seen: string;
  readonly addresses: string;
  readonly last_sweep: number | null;
  readonly former: string | null;
  readonly type: AddressIdentity['type'] | null;
  readonly last_here: string | null;
  readonly unidentified_since: number | null;
}

/** What is stored about a device for recognising it; with what it reported in the running sweep, if one is given. */
export function knownDevice(inventory: Inventory, id: number, from: SeenFrom | null = null): KnownDevice {
  const row = rowOf(inventory, id, from);
  const addresses: readonly Address[] = JSON.parse(row.addresses);
  const thisSweep = from !== null && row.last_sweep === from.sweepId;
  const known = {
    id,
    identifiers: identifiersOf(inventory, id),
    addresses,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    home: thisSweep ? (JSON.parse(row.former ?? '[]') as readonly Address[]) : addresses,
    thisSweep,
    lastHere: row.last_here,
    unidentified: row.unidentified_since !== null && row.unidentified_since !== from?.sweepId,
  };
  const elsewhere = thisSweep ? addresses.filter((address) => address !== from.address) : [];
  if (from === null || elsewhere.length === 0) return { ...known, otherAddresses: [], before: null };
  return {
    ...known,
    ...reportedElsewhere(inventory, id, elsewhere, { ...from, type: row.type ?? 'unknown' }),
  };
}

const noRow: Row = {
  first_seen: '',
  last_seen: '',
  addresses: '[]',
  last_sweep: null,
  former: null,
  type: null,
  last_here: null,
  unidentified_since: null,
};

function rowOf(inventory: Inventory, id: number, from: SeenFrom | null): Row {
  const row = inventory.get<Row>(
    `SELECT d.first_seen, d.last_seen, d.addresses, d.last_sweep, d.unidentified_since, v.addresses AS former, c.type,
       (SELECT a.last_seen FROM device_address a WHERE a.device = d.id AND a.address = ?) AS last_here
     FROM device d LEFT JOIN device_version v ON v.id = d.version LEFT JOIN conclusion c ON c.id = d.conclusion
     WHERE d.id = ?`,
    from?.address ?? null,
    id,
  );
  return row ?? noRow;
}

/** What a device's other addresses reported, in the running sweep or before. */
function reportedElsewhere(
  inventory: Inventory,
  id: number,
  elsewhere: readonly Address[],
  from: SeenFrom & Pick<AddressIdentity, 'type'>,
): Pick<KnownDevice, 'otherAddresses' | 'stored' | 'before'> {
  const stored = identitiesOf(inventory, id, from);
  const others = elsewhere.flatMap((address) => from.reported.get(address) ?? stored.get(address) ?? []);
  return {
    otherAddresses: others.map((other) => ({
      ...other,
      // On a busy night a recorder may not show that it is one.
      type: from.type,
      // What has turned out to be ambiguous since it was reported no longer counts.
      ...withoutAmbiguous(inventory, from.site, [...other.identifiers, ...other.ambiguous]),
    })),
    stored: elsewhere.flatMap((address) => stored.get(address) ?? []),
    before: stored.get(from.address) ?? null,
  };
}

const ownMacFields: readonly Field[] = ['onvif.mac', 'onvif.scope-mac', 'maker.mac'];

/** A host's MAC address in the neighbour table, and whether it reports the same itself. */
export function neighbourOf(
  observations: readonly Observation[],
): Pick<AddressIdentity, 'neighbourMac' | 'reportsMac'> {
  const neighbourMac = observations.find(({ field }) => field === 'mac.address')?.value ?? null;
  const own = observations.filter(({ field }) => ownMacFields.includes(field));
  const reportsMac =
    neighbourMac !== null && own.some(({ value }) => canonicalMac(value) === canonicalMac(neighbourMac));
  return { neighbourMac, reportsMac };
}

/** What a device reported at each address, as far as it still holds. */
function identitiesOf(
  inventory: Inventory,
  id: number,
  { site, conclusions }: SeenFrom,
): ReadonlyMap<Address, AddressIdentity> {
  const stored = currentObservations(inventory, id);
  const addresses = [...new Set(stored.map(({ address }) => address))];
  return new Map(
    addresses.map((address) => {
      const observations = stored.filter((observation) => observation.address === address);
      const found = conclusions.identify(observations);
      const identifiers = conclusions.identifiers(found, observations);
      return [
        address,
        {
          address,
          type: found.type,
          ...neighbourOf(observations),
          ...withoutAmbiguous(inventory, site, identifiers),
        },
      ];
    }),
  );
}
