import { permutation } from '../src/scope/permutation.ts';
import type { FakeDevice } from '../test/fake-devices/device.ts';
import { fleet } from '../test/fake-devices/fleet/index.ts';

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

const mac = /\b((?:[0-9a-f]{2}([:-])){3})(?:[0-9a-f]{2}\2){2}[0-9a-f]{2}\b/gi;
const bareMac = /\b([0-9a-f]{6})[0-9a-f]{6}\b/gi;
// A serial that is the MAC already has the unit's number.
const serialNumber = /(<serialNumber>(?![0-9A-Fa-f]{12}<)[^<]*)[^<]{5}(<\/serialNumber>)/g;

/** A separate unit: its address, MACs, UUIDs and serials differ from those of its siblings. */
function ownCopy(device: FakeDevice, address: string, unit: number): FakeDevice {
  const hex = unit.toString(16).padStart(6, '0');
  const digits = String(unit).padStart(5, '0');
  let text = JSON.stringify(device)
    .replaceAll(device.address, address)
    .replace(mac, (_, head: string, colon: string) => head + (hex.match(/../g) ?? []).join(colon))
    .replace(bareMac, (_, head: string) => head + hex)
    .replace(serialNumber, (_, head: string, tail: string) => head + digits + tail);
  for (const [, serial = ''] of text.matchAll(/"serial":"([^"]{6,})"/g))
    text = text.replaceAll(serial, serial.slice(0, -5) + digits);
  return { ...(JSON.parse(text) as FakeDevice), name: `${device.name} ${unit}` };
}
