import type { Address } from '../../src/model/address.ts';
import {
  type AddressIdentity,
  type Identifier,
  identifierText,
  type ObservedAddress,
} from '../../src/model/device.ts';
import type { Observation } from '../../src/model/observation.ts';
import { bareSerial, serialTail } from '../../src/model/serial.ts';

/** What every address reported about itself in the running sweep, as far as recognition goes. */
export class ReportedIdentities {
  readonly #addresses = new Map<Address, ObservedAddress>();
  readonly #told = new Set<string>();

  get(address: Address): ObservedAddress | undefined {
    return this.#addresses.get(address);
  }

  /** Records what an address reported; what it said is kept only if it did not identify itself. */
  note(identity: AddressIdentity, said: readonly Observation[]): void {
    const told = [...identity.identifiers, ...identity.ambiguous].filter(({ kind }) => kind !== 'address');
    for (const identifier of told) this.#told.add(nameOf(identifier));
    this.#addresses.set(identity.address, { ...identity, said: told.length === 0 ? said : [] });
  }

  /** Forgets what an address reported, because no device is stored there. */
  drop(address: Address): void {
    this.#addresses.delete(address);
  }

  /** Whether any address reported this, or a serial number with the same ending. An address identifier is never shared. */
  wasReported(identifier: Identifier): boolean {
    return this.#told.has(nameOf(identifier));
  }
}

function nameOf(identifier: Identifier): string {
  const { kind, value } = identifier;
  return kind === 'serial' ? `serial ${serialTail(bareSerial(value))}` : identifierText(identifier);
}
