import type { Address } from '../model/address.ts';
import type { ConnectListener, ConnectResult, Network, TimeoutMode } from '../model/network.ts';

/** What a {@link scanPorts} needs. */
export interface PortScan {
  readonly network: Network;
  readonly address: Address;
  /** Each once. */
  readonly ports: Iterable<number>;
  readonly signal: AbortSignal;
  timeoutOf(port: number): TimeoutMode;
  /** Whether another port may be connected to; called before each. */
  mayGoOn(): boolean;
  /** A connect has ended. */
  ended(port: number, end: ConnectResult): void;
}

/**
 * Connects to the ports of one host in their order. The next connect leaves when the one before has ended, or has not been answered for
 * so long that it hardly will be. Resolves when all have ended.
 */
export function scanPorts(scan: PortScan): Promise<void> {
  return new Promise((resolve, reject) => new RunningPortScan(scan, resolve, reject).goOn());
}

/** An object without promises: of hundreds of hosts at once, each has some twenty ports. */
class RunningPortScan implements ConnectListener {
  readonly #scan: PortScan;
  readonly #ports: Iterator<number>;
  readonly #over: () => void;
  readonly #broken: (bug: unknown) => void;
  /** The port whose connect left last, while the next has to wait for it. */
  #awaited: number | null = null;
  /** How many connects have not ended. */
  #pending = 0;
  #isGoingOn = false;
  #allLeft = false;

  constructor(scan: PortScan, over: () => void, broken: (bug: unknown) => void) {
    this.#scan = scan;
    this.#ports = scan.ports[Symbol.iterator]();
    this.#over = over;
    this.#broken = broken;
  }

  /** Connects to the next port, and to those after it as long as each ends at once. */
  goOn(): void {
    if (this.#isGoingOn) return;
    this.#isGoingOn = true;
    while (this.#awaited === null && !this.#allLeft) this.#next();
    this.#isGoingOn = false;
    if (this.#allLeft && this.#pending === 0) this.#over();
  }

  quiet(port: number): void {
    if (port === this.#awaited) this.#awaited = null;
    this.goOn();
  }

  connected(port: number, end: ConnectResult): void {
    this.#pending -= 1;
    this.#guarded(() => this.#scan.ended(port, end));
    this.quiet(port);
  }

  #next(): void {
    this.#guarded(() => {
      const { network, address, signal } = this.#scan;
      const step = signal.aborted || !this.#scan.mayGoOn() ? null : this.#ports.next();
      if (step === null || step.done === true) {
        this.#allLeft = true;
        return;
      }
      const port = step.value;
      const timeout = this.#scan.timeoutOf(port);
      this.#awaited = port;
      this.#pending += 1;
      network.beginConnect({ address, port, signal, timeout, overlap: 'host' }, this);
    });
  }

  /** No further port after a bug; what is pending ends by itself. */
  #guarded(step: () => void): void {
    try {
      step();
    } catch (bug) {
      this.#allLeft = true;
      this.#broken(bug);
    }
  }
}
