import type { Address } from '../model/address.ts';
import type {
  ConnectListener,
  ConnectResult,
  FirstConnectResult,
  QueryListener,
  QueryResult,
} from '../model/network.ts';
import { type Discovered, isReply, type ProbedPort } from './discovered.ts';
import type { SweepOptions } from './options.ts';
import type { SweepContext } from './sweep-context.ts';

/** Callbacks for the result of one discovery. */
export interface DiscoveryEnd {
  /** Called once. Must not throw. */
  found(discovered: Discovered): void;
  /** Called in its place if there is a bug, and maybe after it. */
  broken(error: unknown): void;
}

/**
 * The cheap requests that every address gets: the discovery datagrams, the gate ports one after another until
 * something answers, then (in small scopes) one ICMP echo. A refusal is a sign of life. Only the first gate port gets the full
 * timeout; the others get as long as replies usually take there, and each leaves once the one before has been silent for so long that it
 * hardly will be answered. Of each scanner's datagrams the first is sent, once (a host that shows life is sent the others at once, and all
 * again during its scan), and their answers are not waited for if the address has already shown life: those are read at the end of the
 * host scan.
 *
 * An address of a local segment is connected to before any datagram is sent. If nothing resolves it (ARP, NDP), that is all: none of
 * these packets would leave this machine, and each would take up its turn.
 *
 * An object without promises: a sweep has thousands of them at once, and what each holds while it waits makes up the
 * sweep's memory use.
 *
 * If a controller shows itself in the network meanwhile, no further port is tried and no echo is sent.
 */
export function discover(address: Address, context: SweepContext, end: DiscoveryEnd): void {
  new Discovery(address, context, end).begin();
}

class Discovery implements ConnectListener, QueryListener {
  readonly #address: Address;
  readonly #context: SweepContext;
  readonly #end: DiscoveryEnd;
  readonly #probed: ProbedPort[] = [];
  /** Datagrams whose answers are waited for, and whether each could be sent so far. */
  #waiting = 0;
  #couldSend = true;
  #datagramsSent = false;
  /** How many gate ports were tried, and how many of these connects have not ended. */
  #tried = 0;
  #pending = 0;
  #portsTried = false;
  #replied = false;
  #over = false;

  constructor(address: Address, context: SweepContext, end: DiscoveryEnd) {
    this.#address = address;
    this.#context = context;
    this.#end = end;
  }

  begin(): void {
    this.#guarded(() => {
      if (!this.#context.options.network.isNeighbour(this.#address)) this.#sendDatagrams();
      this.#nextPort();
    });
  }

  quiet(port: number): void {
    this.#guarded(() => this.#after(port));
  }

  connected(port: number, end: FirstConnectResult): void {
    this.#pending -= 1;
    this.#guarded(() => {
      if (end === 'absent') this.#absent(port);
      else this.#ended(port, end);
    });
  }

  queried(end: QueryResult): void {
    this.#waiting -= 1;
    if (end === 'stopped' && this.#context.policy.modeOf(this.#address) !== 'controller')
      this.#couldSend = false;
    this.#guarded(() => this.#ping());
  }

  broken(error: unknown): void {
    this.#over = true;
    this.#end.broken(error);
  }

  #guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.broken(error);
    }
  }

  #sendDatagrams(): void {
    if (this.#datagramsSent) return;
    this.#datagramsSent = true;
    const { options, toEveryAddress } = this.#context;
    this.#waiting = toEveryAddress.length;
    for (const channel of toEveryAddress) channel.begin(this.#address, options.signal, 'first', this);
  }

  #nextPort(): void {
    const { options, inbox } = this.#context;
    const { network, ports, signal } = options;
    const address = this.#address;
    const port = ports.gate[this.#tried];
    if (port === undefined || signal.aborted || inbox.has(address) || this.#isSpared()) {
      this.#portsTried = true;
      this.#ping();
      return;
    }
    const isFirst = this.#tried === 0;
    this.#tried += 1;
    this.#pending += 1;
    if (isFirst && network.isNeighbour(address))
      network.firstConnect(address, port, signal).then(
        (end) => this.connected(port, end),
        (error: unknown) => this.broken(error),
      );
    else {
      const timeout = isFirst ? 'full' : 'usual';
      const overlap = this.#tried === ports.gate.length ? 'last' : 'address';
      network.beginConnect({ address, port, signal, timeout, overlap }, this);
    }
  }

  /** The connect to a port has ended, or been silent for a while: if it is the last so far, the next may leave. */
  #after(port: number): void {
    const isLast = this.#context.options.ports.gate[this.#tried - 1] === port;
    if (isLast && !this.#portsTried) this.#nextPort();
    else this.#ping();
  }

  #ended(port: number, end: ConnectResult): void {
    const isStopped = end === 'stopped';
    // One that is spared was still waiting for its turn when a controller showed itself.
    if (!isStopped || !this.#isSpared()) this.#probed.push({ port, end });
    this.#replied ||= isReply(end);
    this.#portsTried ||= isStopped || this.#replied;
    this.#sendDatagrams();
    this.#after(port);
  }

  /** Nothing has the address; unless something sent a datagram from it. */
  #absent(port: number): void {
    this.#probed.push({ port, end: 'silent' });
    const alive = this.#context.inbox.has(this.#address);
    if (alive) this.#sendDatagrams();
    this.#atEnd({ alive, complete: true });
  }

  /** Once all has been sent: one echo, where nothing has answered and one is allowed. */
  #ping(): void {
    if (this.#over || !this.#portsTried || this.#pending > 0) return;
    this.#sendDatagrams();
    if (this.#replied) {
      this.#finish({ alive: true, complete: true });
      return;
    }
    if (this.#waiting > 0) return;
    const { options, inbox, pings } = this.#context;
    const alive = inbox.has(this.#address);
    const complete = this.#couldSend && this.#probed.every(({ end }) => end === 'silent');
    if (alive || !complete || !mayPing(options)) this.#atEnd({ alive, complete });
    else
      pings
        .hold(async () => !this.#isSpared() && (await options.network.ping(this.#address, options.signal)))
        .then(
          (answered) => this.#atEnd({ alive: answered === true, complete: true }),
          (error: unknown) => this.broken(error),
        );
  }

  /** Whether a controller has shown itself in its network meanwhile: it gets no connect and no echo any more. */
  #isSpared(): boolean {
    return this.#context.policy.modeOf(this.#address) !== 'full';
  }

  #atEnd({ alive, complete }: Pick<Discovered, 'alive' | 'complete'>): void {
    this.#finish({ alive, complete: complete && !this.#context.options.signal.aborted });
  }

  #finish({ alive, complete }: Pick<Discovered, 'alive' | 'complete'>): void {
    if (this.#over) return;
    this.#over = true;
    if (alive) queryOthers(this.#address, this.#context).catch((error: unknown) => this.broken(error));
    this.#end.found({ address: this.#address, alive, complete, probed: this.#probed });
  }
}

/** Sends the requests that {@link discover} leaves out, because only a host that showed life is worth them. */
export async function queryOthers(
  address: Address,
  { options, policy, toEveryAddress }: SweepContext,
): Promise<void> {
  if (policy.modeOf(address) === 'controller') return;
  await Promise.all(toEveryAddress.map((channel) => channel.query(address, options.signal, 'others')));
}

function mayPing({ scope, bounds, signal }: SweepOptions): boolean {
  return !signal.aborted && scope.size <= bounds.pingUpTo;
}
