import type { Address } from '../model/address.ts';
import { networkOf } from '../model/network-of.ts';
import type { SweepWarning } from '../model/sweep.ts';
import type { Discovered } from './discovered.ts';

/** After this many addresses from the beginning, of which this machine could reach none, it is reported. */
const enough = 256;
/** From then on, only so many addresses of each network are tried. */
const triedOfNetwork = 2;

const message =
  `This machine could reach none of the first ${enough} addresses: it has no route there, the interface is down, or a firewall on it ` +
  `forbids it. Of each further network, only ${triedOfNetwork} addresses are tried. Check its routes and interfaces.`;

/**
 * Notices that this machine itself cannot reach anything: no route, an interface that is down, a rule of its own firewall. Then
 * connects fail at once, and tens of thousands of them would show no more than hundreds do. Every network still gets a try: another
 * route may lead to it.
 */
export class LocalFailures {
  readonly #onNotice: ((sentence: string) => void) | undefined;
  #failed = 0;
  #reached = false;
  /** Addresses tried, by network, since that was reported. */
  #tried: Map<string, number> | null = null;

  constructor(onNotice: ((sentence: string) => void) | undefined) {
    this.#onNotice = onNotice;
  }

  /** Whether it is still worth trying the address. */
  mayTry(address: Address): boolean {
    if (this.#tried === null) return true;
    const network = networkOf(address);
    const before = this.#tried.get(network) ?? 0;
    if (before < triedOfNetwork) this.#tried.set(network, before + 1);
    return before < triedOfNetwork;
  }

  /** Discovery of an address has ended. */
  ended({ alive, complete, probed }: Discovered): void {
    if (this.#reached) return;
    if (alive || complete) {
      this.#reached = true;
      this.#tried = null;
    } else if (probed.some(({ end }) => end === 'unreachable')) this.#failed += 1;
    if (this.#failed < enough || this.#tried !== null || this.#reached) return;
    this.#tried = new Map();
    this.#onNotice?.(message);
  }

  /** The same for the record of the sweep, if nothing was reached to the end. */
  get warnings(): readonly SweepWarning[] {
    return this.#tried === null ? [] : [{ kind: 'path', network: null, addresses: this.#failed, message }];
  }
}
