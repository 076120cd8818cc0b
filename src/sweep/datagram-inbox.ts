import type { Address } from '../model/address.ts';
import type { FactListener } from '../model/network.ts';
import type { Fact } from '../model/observation.ts';

/** What came in by datagram from one address, in order of arrival. */
interface HeardDatagram {
  readonly scanner: string;
  readonly port: number;
  readonly facts: readonly Fact[];
}

/**
 * Collects answers by sender until the sender's visit takes them; what comes later waits for the end of the sweep. Senders can
 * be forged, and a scope has many addresses, so the total held is bounded and everything beyond that is dropped.
 */
export class DatagramInbox {
  readonly #heard = new Map<Address, HeardDatagram[]>();
  #weight = 0;

  /** The callback for one scanner. */
  by(scanner: string): FactListener {
    return (from, port, facts) => {
      const list = this.#heard.get(from) ?? [];
      const weight = weightOf(facts);
      // A flood is cut off here; a sender's first answers say all there is to say.
      if (list.length < maxAnswers && this.#weight + weight <= maxWeight) {
        list.push({ scanner, port, facts });
        this.#weight += weight;
      }
      if (list.length > 0) this.#heard.set(from, list);
    };
  }

  has(address: Address): boolean {
    return this.#heard.has(address);
  }

  /** Whether a scanner's answer from an address is here and not taken yet. */
  heardBy(address: Address, scanner: string): boolean {
    return this.#heard.get(address)?.some((one) => one.scanner === scanner) === true;
  }

  /** Hands over what an address has said so far, and forgets it. */
  take(address: Address): readonly HeardDatagram[] {
    const list = this.#heard.get(address) ?? [];
    this.#heard.delete(address);
    for (const { facts } of list) this.#weight -= weightOf(facts);
    return list;
  }

  /** Senders whose answers have not been taken yet. */
  waiting(): readonly Address[] {
    return [...this.#heard.keys()];
  }
}

const maxAnswers = 50;
/** Characters held at once, including a flat charge for each answer and fact: ten times what 5,000 cameras say. */
const maxWeight = 33_554_432;
const ownWeight = 128;

function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { value }) => sum + value.length + ownWeight, ownWeight);
}
