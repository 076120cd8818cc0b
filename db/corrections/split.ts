import type { Address } from '../../src/model/address.ts';
import { inAddressOrder } from '../../src/model/address-order.ts';
import { type Identifier, identifierText, type Repeated } from '../../src/model/device.ts';
import { bareSerial } from '../../src/model/serial.ts';
import { InventoryError } from '../errors.ts';
import { deviceObservations } from '../evidence/observations.ts';
import { type Concluding, dated } from '../evidence/store-conclusion.ts';
import { addVersions } from '../evidence/version-store.ts';
import { addAuditEntry } from '../file/audit.ts';
import { ambiguityOf, storeAmbiguous } from '../identity/ambiguous-identifiers.ts';
import { deviceKey } from '../identity/device-key.ts';
import { identifiersOf } from '../identity/identifiers.ts';
import { deviceRow } from '../identity/merge-rows.ts';
import { rowsOf, storeReversible } from '../identity/reversible.ts';
import { splitOff } from '../identity/split-off.ts';
import { linkImported } from '../imports/link-imported.ts';
import type { Inventory } from '../inventory.ts';
import { queueOf } from '../queue/queue.ts';
import { instant } from '../values/time.ts';
import { byPerson, completeSweep, refuseWhileInUse } from './merge.ts';

/** An address of a device that belongs to another unit: who decided it, and why. */
export interface Splitting {
  readonly device: number;
  readonly address: Address;
  readonly who: string;
  /** A sentence for people. */
  readonly because: string;
  /** It is done again as a site did it: other work goes on. */
  readonly again?: true;
}

/**
 * Splits a device because a person decides so: everything seen at an address becomes a device of its own. What both report joins no
 * devices from now on, so that no sweep merges them again. Returns the new device and the number of the change, with which it can be
 * undone. Throws InventoryError `usage` if there is nothing to split.
 */
export function splitByHand(
  inventory: Inventory,
  { device, address, who, because, again }: Splitting,
  concluding: Concluding,
): { readonly change: number; readonly other: number } {
  return inventory.write(() => {
    if (again !== true) refuseWhileInUse(inventory);
    checkAddress(inventory, device, address);
    if (again !== true)
      queueOf(
        inventory,
        deviceRow(inventory, device).site,
      )?.({
        ...{ kind: 'split', device: deviceKey(inventory, device), address },
        ...{ who, at: concluding.at, because },
      });
    completeSweep(inventory, [device], concluding);
    const before = rowsOf(inventory, [device]);
    const reason = `Split off device ${device} by ${who}. ${because}`;
    const other = splitOff(inventory, { device, address, reason, since: null }, concluding);
    markStatus(inventory, device, other);
    const change = addAuditEntry(inventory, {
      at: concluding.at,
      who,
      action: 'split',
      device,
      message: `${address} became device ${other}. ${because}`,
      detail: { address, other },
    });
    const ambiguous = makeAmbiguous(inventory, device, other, {
      at: concluding.at,
      reason: `Devices ${device} and ${other} both reported it, and ${who} says that they are two units.`,
    });
    linkImported(inventory, deviceRow(inventory, device).site, dated(concluding), {
      concerning: { devices: [device, other] },
    });
    for (const one of [device, other]) addVersions(inventory, { device: one }, byPerson(concluding.at));
    storeReversible(inventory, { change, kind: 'split', device, other, before, ambiguous });
    return { change, other };
  });
}

/** The addresses at which a device reported an identifier (as `show` prints it, or its bare value), in order. */
export function addressesTelling(
  inventory: Inventory,
  device: number,
  text: string,
  { conclusions }: Concluding,
): readonly Address[] {
  const observations = deviceObservations(inventory, device);
  const addresses = inAddressOrder([...new Set(observations.map(({ address }) => address))]);
  const wanted = text.trim().toLowerCase();
  return addresses.filter((address) => {
    const there = observations.filter((one) => one.address === address);
    return conclusions
      .identifiers(conclusions.identify(there), there)
      .some((one) =>
        [one.value, identifierText(one), ...(one.kind === 'serial' ? [bareSerial(one.value)] : [])].includes(
          wanted,
        ),
      );
  });
}

/** Makes the identifiers that two devices both reported ambiguous; returns those not known to be so before. */
export function makeAmbiguous(
  inventory: Inventory,
  device: number,
  other: number,
  { at, reason }: { readonly at: string; readonly reason: string },
): readonly Identifier[] {
  const { site } = deviceRow(inventory, device);
  const there = new Set(identifiersOf(inventory, other).map(identifierText));
  const both = identifiersOf(inventory, device).filter(
    (identifier) =>
      identifier.kind !== 'address' &&
      there.has(identifierText(identifier)) &&
      ambiguityOf(inventory, site, identifier) === null,
  );
  for (const identifier of both) {
    const repeated: Repeated = { ...identifier, reason };
    storeAmbiguous(inventory, site, repeated, instant(at));
  }
  return both;
}

/** Of two separated devices, the one last seen earlier is not known to be present: no sweep scanned it as such. */
export function markStatus(inventory: Inventory, device: number, other: number): void {
  const [one, two] = [deviceRow(inventory, device), deviceRow(inventory, other)];
  const newest = Math.max(one.last_sweep, two.last_sweep);
  for (const { id, last_sweep, status } of [one, two])
    if (last_sweep < newest && status === 'present')
      inventory.run("UPDATE device SET status = 'unasked', missed = 0 WHERE id = ?", id);
}

function checkAddress(inventory: Inventory, device: number, address: Address): void {
  const { merged_into } = deviceRow(inventory, device);
  const addresses = inventory
    .all<{ address: Address }>('SELECT address FROM device_address WHERE device = ?', device)
    .map((row) => row.address);
  const known = inAddressOrder(addresses).join(', ') || 'none';
  if (merged_into !== null)
    throw new InventoryError(
      'usage',
      `Device ${device} was merged into device ${merged_into}. Split that one, or undo the merge (camcensus undo).`,
    );
  if (!addresses.includes(address))
    throw new InventoryError(
      'usage',
      `Device ${device} never answered at ${address}. Its addresses: ${known}.`,
    );
  if (addresses.length === 1)
    throw new InventoryError(
      'usage',
      `${address} is the only address that device ${device} ever had: nothing would be left of it.`,
    );
}
