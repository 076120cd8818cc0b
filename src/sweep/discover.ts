import type { Address } from '../model/address.ts';
import type { DatagramChannel, FirstConnectResult } from '../model/network.ts';
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
 * timeout; the others get as long as replies usually take there. Of each scanner's datagrams the first is sent, once (a host that
 * shows life is sent the others at once, and all again during its scan), and their answers are not waited for if the address has already shown life: those are read
 * at the end of the host scan.
 *
 * An address of a local segment is connected to before any datagram is sent. If nothing resolves it (ARP, NDP), that is all: none of
 * these packets would leave this machine, and each would take up its turn.
 *
 * An object without async functions: a sweep has thousands of them at once, and what each holds while it waits makes up the
 * sweep's memory use.
 *
 * If a controller shows itself in the network meanwhile, no further port is tried and no echo is sent.
 */
export function discover(address: Address, context: SweepContext, end: DiscoveryEnd): void {
  new Discovery(address, context, end).begin();
}

class Discovery {
  readonly #address: Address;
  readonly #context: SweepContext;
  readonly #end: DiscoveryEnd;
  readonly #probed: ProbedPort[] = [];
  /** Datagrams whose answers are waited for, and whether each could be sent so far. */
  #waiting = 0;
  #couldSend = true;
  #datagramsSent = false;
  #portsTried = false;
  #over = false;

  constructor(address: Address, context: SweepContext, end: DiscoveryEnd) {
    this.#address = address;
    this.#context = context;
    this.#end = end;
  }

  begin(): void {
    const { network } = this.#context.options;
    try {
      if (!network.isNeighbour(this.#address)) this.#sendDatagrams();
      this.#nextPort();
    } catch (error) {
      this.#broken(error);
    }
  }

  #sendDatagrams(): void {
    if (this.#datagramsSent) return;
    this.#datagramsSent = true;
    const { options, toEveryAddress } = this.#context;
    this.#waiting = toEveryAddress.length;
    for (const channel of toEveryAddress)
      channel.query(this.#address, options.signal, 'first').then(this.#received, this.#broken);
  }

  readonly #received = (end: Awaited<ReturnType<DatagramChannel['query']>>): void => {
    this.#waiting -= 1;
    if (end === 'stopped' && this.#context.policy.modeOf(this.#address) !== 'controller')
      this.#couldSend = false;
    this.#ping();
  };

  readonly #broken = (error: unknown): void => {
    this.#over = true;
    this.#end.broken(error);
  };

  #nextPort(): void {
    const { options, inbox } = this.#context;
    const { network, ports, signal } = options;
    const port = ports.gate[this.#probed.length];
    if (port === undefined || signal.aborted || inbox.has(this.#address) || this.#isSpared()) {
      this.#portsTried = true;
      this.#ping();
      return;
    }
    const ending =
      this.#probed.length === 0
        ? network.firstConnect(this.#address, port, signal)
        : network.connectProbe(this.#address, port, signal, 'usual');
    ending.then(this.#ended, this.#broken);
  }

  readonly #ended = (end: FirstConnectResult): void => {
    try {
      this.#goOn(end);
    } catch (error) {
      this.#broken(error);
    }
  };

  #goOn(end: FirstConnectResult): void {
    // It was still waiting for its turn when a controller showed itself.
    if (end === 'stopped' && this.#isSpared()) {
      this.#portsTried = true;
      this.#ping();
      return;
    }
    const port = this.#context.options.ports.gate[this.#probed.length] ?? 0;
    this.#probed.push({ port, end: end === 'absent' ? 'silent' : end });
    if (end === 'absent') {
      this.#absent();
      return;
    }
    this.#sendDatagrams();
    if (isReply(end)) this.#finish({ alive: true, complete: true });
    else if (end !== 'stopped') this.#nextPort();
    else {
      this.#portsTried = true;
      this.#ping();
    }
  }

  /** Nothing has the address; unless something sent a datagram from it. */
  #absent(): void {
    const alive = this.#context.inbox.has(this.#address);
    if (alive) this.#sendDatagrams();
    this.#atEnd({ alive, complete: true });
  }

  /** Once all has been sent: one echo, where nothing has answered and one is allowed. */
  #ping(): void {
    if (this.#over || !this.#portsTried) return;
    this.#sendDatagrams();
    if (this.#waiting > 0) return;
    const { options, inbox, pings } = this.#context;
    const alive = inbox.has(this.#address);
    const complete = this.#couldSend && this.#probed.every(({ end }) => end === 'silent');
    if (alive || !complete || !mayPing(options)) this.#atEnd({ alive, complete });
    else
      pings
        .hold(async () => !this.#isSpared() && (await options.network.ping(this.#address, options.signal)))
        .then((answered) => this.#atEnd({ alive: answered === true, complete: true }), this.#broken);
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
    if (alive) queryOthers(this.#address, this.#context).catch(this.#broken);
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
