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
 * Collects what is heard, by sender, until the sender's visit takes it; what comes later waits for the end. A sender can be
 * forged, and a scope has many addresses: what is held for all of them together is bounded, and what is beyond it is dropped.
 */
export class DatagramInbox {
  readonly #heard = new Map<Address, HeardDatagram[]>();
  #weight = 0;

  /** The callback for one scanner. */
  by(scanner: string): FactListener {
    return (from, port, facts) => {
      const list = this.#heard.get(from) ?? [];
      const weight = weightOf(facts);
      // A flood of answers is cut here; the first ones of a sender say all there is to say.
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

  /** Hands over what an address said so far and forgets it. */
  take(address: Address): readonly HeardDatagram[] {
    const list = this.#heard.get(address) ?? [];
    this.#heard.delete(address);
    for (const { facts } of list) this.#weight -= weightOf(facts);
    return list;
  }

  /** Senders whose words nobody has taken yet. */
  waiting(): readonly Address[] {
    return [...this.#heard.keys()];
  }
}

const maxAnswers = 50;
/** Characters held at once, with what an answer and a fact take besides: ten times what a network of 5,000 cameras says. */
const maxWeight = 33_554_432;
const ownWeight = 128;

function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { value }) => sum + value.length + ownWeight, ownWeight);
}
