import { permutation } from '../src/scope/permutation.ts';
import type { FakeDevice } from '../test/fake-devices/device.ts';
import { fleet } from '../test/fake-devices/fleet/index.ts';
import { ownCopy } from '../test/fake-devices/own-copy.ts';

/** A live host of the bench: a simulated device at an address of its own, or a machine whose ports are all closed. */
export interface BenchHost {
  readonly address: string;
  readonly device: FakeDevice | null;
}

/** The network that is scanned; the same for every tool of a run. */
export interface BenchNetwork {
  readonly block: string;
  readonly hosts: readonly BenchHost[];
  /** An unused address of the block: a scanner on the hosts' segment gets it. */
  readonly free: string;
}

/** Every fourth live host is like a laptop: it refuses every port. */
const closedEvery = 4;

/**
 * A block under 10.50.0.0 of 2^(32 − prefixLength) addresses with `live` hosts spread over it: three of four are the simulated
 * devices of the demonstration in turn, the fourth refuses everything. The same each time.
 */
export function benchNetwork(prefixLength: number, live: number): BenchNetwork {
  const size = 2 ** (32 - prefixLength);
  const order = permutation(size, 7);
  const hosts = Array.from({ length: live }, (_, i): BenchHost => {
    const address = addressAt(order(i));
    const closed = i % closedEvery === closedEvery - 1;
    const source = fleet[(i - Math.floor(i / closedEvery)) % fleet.length];
    return { address, device: closed || source === undefined ? null : ownCopy(source, address, i) };
  });
  const taken = new Set(hosts.map(({ address }) => address));
  const free = Array.from({ length: live + 2 }, (_, i) => addressAt(size - 2 - i)).find(
    (one) => !taken.has(one),
  );
  return { block: `10.50.0.0/${prefixLength}`, hosts, free: free ?? addressAt(size - 1) };
}

function addressAt(place: number): string {
  return `10.50.${place >> 8}.${place & 255}`;
}

/** Whether the list must include the host. */
export function isCamera({ device }: BenchHost): boolean {
  return device?.truth.listed === true;
}
