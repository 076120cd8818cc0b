import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { unwatch, watch } from '../abort/watch.ts';
import type { Address, AddressFamily } from '../model/address.ts';
import type {
  DatagramChannel,
  FactListener,
  QueryListener,
  QueryResult,
  WhichRequests,
} from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import type { NetworkContext } from './network-context.ts';
import { receive } from './receive.ts';
import { type Rounds, type UdpJob, UdpQuery, type UdpQueryContext } from './udp-query.ts';
import { closeSocket, openSocket } from './udp-socket.ts';

// A datagram to an absent neighbour occupies its socket's send buffer until ARP gives up after three seconds, and a
// default buffer holds about ninety: on a single socket, the absent hosts of a local /24 would delay all others by half
// a minute.
const poolSize = 16;

/** What a query is about. */
interface Wanted {
  readonly address: Address;
  readonly signal: AbortSignal;
  readonly which: WhichRequests;
  readonly onSent?: (() => void) | undefined;
}

/**
 * Ephemeral sockets over which a datagram scanner queries any number of addresses: one per family, and several if it queries
 * addresses that may be unused.
 */
export class UdpChannel implements DatagramChannel {
  readonly #context: NetworkContext;
  readonly #scanner: DatagramScanner;
  readonly #onFacts: FactListener;
  /** Sockets by family and number, and those being opened. */
  readonly #open = new Map<string, Socket>();
  readonly #opening = new Map<string, Promise<Socket | null>>();
  /** Open queries by address; several if a second one began before the first had ended. */
  readonly #queries = new Map<Address, readonly UdpQuery[]>();
  readonly #shared: UdpQueryContext;
  readonly #sockets: number;
  readonly #rounds: Readonly<Record<WhichRequests, Rounds>>;
  #next = 0;
  #closed = false;

  constructor(context: NetworkContext, scanner: DatagramScanner, onFacts: FactListener) {
    this.#context = context;
    this.#scanner = scanner;
    this.#onFacts = onFacts;
    const { repeats } = scanner;
    this.#rounds = {
      all: { from: 0, to: repeats },
      first: { from: 0, to: 1, requests: 'first' },
      others: { from: 0, to: 1, requests: 'others' },
      rest: { from: 1, to: repeats },
    };
    this.#sockets = scanner.audience === 'every-address' ? poolSize : 1;
    this.#shared = {
      context,
      scanner,
      ownLimiter: context.limiterOf(scanner),
      isClosed: () => this.#closed,
      ended: (query, result) => this.#ended(query, result),
    };
  }

  query(
    address: Address,
    signal: AbortSignal,
    which: WhichRequests = 'all',
    onSent?: () => void,
  ): Promise<QueryResult> {
    return new Promise((queried, broken) =>
      this.#begin({ address, signal, which, onSent }, { queried, broken }),
    );
  }

  begin(address: Address, signal: AbortSignal, which: WhichRequests, listener: QueryListener): void {
    this.#begin({ address, signal, which }, listener);
  }

  #begin({ address, signal, which, onSent }: Wanted, listener: QueryListener): void {
    const to = this.#context.guard.admitUdp(address, this.#scanner.port);
    if (to === null || signal.aborted || this.#closed) listener.queried('stopped');
    else if (this.#context.networkAndBroadcast.has(address)) listener.queried('silent');
    else {
      const family = isIPv6(address) ? 6 : 4;
      const key = `${family}/${this.#next++ % this.#sockets}`;
      const rounds = this.#rounds[which];
      const begin = (socket: Socket | null) => {
        if (socket === null || signal.aborted || this.#closed) listener.queried('stopped');
        else this.#queryOver({ socket, to, signal, onSent, listener }, rounds);
      };
      const open = this.#open.get(key);
      if (open !== undefined) begin(open);
      else
        this.#opened(key, family)
          .then(begin)
          .catch((error: unknown) => listener.broken(error));
    }
  }

  #queryOver(job: UdpJob, rounds: Rounds): void {
    const query = new UdpQuery(this.#shared, job, rounds);
    this.#remember(job.to.address, query);
    watch(job.signal, query);
    query.begin();
  }

  #ended(query: UdpQuery, result: QueryResult | { readonly bug: unknown }): void {
    const { to, signal, listener } = query.job;
    unwatch(signal, query);
    this.#forget(to.address, query);
    if (typeof result === 'object') listener.broken(result.bug);
    // While this machine's own address is gone nothing could be answered: that is not silence.
    else listener.queried(result === 'silent' && this.#context.sources.lost() ? 'stopped' : result);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const queries of this.#queries.values()) for (const one of queries) one.settle('stopped');
    await Promise.all(this.#opening.values());
    for (const socket of this.#open.values()) await closeSocket(socket);
  }

  #remember(address: Address, query: UdpQuery): void {
    const others = this.#queries.get(address);
    this.#queries.set(address, others === undefined ? [query] : [...others, query]);
  }

  #forget(address: Address, query: UdpQuery): void {
    const open = this.#queries.get(address) ?? [];
    if (open.length === 1 && open[0] === query) this.#queries.delete(address);
    else if (open.length > 1)
      this.#queries.set(
        address,
        open.filter((one) => one !== query),
      );
  }

  #opened(key: string, family: AddressFamily): Promise<Socket | null> {
    const opening = this.#opening.get(key) ?? this.#openOne(key, family);
    this.#opening.set(key, opening);
    return opening;
  }

  async #openOne(key: string, family: AddressFamily): Promise<Socket | null> {
    try {
      const received = (bytes: Uint8Array, from: Address) => this.#received(bytes, from);
      const socket = await openSocket({ family }, received, this.#context.log);
      this.#open.set(key, socket);
      return socket;
    } catch (error) {
      this.#context.log.warn(
        { err: error, family },
        'No UDP socket could be opened; these addresses are not scanned.',
      );
      return null;
    } finally {
      this.#opening.delete(key);
    }
  }

  #received(bytes: Uint8Array, from: Address): void {
    if (!receive(this.#context, this.#scanner, this.#onFacts, bytes, from)) return;
    const next = this.#scanner.followUp?.next(bytes, from) ?? null;
    for (const query of this.#queries.get(from) ?? []) query.replied(next);
  }
}
