import { pause } from '../abort/pause.ts';
import type { Address } from '../model/address.ts';
import type { ConnectResult } from '../model/network.ts';
import { networkOf } from '../model/network-of.ts';
import type { SweepWarning } from '../model/sweep.ts';
import { type Discovered, isReply } from './discovered.ts';
import type { SweepOptions } from './options.ts';

/** Addresses whose control port is tried before the sweep. */
const sampled = 8;
/** Scopes with fewer addresses are not checked: too few hosts to draw a conclusion from. */
const smallest = 32n;
/** The first hosts that replied, which are probed once more at the end. */
const mostPresent = 5;
/** Fewer than this are not checked: they may have gone silent for reasons of their own. */
const enoughPresent = 3;

/**
 * Checks the path itself: before the sweep, whether it fakes connections (the NAT of a container or hotspot that accepts
 * everything itself); during and after it, whether it still carries them (a NAT whose table has filled up drops them for a
 * while, and every host looks silent). It connects to addresses of the scope only: at first a port where nothing listens, at a few
 * of them; during the sweep the hosts that replied last, at the port that replied; at the end those that replied first; but no
 * controller, and no host in the network of one.
 */
export class PathCheck {
  readonly #options: SweepOptions;
  readonly #mayConnect: (address: Address) => boolean;
  readonly #everyMs: number;
  readonly #recoveryMs: number;
  readonly #first: PresentHost[] = [];
  readonly #latest: PresentHost[] = [];

  /**
   * `mayConnect`: whether a host that replied may be connected to; `everyMs`: how often the path is checked during the sweep;
   * `recoveryMs`: how long after a failure it is checked again.
   */
  constructor(
    options: SweepOptions,
    mayConnect: (address: Address) => boolean,
    {
      everyMs = 10_000,
      recoveryMs = 3_000,
    }: { readonly everyMs?: number; readonly recoveryMs?: number } = {},
  ) {
    this.#options = options;
    this.#mayConnect = mayConnect;
    this.#everyMs = everyMs;
    this.#recoveryMs = recoveryMs;
  }

  /**
   * Whether a port where nothing listens accepts connections at every one of a few addresses: `here` if all of them are in
   * one network, which may be the cause, `everywhere` if they are in several.
   */
  async makesUp(): Promise<'no' | 'here' | 'everywhere'> {
    const { scope, seed, ports } = this.#options;
    const [port] = ports.control ?? [];
    if (port === undefined || scope.size < smallest) return 'no';
    const some: Address[] = [];
    for (const address of scope.addresses(seed)) {
      some.push(address);
      if (some.length === sampled) break;
    }
    const ends = await Promise.all(some.map((address) => this.#tried(address, port)));
    if (!ends.every((end) => end === 'open')) return 'no';
    return new Set(some.map(networkOf)).size > 1 ? 'everywhere' : 'here';
  }

  /** One connect, next to which those of host discovery leave after a while: nearly every address is silent, and would be late by as much. */
  #tried(address: Address, port: number): Promise<ConnectResult> {
    const { network, signal } = this.#options;
    return new Promise((resolve) =>
      network.beginConnect(
        { address, port, signal, timeout: 'full', overlap: 'address' },
        { quiet: () => undefined, connected: (_, end) => resolve(end) },
      ),
    );
  }

  /** A host showed life; the first few and the latest few are remembered. */
  replied({ address, probed }: Discovered): void {
    const reply = probed.find(({ end }) => isReply(end));
    if (reply === undefined || !this.#mayConnect(address)) return;
    const host = { address, port: reply.port };
    if (this.#first.length < mostPresent) this.#first.push(host);
    this.#latest.push(host);
    if (this.#latest.length > enoughPresent) this.#latest.shift();
  }

  /** Checks now and then, until the signal fires, whether the hosts that replied last still do; false once they do not. */
  async carriesWhile(until: AbortSignal): Promise<boolean> {
    for (;;) {
      await pause(this.#everyMs, until);
      if (until.aborted) return true;
      if (!(await this.#carries(this.#latest, until))) return until.aborted;
    }
  }

  /** Whether hosts that replied at the beginning still do; false where several were tried twice and none replied. */
  carries(): Promise<boolean> {
    return this.#carries(this.#first, this.#options.signal);
  }

  async #carries(replied: readonly PresentHost[], until: AbortSignal): Promise<boolean> {
    const { scope, signal } = this.#options;
    const present = replied.filter(({ address }) => this.#mayConnect(address));
    if (signal.aborted || scope.size < smallest || present.length < enoughPresent) return true;
    if (!(await this.#allSilent(present))) return true;
    await pause(this.#recoveryMs, until);
    return signal.aborted || !(await this.#allSilent(present));
  }

  /** False where this machine has no route to one of them: what it cannot reach does not count as scanned anyway. */
  async #allSilent(present: readonly PresentHost[]): Promise<boolean> {
    const { network, signal } = this.#options;
    const ends = await Promise.all(
      present.map(({ address, port }) => network.connectProbe(address, port, signal)),
    );
    return ends.every((end) => end === 'silent');
  }
}

/** A host that replied, and where. */
interface PresentHost {
  readonly address: Address;
  readonly port: number;
}

/** Reported where the path fakes connections. */
export const madeUp: SweepWarning = {
  kind: 'path',
  network: null,
  addresses: 0,
  message:
    'Connections are accepted where nothing listens, at every address that was tried: something on the path accepts them ' +
    'itself (the NAT of a container or virtual machine, a proxy). Sweep from a machine with a network connection of its own.',
};

/** Reported where hosts that replied earlier no longer do. */
export const swallowed: SweepWarning = {
  kind: 'path',
  network: null,
  addresses: 0,
  message:
    'Hosts that had replied all went silent at once: the path to them drops connections (a NAT or firewall with a full ' +
    'table, or a link that went down), and other addresses may be silent for the same reason. Lower --rate.',
};
