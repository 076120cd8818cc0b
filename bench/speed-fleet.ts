import { gatePorts } from '../scanners/targeting/ports.ts';
import { permutation } from '../src/scope/permutation.ts';
import type { FakeDevice } from '../test/fake-devices/device.ts';
import { fleet } from '../test/fake-devices/fleet/index.ts';
import { ownCopy } from '../test/fake-devices/own-copy.ts';

/** A live host of the bench: a simulated device at an address of its own, or a machine whose ports are all closed. */
export interface BenchHost {
  readonly address: string;
  readonly device: FakeDevice | null;
  /** The only TCP port that its firewall lets through; null if it has none and refuses what is closed. */
  readonly openPort: number | null;
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
/** Of twelve live hosts, those with a firewall of their own: a third of all. */
const firewalled: ReadonlySet<number> = new Set([1, 4, 6, 10]);
/** Every sixteenth live host takes its time for every request. */
const slowEvery = 16;
const slowMs = 400;

/**
 * A block under 10.50.0.0 of 2^(32 − prefixLength) addresses with `live` hosts spread over it: three of four are the simulated
 * devices of the demonstration in turn, the fourth refuses everything. A third have a firewall of their own, some are slow. The same
 * each time.
 */
export function benchNetwork(prefixLength: number, live: number): BenchNetwork {
  const size = 2 ** (32 - prefixLength);
  const order = permutation(size, 7);
  const hosts = Array.from({ length: live }, (_, i): BenchHost => {
    const address = addressAt(order(i));
    const closed = i % closedEvery === closedEvery - 1;
    const source = fleet[(i - Math.floor(i / closedEvery)) % fleet.length];
    if (closed || source === undefined) return { address, device: null, openPort: null };
    const copy = ownCopy(source, address, i);
    const device = i % slowEvery === 0 ? { ...copy, slowMs } : copy;
    return { address, device, openPort: firewalled.has(i % 12) ? likeliestPort(device) : null };
  });
  const taken = new Set(hosts.map(({ address }) => address));
  const free = Array.from({ length: live + 2 }, (_, i) => addressAt(size - 2 - i)).find(
    (one) => !taken.has(one),
  );
  return { block: `10.50.0.0/${prefixLength}`, hosts, free: free ?? addressAt(size - 1) };
}

/** The port that a firewall would leave open: of those at which hosts are searched, the first that the device serves. */
function likeliestPort({ services }: FakeDevice): number | null {
  const served = services.filter(({ transport }) => transport !== 'udp').map(({ port }) => port);
  return gatePorts.find((port) => served.includes(port)) ?? null;
}

function addressAt(place: number): string {
  return `10.50.${place >> 8}.${place & 255}`;
}

/** Whether the list must include the host. */
export function isCamera({ device }: BenchHost): boolean {
  return device?.truth.listed === true;
}
