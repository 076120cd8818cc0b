import type { Address } from '../model/address.ts';
import type { FactListener } from '../model/network.ts';
import type { Fact } from '../model/observation.ts';

/** What came in by datagram from one address, in order of arrival. */
interface ReceivedDatagram {
  readonly scanner: string;
  readonly port: number;
  readonly facts: readonly Fact[];
}

/**
 * Collects answers by sender until the sender's scan takes them; what comes later waits for the end of the sweep. Senders can
 * be forged, and a scope has many addresses, so the total kept is bounded and everything beyond that is dropped and counted; that the
 * sender is there is still kept.
 */
export class DatagramInbox {
  readonly #received = new Map<Address, ReceivedDatagram[]>();
  readonly #dropped = new Map<string, number>();
  #weight = 0;

  /** The callback for one scanner. */
  by(scanner: string): FactListener {
    return (from, port, facts) => {
      const list = this.#received.get(from) ?? [];
      const weight = weightOf(facts);
      // A flood is cut off here; a sender's first answers have all its values.
      if (list.length >= maxAnswers) return;
      if (this.#weight + weight <= maxWeight) {
        list.push({ scanner, port, facts });
        this.#weight += weight;
      } else this.#dropped.set(scanner, (this.#dropped.get(scanner) ?? 0) + 1);
      if (list.length > 0 || this.#received.size < maxSenders) this.#received.set(from, list);
    };
  }

  /** How many replies were dropped because there was no room for them, by scanner. */
  get dropped(): ReadonlyMap<string, number> {
    return this.#dropped;
  }

  has(address: Address): boolean {
    return this.#received.has(address);
  }

  /** Whether a scanner's answer from an address is here and not taken yet. */
  receivedBy(address: Address, scanner: string): boolean {
    return this.#received.get(address)?.some((one) => one.scanner === scanner) === true;
  }

  /** Hands over what an address has sent so far, and forgets it. */
  take(address: Address): readonly ReceivedDatagram[] {
    const list = this.#received.get(address) ?? [];
    this.#received.delete(address);
    for (const { facts } of list) this.#weight -= weightOf(facts);
    return list;
  }

  /** Senders whose answers have not been taken yet. */
  waiting(): readonly Address[] {
    return [...this.#received.keys()];
  }
}

const maxAnswers = 50;
/** Senders that are kept without any answer. */
const maxSenders = 65_536;
/** Characters kept at once, including a flat charge for each answer and fact: ten times what 5,000 cameras send. */
const maxWeight = 33_554_432;
const ownWeight = 128;

function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { value }) => sum + value.length + ownWeight, ownWeight);
}
