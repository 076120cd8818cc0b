import type { Address } from '../../src/model/address.ts';
import type { Observation } from '../../src/model/observation.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import { seenIn } from '../evidence/sightings.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds } from '../values/time.ts';
import { insertDevice, markSeen } from './mark-seen.ts';
import { refreshPlace } from './place.ts';
import { reconclude } from './reconclude.ts';

/** A unit that was taken for a device in the running sweep, because the device had the address before. */
export interface NewUnit {
  readonly device: number;
  readonly address: Address;
  readonly site: string;
  readonly sweepId: number;
  /** A sentence for people: why it is another unit. */
  readonly reason: string;
  /** When the sweep started (seconds since 1970). */
  readonly since: number;
  /** Its observations in this sweep, as far as they were kept. */
  readonly observations: readonly Observation[];
}

/**
 * Makes a separate device of a unit that was taken for another in the running sweep: it gets what was reported in this sweep, while what was
 * seen there before stays with the device that had the address. Returns its id. Inside a transaction; writes no version.
 */
export function splitOffNewUnit(inventory: Inventory, unit: NewUnit, concluding: Concluding): number {
  const { device, address, site, sweepId, reason, since, observations } = unit;
  const before = currentObservations(inventory, device);
  const other = insertDevice(inventory, { site, address, at: concluding.at, sweepId });
  inventory.run(
    'UPDATE observation SET device = ? WHERE device = ? AND address = ? AND seen_from >= ?',
    other,
    device,
    address,
    since,
  );
  inventory.run(
    'UPDATE OR REPLACE device_probe SET device = ? WHERE device = ? AND address = ?',
    other,
    device,
    address,
  );
  returnAddress(inventory, unit);
  markSeen(inventory, other, { address, reason, at: concluding.at, sweepId });
  const host = { address, observations: observations, answered: [] };
  storeObservations(inventory, other, {
    host,
    current: currentObservations(inventory, other),
    at: concluding.at,
  });
  refreshPlace(inventory, device);
  reconclude(inventory, other, { before: [], after: currentObservations(inventory, other) }, concluding);
  reconclude(inventory, device, { before, after: currentObservations(inventory, device) }, concluding);
  return other;
}

/** The device had the address until an earlier sweep; what held there ends with this one, because another unit answers there. */
function returnAddress(inventory: Inventory, { device, address, site, sweepId }: NewUnit): void {
  const earlier = inventory.get<{ id: number | null }>(
    'SELECT max(id) AS id FROM sweep WHERE site = ? AND id < ?',
    site,
    sweepId,
  );
  if (earlier === undefined || earlier.id === null) return;
  const seen = seenIn(inventory, earlier.id);
  const lastSeen = seen?.times[seen.devices.indexOf(device)];
  inventory.run(
    `UPDATE device_address SET last_sweep = ?, last_seen = coalesce(?, last_seen) WHERE device = ? AND address = ?`,
    earlier.id,
    lastSeen === undefined ? null : fromSeconds(lastSeen),
    device,
    address,
  );
}
