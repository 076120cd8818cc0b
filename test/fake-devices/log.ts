import type { MakerSearchBehaviour } from './maker-search.ts';

/** One request that a device understood. */
export interface HeardRequest {
  /** Milliseconds, `Date.now()`. */
  readonly at: number;
  readonly port: number;
  readonly protocol:
    | 'http'
    | 'onvif'
    | 'rtsp'
    | 'ws-discovery'
    | 'mdns'
    | 'ssdp'
    | 'snmp'
    | 'bacnet'
    | 'ssh'
    | MakerSearchBehaviour['kind'];
  /** `GET`, `DESCRIBE`, `GetScopes`, `Probe`, `PTR`, `M-SEARCH`. */
  readonly verb: string;
  /** Path, URL or name that was requested. */
  readonly target: string;
}

/**
 * The runtime may report a new connection before the end of the previous one, which came first on the wire: how long, in milliseconds,
 * to wait for that end.
 */
const orderMs = 15;
/** And how many turns of the event loop: one reads the end, TLS and the closing of its own side take a few; on a busy machine, they come late. */
const orderTurns = 10;

/** Everything one device received, so that a test can check whether it was scanned politely. */
export class DeviceLog {
  readonly requests: HeardRequest[] = [];
  /** Sentences: what no polite scanner does. Empty after a good sweep. */
  readonly violations: string[] = [];
  /** Every credential received, in plain text for the test's message. */
  readonly credentials: string[] = [];
  /** Bytes received, by port. */
  readonly bytes = new Map<number, number>();
  /** When each TCP connection and each datagram arrived, `Date.now()`. */
  readonly arrivals: number[] = [];
  connections = 0;
  maxAtOnce = 0;
  /** Why the device crashed; null while it runs. */
  crashed: string | null = null;
  readonly #open = new Set<number>();

  /** Connections whose end has not been reported. */
  get atOnce(): number {
    return this.#open.size;
  }

  /** A connection was accepted; returns its number, for `closed`. `overlaps` is told if others had not ended when it began, with it. */
  opened(overlaps: (atOnce: number) => void = () => undefined): number {
    const number = ++this.connections;
    const earlier = [...this.#open];
    this.#open.add(number);
    this.arrivals.push(Date.now());
    this.maxAtOnce = Math.max(this.maxAtOnce, 1);
    if (earlier.length === 0) return number;
    this.inOrder(() => {
      const atOnce = earlier.filter((one) => this.#open.has(one)).length + 1;
      this.maxAtOnce = Math.max(this.maxAtOnce, atOnce);
      if (atOnce > 1) overlaps(atOnce);
    });
    return number;
  }

  /** Calls back once the runtime has reported every end before now: a busy one does so some turns later. */
  inOrder(then: () => void): void {
    const turn = (left: number): void => {
      if (left === 0) then();
      else setImmediate(turn, left - 1);
    };
    setTimeout(turn, orderMs, orderTurns);
  }

  /** A connection has ended. */
  closed(number: number): void {
    this.#open.delete(number);
  }

  /** A datagram arrived. */
  datagram(port: number, length: number): void {
    this.arrivals.push(Date.now());
    this.received(port, length);
  }

  /** Bytes arrived on a port. */
  received(port: number, length: number): void {
    this.bytes.set(port, (this.bytes.get(port) ?? 0) + length);
  }

  /** A request was understood. */
  request(heard: Omit<HeardRequest, 'at'>): void {
    this.requests.push({ at: Date.now(), ...heard });
  }

  /** The most connections and datagrams in any one second. */
  busiestSecond(): number {
    let most = 0;
    let from = 0;
    for (let to = 0; to < this.arrivals.length; to++) {
      while ((this.arrivals[to] ?? 0) - (this.arrivals[from] ?? 0) >= 1000) from++;
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
