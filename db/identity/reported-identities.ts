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
  /** The addresses that reported an identifier, by its name. */
  readonly #identifiers = new Map<string, Address[]>();

  get(address: Address): ObservedAddress | undefined {
    return this.#addresses.get(address);
  }

  /** Records what an address reported; its observations are kept only if it did not identify itself. */
  note(identity: AddressIdentity, observations: readonly Observation[]): void {
    const identifiers = [...identity.identifiers, ...identity.ambiguous].filter(
      ({ kind }) => kind !== 'address',
    );
    for (const identifier of identifiers) {
      const name = nameOf(identifier);
      const addresses = this.#identifiers.get(name);
      if (addresses === undefined) this.#identifiers.set(name, [identity.address]);
      else addresses.push(identity.address);
    }
    this.#addresses.set(identity.address, {
      ...identity,
      observations: identifiers.length === 0 ? observations : [],
    });
  }

  /** Forgets what an address reported, because no device is stored there. */
  drop(address: Address): void {
    this.#addresses.delete(address);
  }

  /** The addresses that reported this, or a serial number with the same ending. An address identifier is never shared. */
  reporting(identifier: Identifier): readonly Address[] {
    return this.#identifiers.get(nameOf(identifier)) ?? [];
  }
}

function nameOf(identifier: Identifier): string {
  const { kind, value } = identifier;
  return kind === 'serial' ? `serial ${serialTail(bareSerial(value))}` : identifierText(identifier);
}
