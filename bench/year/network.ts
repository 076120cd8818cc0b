import type { Random } from './random.ts';

/** A simulated site: its networks, and which of them the scanner has an interface in. */
export interface Site {
  readonly name: string;
  /** `10.20.3`: the first three numbers of each /24. */
  readonly networks: readonly string[];
  /** Networks in the scanner's neighbour table; behind routers, MAC addresses are not visible. */
  readonly local: ReadonlySet<string>;
  readonly addresses: readonly string[];
  /** How many of 6,000 devices are here. */
  readonly share: number;
}

/** A site with one network, the same at each: what schools have. */
export function schoolOf(name: string, devices: number): Site {
  return { ...site(name, ['10.20.0', '10.20.1', '10.20.2', '10.20.3'], 1, devices), name };
}

/** Three sites with 256 networks, 65,536 addresses; two of them use the same private addresses. */
export function sitesOf(scale: number): readonly Site[] {
  const networks = (second: number, count: number) =>
    Array.from({ length: Math.max(2, Math.round(count * scale)) }, (_, third) => `10.${second}.${third}`);
  return [
    site('north', networks(20, 128), 1, 2_600),
    site('south', networks(20, 64), 0, 1_900),
    site('west', networks(60, 64), 0.5, 1_500),
  ];
}

function site(name: string, networks: readonly string[], local: number, share: number): Site {
  return {
    name,
    networks,
    local: new Set(networks.slice(0, Math.round(networks.length * local))),
    addresses: networks.flatMap((network) => Array.from({ length: 256 }, (_, host) => `${network}.${host}`)),
    share,
  };
}

/** `10.20.3` of `10.20.3.77`. */
export function prefixOf(address: string): string {
  return address.slice(0, address.lastIndexOf('.'));
}

/** A site's leases and fixed addresses: which unit has which. */
export class AddressBook {
  readonly #random: Random;
  readonly #taken = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** A free address in a network; leases come from the upper half, fixed addresses from the lower. Null if it is full. */
  take(network: string, leased: boolean): string | null {
    for (let tries = 0; tries < 400; tries++) {
      const address = `${network}.${(leased ? 128 : 10) + this.#random.below(115)}`;
      if (!this.#taken.has(address)) {
        this.#taken.add(address);
        return address;
      }
    }
    return null;
  }

  free(address: string): void {
    this.#taken.delete(address);
  }
}
