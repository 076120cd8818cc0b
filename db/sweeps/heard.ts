import type { Address } from '../../src/model/address.ts';
import { type HeardLeg, type Identifier, identifierText, type Leg } from '../../src/model/device.ts';
import type { Observation } from '../../src/model/observation.ts';

/** What every address told of itself in the running sweep, as far as recognising goes. */
export class Heard {
  readonly #legs = new Map<Address, HeardLeg>();
  readonly #told = new Set<string>();

  get(address: Address): HeardLeg | undefined {
    return this.#legs.get(address);
  }

  /** Notes what an address told; what it said is kept where it told nothing of itself. */
  note(leg: Leg, said: readonly Observation[]): void {
    const told = [...leg.identifiers, ...leg.worthless].filter(({ kind }) => kind !== 'address');
    for (const identifier of told) this.#told.add(nameOf(identifier));
    this.#legs.set(leg.address, { ...leg, said: told.length === 0 ? said : [] });
  }

  /** Forgets what an address told, as nobody is kept there. */
  drop(address: Address): void {
    this.#legs.delete(address);
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
