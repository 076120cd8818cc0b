import type { Address } from '../model/address.ts';
import { networkOf } from '../model/network-of.ts';
import type { Discovered } from './discovered.ts';
import type { SweepOptions } from './options.ts';

/**
 * In scopes of up to this many addresses, known devices also wait until their network has been through host discovery. In larger ones that
 * would take so long that nothing is gained by scanning them first; controllers that recent sweeps found come before them.
 */
export const smallScope = 1_024n;

/** The addresses of one network that are in one wave, while they are in host discovery. */
interface Part {
  /** Addresses whose discovery has started and not ended. */
  inHand: number;
  /** `first`: only known addresses have been started. `started`: its wave is being worked on. `last`: no more will come. */
  stage: 'first' | 'started' | 'last';
  readonly hosts: Discovered[];
}

/**
 * Hosts that showed life wait here until the part of their network that is in their wave has been through host discovery, so that a controller is
 * known before its neighbours are sent anything. A network of up to 1,024 addresses is in one wave; the hosts of a larger one, as
 * IPv6 has them, do not wait for its end, because that may be hours away.
 */
export class NetworkBarrier {
  /** The parts to which addresses are being added, by network. */
  readonly #growing = new Map<string, Part>();
  readonly #partOf = new Map<Address, Part>();
  readonly #release: (host: Discovered) => void;

  /** `release` is called with each host that may now be scanned. */
  constructor(release: (host: Discovered) => void) {
    this.#release = release;
  }

  /** Discovery of an address begins, in its wave. */
  takenUp(address: Address): void {
    this.#takeUp(address).stage = 'started';
  }

  /** Discovery of a known address begins, before its wave. */
  takenUpBeforeWave(address: Address): void {
    this.#takeUp(address);
  }

  #takeUp(address: Address): Part {
    const network = networkOf(address);
    const part = this.#growing.get(network) ?? { inHand: 0, stage: 'first', hosts: [] };
    this.#growing.set(network, part);
    this.#partOf.set(address, part);
    part.inHand += 1;
    return part;
  }

  /** Discovery of an address has ended; `host` has to wait here, null if there is none. */
  discovered(address: Address, host: Discovered | null): void {
    const part = this.#partOf.get(address);
    if (part === undefined) return;
    this.#partOf.delete(address);
    part.inHand -= 1;
    if (host !== null) part.hosts.push(host);
    this.#releaseAtEnd(part);
  }

  /** Discovery of every address in this wave has started. */
  waveTakenUp(): void {
    for (const [network, part] of this.#growing) {
      if (part.stage !== 'started') continue;
      part.stage = 'last';
      this.#growing.delete(network);
      this.#releaseAtEnd(part);
    }
  }

  /** Discovery has ended: no host waits any longer. */
  over(): void {
    for (const part of new Set([...this.#growing.values(), ...this.#partOf.values()])) this.#free(part);
    this.#growing.clear();
    this.#partOf.clear();
  }

  #releaseAtEnd(part: Part): void {
    if (part.stage === 'last' && part.inHand === 0) this.#free(part);
  }

  #free({ hosts }: Part): void {
    for (const host of hosts.splice(0)) this.#release(host);
  }
}

/** No host waits if no scanner or port could show a controller, nor do those that the operator wants scanned anyway. */
export function holdsBack(options: SweepOptions): (address: Address) => boolean {
  const { ports, scanners, scannedAnyway } = options;
  const shows = scanners.some((one) => one.kind === 'datagram' && one.industrial !== undefined);
  if (!shows && (ports.industrial ?? []).length === 0) return () => false;
  const isFirst = goesFirst(options);
  return (address) => !isFirst(address) && scannedAnyway?.(address) !== true;
}

/** Whether a host does not wait because it is known: its network may show a controller later. */
export function goesFirst({ scope, known }: SweepOptions): (address: Address) => boolean {
  const first = new Set(scope.size <= smallScope ? [] : known);
  return (address) => first.has(address);
}
