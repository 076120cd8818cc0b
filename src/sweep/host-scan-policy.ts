import { type Linked, linked } from '../abort/linked.ts';
import { pause } from '../abort/pause.ts';
import type { Address } from '../model/address.ts';
import type { MayStart } from '../model/network.ts';
import { networkOf } from '../model/network-of.ts';
import type { SweepWarning } from '../model/sweep.ts';
import { type Discovered, isReply, type ProbedPort } from './discovered.ts';
import type { Channels, SweepOptions } from './options.ts';
import { scanPorts } from './port-scan.ts';

/**
 * How a host is scanned. `full`: everything that fits. `doubtful`: it accepts every connection, so its open ports prove
 * nothing and only the likeliest are probed. `datagrams`: discovery datagrams only, because industrial controllers are in its
 * network. `controller`: it is one, and gets nothing more.
 */
export type HostScanMode = 'full' | 'doubtful' | 'datagrams' | 'controller';

/**
 * How long, in milliseconds, the datagram that shows whether a host is a controller goes ahead of the connects, once it has left. Most
 * answers are back by then, and a controller that answers only a connect is found right after.
 */
const headStartMs = 100;
/** How long, in milliseconds, own segments are listened to before a host there is connected to at an industrial port. */
const listenFirstMs = 500;
/** After this many hosts of a network that accept everything and send nothing, further ones get datagrams only. */
const enoughEmpty = 32;
/** The same for a whole sweep: each such host takes up a place for as long as an exchange may last. */
const enoughEmptyInAll = 256;
/** After this many hosts of a network that accept everything, further ones are first checked for that. */
const fewDoubtful = 3;

/** What a sweep finds out that makes it send less, by host and by network. */
export class HostScanPolicy {
  readonly #options: SweepOptions;
  /** What the controllers of a network speak, by address. */
  readonly #controllers = new Map<string, Map<Address, string>>();
  readonly #spared = new Map<string, Set<Address>>();
  readonly #doubtful = new Map<string, Set<Address>>();
  readonly #empty = new Map<string, number>();
  /** Addresses that were sent a datagram that shows whether they are controllers. */
  readonly #probed = new Set<Address>();
  /** Port scans that end as soon as a controller shows itself in their network. */
  readonly #portScans = new Set<{ readonly address: Address; readonly end: () => void }>();
  /** When listening on the own segments began (`performance.now`); null if nothing listens. */
  #listeningSince: number | null = null;
  #emptyInAll = 0;
  /** The path fakes connections: every host is checked for that first. */
  pathFakesConnections = false;

  constructor(options: SweepOptions) {
    this.#options = options;
  }

  /** Whether the address was sent a datagram that shows whether it is a controller. */
  isProbed(address: Address): boolean {
    return this.#probed.has(address);
  }

  /**
   * A datagram came in that only controllers send. False if its sender may be forged, so that no third party can hide a
   * network: only addresses that were probed, or are on a segment of this machine, are accepted.
   */
  received(from: Address, protocol: string): boolean {
    if (!this.#probed.has(from) && !this.#options.network.isNeighbour(from)) return false;
    this.#isController(from, protocol);
    return true;
  }

  /** From now on, what controllers of the own segments broadcast is received. */
  listening(): void {
    this.#listeningSince ??= performance.now();
  }

  /**
   * A signal for connects to several ports of an address: it fires with `signal`, and as soon as the address may not be connected to any
   * more because of a controller. A connect that still waits for its turn then never leaves.
   */
  whileNoController(address: Address, signal: AbortSignal): Linked {
    const own = linked(signal);
    const portScan = { address, end: () => own.abort() };
    this.#portScans.add(portScan);
    const release = () => {
      this.#portScans.delete(portScan);
      own.release();
    };
    return { ...own, release };
  }

  /** How the address is to be scanned, as far as is known now. */
  modeOf(address: Address): HostScanMode {
    const network = networkOf(address);
    const controllers = this.#controllers.get(network);
    if (controllers?.has(address)) return 'controller';
    if (controllers !== undefined && this.#options.scannedAnyway?.(address) !== true) return 'datagrams';
    return this.#doubtful.get(network)?.has(address) === true ? 'doubtful' : 'full';
  }

  /** Whether a flow that waits for its turn may still start, now that more may be known of its host. */
  mayStart(address: Address, flow: Parameters<MayStart>[1]): boolean {
    if (this.#controllers.size === 0) return true;
    return flow === 'connect' ? this.#mayLook(address) : this.modeOf(address) !== 'controller';
  }

  /** Whether a doubtful host is worth a connection: not after dozens of others that sent nothing. */
  isWorthConnecting(address: Address): boolean {
    return this.#emptyInAll < enoughEmptyInAll && (this.#empty.get(networkOf(address)) ?? 0) < enoughEmpty;
  }

  /** Counts a doubtful host that sent nothing. */
  noteSilent(address: Address): void {
    const network = networkOf(address);
    this.#empty.set(network, (this.#empty.get(network) ?? 0) + 1);
    this.#emptyInAll += 1;
  }

  /** A host or address was scanned by datagrams only. */
  spared(address: Address): void {
    const network = networkOf(address);
    this.#spared.set(network, (this.#spared.get(network) ?? new Set()).add(address));
  }

  /**
   * Checks whether a host that showed life is a controller, before it or its network is sent anything else: by the
   * datagrams that request it, then by one connect to each industrial port until one is accepted, without sending anything.
   * Returns the host with what was learnt.
   */
  async look(found: Discovered, channels: Channels): Promise<Discovered> {
    const { address } = found;
    if (!this.#mayLook(address)) return found;
    const suspicious =
      this.pathFakesConnections || (this.#doubtful.get(networkOf(address))?.size ?? 0) >= fewDoubtful;
    if (suspicious && (await this.acceptsEverything(address, found.probed))) return found;
    const whether = this.#giveHeadStart(address, channels);
    await whether.headStart;
    const probed = [...found.probed];
    const open = await this.#firstIndustrial(address, probed);
    await whether.ended;
    if (open === null) return { ...found, probed };
    if (await this.acceptsEverything(address, probed)) return found;
    this.#isController(address, open);
    return { ...found, probed };
  }

  /** True if it is not known to be a controller, nor in the network of one. */
  #mayLook(address: Address): boolean {
    const mode = this.modeOf(address);
    return mode === 'full' || mode === 'doubtful';
  }

  /**
   * Queries by datagram. The head start is over a while after that has left, however long it waited for its turn, or has ended; and for a
   * host on an own segment not before its controllers could be received.
   */
  #giveHeadStart(address: Address, channels: Channels) {
    const { network, signal } = this.#options;
    let ended: Promise<void> = Promise.resolve();
    const sent = new Promise<void>((onSent) => {
      ended = this.#queryKind(address, channels, onSent);
    });
    const since = network.isNeighbour(address) ? this.#listeningSince : null;
    const listensOn = (since ?? Number.NEGATIVE_INFINITY) + listenFirstMs - performance.now();
    const headStart = Promise.all([
      Promise.race([ended, sent.then(() => pause(headStartMs, signal))]),
      listensOn > 0 ? pause(listensOn, signal) : null,
    ]);
    return { ended, headStart };
  }

  /** Queries by datagram; an answer arrives through {@link received}. */
  async #queryKind(address: Address, channels: Channels, onSent: () => void): Promise<void> {
    for (const [{ industrial, requests }, channel] of channels) {
      if (industrial === undefined || requests(address).length === 0) continue;
      this.#probed.add(address);
      await channel.query(address, this.#options.signal, 'first', onSent);
    }
  }

  /** Connects to the industrial ports until one accepts, and returns the protocol spoken there; null if none does. */
  async #firstIndustrial(address: Address, probed: ProbedPort[]): Promise<string | null> {
    const { ports, network, signal } = this.#options;
    const protocols = new Map((ports.industrial ?? []).map(({ port, protocol }) => [port, protocol]));
    const halt = this.whileNoController(address, signal);
    let shown: string | null = null;
    try {
      await scanPorts({
        network,
        address,
        ports: protocols.keys(),
        signal: halt.signal,
        // A controller that is slow to answer must not be taken for an ordinary host.
        timeoutOf: () => 'full',
        mayGoOn: () => this.#mayLook(address),
        ended: (port, end) => {
          if (isReply(end)) probed.push({ port, end });
          if (end !== 'open') return;
          shown ??= protocols.get(port) ?? null;
          halt.abort();
        },
      });
    } finally {
      halt.release();
    }
    return shown;
  }

  /**
   * Whether the host accepts connections on ports where nothing listens, so that its open ports prove nothing. Not tried on
   * a host that has refused a connection.
   */
  async acceptsEverything(address: Address, probed: readonly ProbedPort[]): Promise<boolean> {
    const { ports, network, signal } = this.#options;
    const control = ports.control ?? [];
    if (control.length === 0 || probed.some(({ end }) => end === 'refused')) return false;
    for (const port of control)
      if ((await network.connectProbe(address, port, signal, 'usual')) !== 'open') return false;
    const key = networkOf(address);
    this.#doubtful.set(key, (this.#doubtful.get(key) ?? new Set()).add(address));
    return true;
  }

  /** How many addresses were scanned by datagrams only. */
  get sparedInAll(): number {
    return [...this.#spared.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** One warning for each network with controllers. */
  *warnings(): Generator<SweepWarning> {
    for (const [network, controllers] of this.#controllers) {
      const addresses = this.#spared.get(network)?.size ?? 0;
      const shownBy = [...controllers.keys()];
      const message = industrialText(network, controllers, addresses);
      yield { kind: 'industrial', network, addresses, shownBy, message };
    }
  }

  #isController(address: Address, protocol: string): void {
    const network = networkOf(address);
    const controllers = this.#controllers.get(network) ?? new Map<Address, string>();
    if (controllers.has(address)) return;
    controllers.set(address, protocol);
    this.#controllers.set(network, controllers);
    for (const portScan of this.#portScans)
      if (networkOf(portScan.address) === network && !this.#mayLook(portScan.address)) portScan.end();
    if (controllers.size > 1) return;
    this.#options.onNotice?.(
      `${address} speaks ${protocol}: from now on its network ${network} is scanned by discovery datagrams only.`,
    );
  }
}

/** How many controllers are named. */
const named = 5;

function industrialText(network: string, controllers: ReadonlyMap<Address, string>, spared: number): string {
  const shown = [...controllers].slice(0, named).map(([address, protocol]) => `${address} (${protocol})`);
  const more = controllers.size > named ? ` and ${controllers.size - named} more` : '';
  const who = `${network} has industrial controllers: ${shown.join(', ')}${more}.`;
  if (spared <= controllers.size) return `${who} They were sent nothing more than discovery datagrams.`;
  return (
    `${who} ${spared} addresses there were sent nothing more than discovery datagrams, so cameras that answer none were ` +
    'not seen. Exclude the controllers, or name what may be scanned with --ask-industrial.'
  );
}
