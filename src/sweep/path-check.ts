import { pause } from '../abort/pause.ts';
import type { Address } from '../model/address.ts';
import { networkOf } from '../model/network-of.ts';
import type { SweepFinding } from '../model/sweep.ts';
import type { SweepOptions } from './options.ts';
import { isReply, type Searched } from './search.ts';

/** Addresses whose control port is tried, before and after. */
const sampled = 8;
/** Smaller scopes say too little. */
const smallest = 32n;
/** Hosts that replied early and are probed at once more at the end. */
const witnesses = 5;
const enoughWitnesses = 3;

/**
 * The check of the path itself, before and after: whether it makes connections up (a container's or a hotspot's NAT that
 * accepts everything by itself), and whether it still carries them meanwhile and at the end (a NAT whose table ran full
 * swallows them for a while, and everybody looks silent). It asks addresses of the scope only: a port that nobody has at a
 * few of them; meanwhile the hosts that replied last, and at the end the first ones, where they replied.
 */
export class PathCheck {
  readonly #options: SweepOptions;
  readonly #everyMs: number;
  readonly #recoveryMs: number;
  readonly #first: Witness[] = [];
  readonly #latest: Witness[] = [];

  /** `everyMs`: how often it is looked at meanwhile; `recoveryMs`: how long after a failure once more. */
  constructor(options: SweepOptions, everyMs = 10_000, recoveryMs = 3_000) {
    this.#options = options;
    this.#everyMs = everyMs;
    this.#recoveryMs = recoveryMs;
  }

  /**
   * Whether connections are accepted where nobody can be, at every one of a few addresses: `here` where all of these are of
   * one network, which may be to blame, `everywhere` where they are of several.
   */
  async makesUp(): Promise<'no' | 'here' | 'everywhere'> {
    const { scope, seed, network, signal, ports } = this.#options;
    const [port] = ports.control ?? [];
    if (port === undefined || scope.size < smallest) return 'no';
    const some: Address[] = [];
    for (const address of scope.addresses(seed)) {
      some.push(address);
      if (some.length === sampled) break;
    }
    const ends = await Promise.all(some.map((address) => network.connectProbe(address, port, signal)));
    if (!ends.every((end) => end === 'open')) return 'no';
    return new Set(some.map(networkOf)).size > 1 ? 'everywhere' : 'here';
  }

  /** A host showed life; the first few and the latest few are remembered. */
  replied({ address, probed }: Searched): void {
    const reply = probed.find(({ end }) => isReply(end));
    if (reply === undefined) return;
    const witness = { address, port: reply.port };
    if (this.#first.length < witnesses) this.#first.push(witness);
    this.#latest.push(witness);
    if (this.#latest.length > enoughWitnesses) this.#latest.shift();
  }

  /** Looks now and then, until the signal fires, whether the hosts that replied last still do; false where they did not. */
  async carriesWhile(until: AbortSignal): Promise<boolean> {
    for (;;) {
      await pause(this.#everyMs, until);
      if (until.aborted) return true;
      if (!(await this.#carries([...this.#latest], until))) return until.aborted;
    }
  }

  /** Whether hosts that replied at the beginning still do: not where none of several does, twice. */
  carries(): Promise<boolean> {
    return this.#carries(this.#first, this.#options.signal);
  }

  async #carries(asked: readonly Witness[], until: AbortSignal): Promise<boolean> {
    const { scope, signal } = this.#options;
    if (signal.aborted || scope.size < smallest || asked.length < enoughWitnesses) return true;
    if (!(await this.#allSilent(asked))) return true;
    await pause(this.#recoveryMs, until);
    return signal.aborted || !(await this.#allSilent(asked));
  }

  /** Where this machine itself has lost its way to one of them nothing is said: whom it cannot ask does not count as asked. */
  async #allSilent(asked: readonly Witness[]): Promise<boolean> {
    const { network, signal } = this.#options;
    const ends = await Promise.all(
      asked.map(({ address, port }) => network.connectProbe(address, port, signal)),
    );
    return ends.every((end) => end === 'silent');
  }
}

/** A host that replied, and where. */
interface Witness {
  readonly address: Address;
  readonly port: number;
}

/** Said where the way makes connections up. */
export const madeUp: SweepFinding = {
  kind: 'way',
  network: null,
  addresses: 0,
  says:
    'Connections are accepted where nobody listens, at every address that was tried: something on the way accepts them ' +
    'itself (the NAT of a container or virtual machine, a proxy). Sweep from a machine with a network of its own.',
};

/** Said where hosts that replied at first do not at the end. */
export const swallowed: SweepFinding = {
  kind: 'way',
  network: null,
  addresses: 0,
  says:
    'Hosts that had replied were silent later, all of them at once: the way there swallows connections (a NAT or firewall ' +
    'whose table is full, or a line that went down), and other silence may come from that, too. Lower --rate.',
};
