import type { Address } from '../../src/model/address.ts';
import {
  type AddressIdentity,
  type Identifier,
  identifierText,
  type ObservedAddress,
} from '../../src/model/device.ts';
import type { Observation } from '../../src/model/observation.ts';

/** What every address told of itself in the running sweep, as far as recognising goes. */
export class Heard {
  readonly #addresses = new Map<Address, ObservedAddress>();
  readonly #told = new Set<string>();

  get(address: Address): ObservedAddress | undefined {
    return this.#addresses.get(address);
  }

  /** Notes what an address told; what it said is kept where it told nothing of itself. */
  note(identity: AddressIdentity, said: readonly Observation[]): void {
    const told = [...identity.identifiers, ...identity.worthless].filter(({ kind }) => kind !== 'address');
    for (const identifier of told) this.#told.add(nameOf(identifier));
    this.#addresses.set(identity.address, { ...identity, said: told.length === 0 ? said : [] });
  }

  /** Forgets what an address told, as nobody is kept there. */
  drop(address: Address): void {
    this.#addresses.delete(address);
  }

  /** Whether some address told this, or a serial number that ends alike. The word of an address is nobody else's. */
  wasTold(identifier: Identifier): boolean {
    return this.#told.has(nameOf(identifier));
  }
}

/** Characters at the end of a serial number that makers write alike, whatever they put before it. */
const tailLength = 8;

function nameOf(identifier: Identifier): string {
  const { kind, value } = identifier;
  return kind === 'serial'
    ? `serial ${value.slice(value.indexOf(':') + 1).slice(-tailLength)}`
    : identifierText(identifier);
}
