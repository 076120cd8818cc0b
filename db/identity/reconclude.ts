import type { Identifier } from '../../src/model/device.ts';
import type { Identification } from '../../src/model/identification.ts';
import { importScanner, type Observation } from '../../src/model/observation.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import type { Cause } from '../evidence/cause.ts';
import { isOnDefaultList, staysOnDefaultList } from '../evidence/default-list.ts';
import { type Concluding, storeConclusion } from '../evidence/store-conclusion.ts';
import type { Inventory } from '../inventory.ts';
import { storeIdentifiers } from './identifiers.ts';

/**
 * Draws the conclusion about a device again, and updates its identifiers and its place on the default list. Writes only what
 * differs. Returns whether it is listed and, if another conclusion was written, why.
 */
export function reconclude(
  inventory: Inventory,
  device: number,
  observed: { readonly before: readonly Observation[]; readonly after: readonly Observation[] },
  concluding: Concluding,
): { readonly listed: boolean; readonly cause: Cause | null } {
  const { identification, cause } = storeConclusion(inventory, device, observed, concluding);
  storeIdentifiers(inventory, device, ownIdentifiers(identification, observed.after, concluding.conclusions));
  const row = inventory.get<{ listed: number }>('SELECT listed FROM device WHERE id = ?', device);
  const was = row?.listed === 1;
  // If fingerprints no longer see a camera, that counts; if a device stopped describing itself, that does not.
  const listed =
    cause === 'fingerprints' ? isOnDefaultList(identification) : staysOnDefaultList(identification, was);
  if (listed !== was) inventory.run('UPDATE device SET listed = ? WHERE id = ?', listed ? 1 : 0, device);
  return { listed, cause };
}

/**
 * A device is recognised by what it reported itself: an imported line may be about a unit that had the address before. One that is known from
 * imports only is recognised by the MAC address in them.
 */
function ownIdentifiers(
  identification: Identification,
  observations: readonly Observation[],
  conclusions: Conclusions,
): readonly Identifier[] {
  const isOwn = ({ scanner }: Observation) => scanner !== importScanner;
  const own = observations.some(isOwn)
    ? observations.filter(isOwn)
    : observations.filter(({ field }) => field === 'mac.address');
  const known = own.length === observations.length ? identification : conclusions.identify(own);
  return conclusions.identifiers(known, own);
}
