import type { Address } from '../model/address.ts';
import type { Fact, Observation } from '../model/observation.ts';
import type { HostKnowledge, SentProbe } from '../model/scanner.ts';
import type { Answered, SweptHost } from '../model/sweep.ts';
import { clean } from '../model/text.ts';
import { observe } from './observe.ts';

/** Most observations kept of one host in one sweep; anything beyond is a flood. */
const maxObservations = 1_000;
/**
 * Most text kept of one host in one sweep, in characters: a recorder that describes 128 cameras needs a tenth of it. Every
 * character is matched against every fingerprint of its field, each time the next probe is chosen.
 */
const maxText = 131_072;

/** The scanner name under which the outcomes of connects are kept. */
const connects = 'liveness';

/** What one host has sent so far in this sweep. Grows while it is scanned; the next probe is chosen by it. */
export class HostRecord {
  readonly address: Address;
  readonly #now: () => string;
  readonly #observations: Observation[] = [];
  #text = 0;
  readonly #answered = new Map<string, Answered & { readonly times: number }>();
  readonly #lacking = new Set<string>();
  #all = true;
  #reached = true;
  #cut = false;
  readonly #open = new Set<number>();
  readonly #closed = new Set<number>();
  readonly #probes: SentProbe[] = [];
  /** What {@link knowledge} returned last; null if more has become known since. */
  #knowledge: HostKnowledge | null = null;

  constructor(address: Address, now: () => string) {
    this.address = address;
    this.#now = now;
  }

  /** Adds the facts of a scanner's answer. The answer itself counts even if it has none. */
  add(scanner: string, port: number | null, facts: readonly Fact[]): void {
    const before = this.#answered.get(`${scanner} ${port}`)?.times ?? 0;
    this.#answered.set(`${scanner} ${port}`, { scanner, port, times: before + 1 });
    const seen = { address: this.address, port, scanner, at: this.#now() };
    for (const observation of observe(facts, seen)) if (!this.#keep(observation)) this.lacks(scanner, port);
  }

  /** Notes that not every value of a scanner's replies at a port is here, so that facts missing from it still hold. */
  lacks(scanner: string, port: number | null): void {
    this.#lacking.add(`${scanner} ${port}`);
  }

  /** Notes that not everything was sent, or that answers came in parts, so that facts that were not reported still hold. */
  incomplete(): void {
    this.#all = false;
  }

  /** Notes that this machine could no longer reach the host, so that it does not count as scanned. */
  lostPath(): void {
    this.#reached = false;
    this.incomplete();
  }

  /** False where {@link lostPath} was noted. */
  get reached(): boolean {
    return this.#reached;
  }

  /** Notes that the host's time or its budget of requests was over before everything that fits it had been sent. */
  cutOff(): void {
    this.#cut = true;
    this.incomplete();
  }

  /** True where {@link cutOff} was noted. */
  get isCut(): boolean {
    return this.#cut;
  }

  /** How many answers of a scanner at a port are in. */
  answersOf(scanner: string, port: number): number {
    return this.#answered.get(`${scanner} ${port}`)?.times ?? 0;
  }

  /** Notes the outcome of a connect: an open port is a fact, a refused one ends that fact. */
  probed(port: number, end: 'open' | 'refused'): void {
    const open = end === 'open';
    (open ? this.#open : this.#closed).add(port);
    this.#knowledge = null;
    this.add(connects, port, open ? [{ field: 'port.open', value: String(port) }] : []);
  }

  /** Notes a probe that was sent, and how it ended. */
  addProbe(probe: SentProbe): void {
    this.#probes.push({ ...probe, why: clean(probe.why) });
  }

  /** Whether a scanner's answer is in. */
  receivedBy(scanner: string): boolean {
    return [...this.#answered.values()].some((one) => one.scanner === scanner);
  }

  /** Whether a connect to this port was accepted or refused. */
  replied(port: number): boolean {
    return this.#open.has(port) || this.#closed.has(port);
  }

  /** A snapshot for probes to choose by; the same object as long as nothing more is known. */
  knowledge(): HostKnowledge {
    this.#knowledge ??= {
      address: this.address,
      openPorts: [...this.#open].sort((a, b) => a - b),
      closedPorts: [...this.#closed],
      facts: [...this.#observations],
    };
    return this.#knowledge;
  }

  /** Everything, for the recorder. */
  swept(): SweptHost {
    return {
      address: this.address,
      observations: [...this.#observations],
      answered: [...this.#answered].map(([key, { scanner, port }]) => ({
        scanner,
        port,
        ...(this.#isPartly(scanner, key) && { partly: true }),
      })),
      asked: [...this.#probes],
    };
  }

  /** Whether facts of this answer may be missing. A connect has a single outcome: that is here unless there was no room for it. */
  #isPartly(scanner: string, key: string): boolean {
    return this.#lacking.has(key) || (scanner !== connects && !this.#all);
  }

  /** False if there is no room for it. */
  #keep(seen: Observation): boolean {
    const { value } = seen;
    if (this.#observations.some((one) => isSame(one, seen))) return true;
    if (this.#observations.length >= maxObservations || this.#text + value.length > maxText) return false;
    this.#text += value.length;
    this.#observations.push(seen);
    this.#knowledge = null;
    return true;
  }
}

/** Whether two observations of one host have the same values; times apart. */
function isSame(one: Observation, other: Observation): boolean {
  return (
    one.value === other.value &&
    one.field === other.field &&
    one.port === other.port &&
    one.scanner === other.scanner
  );
}
