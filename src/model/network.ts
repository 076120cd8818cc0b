import type { Address } from './address.ts';
import type { Fact } from './observation.ts';
import type { DatagramScanner, Dialer, Segment } from './scanner.ts';

/**
 * The result of one TCP connect. `open`: accepted. `refused`: reset, so there is a host. `silent`: nothing in time, or a router
 * reported that the address is unused (ICMP host unreachable). `unreachable`: it could not be reached, because this machine has no
 * route (or its interface is down or gone, or a local rule forbids it), or a router has none to that network. `stopped`: the
 * signal or a budget ended it first.
 */
export type ConnectResult = 'open' | 'refused' | 'silent' | 'unreachable' | 'stopped';

/** The same for the first connect to an address; `absent`: silent, and on a local segment nothing answers for the address. */
export type FirstConnectResult = ConnectResult | 'absent';

/**
 * How long to wait for an answer. `full`: the whole connect timeout. `usual`: only as long as replies from that network have been
 * seen to take, with a margin; the whole timeout while too few were seen.
 */
export type TimeoutMode = 'full' | 'usual';

/** How connects to one address may overlap. */
export type Overlap = 'host' | 'address' | 'last';

/** One TCP connect, closed as soon as it is accepted. */
export interface ConnectProbing {
  readonly address: Address;
  readonly port: number;
  readonly signal: AbortSignal;
  readonly timeout: TimeoutMode;
  /**
   * When the next connect to the address may leave while this one is not answered. `host`: after four times the reply time of the host
   * (at least 50 ms), which is known to be there. `address`: after 400 ms, as there may be a host that sleeps. `last`: none will, though this one may have
   * left next to another. Left out: neither.
   */
  readonly overlap?: Overlap;
}

/** Who began a connect or a query. An object in place of promises: host discovery has thousands of them at once. */
export interface ConnectListener {
  /** Nothing has answered for so long that the next connect to the address may leave. Called at most once, and only if it may overlap. */
  quiet(port: number): void;
  /** Called once. */
  connected(port: number, end: ConnectResult): void;
}

/** How a query of a {@link DatagramChannel} ended. */
export type QueryResult = 'answered' | 'silent' | 'stopped';

/** Who began a query. */
export interface QueryListener {
  /** Called once, or {@link broken} is. */
  queried(end: QueryResult): void;
  /** A bug ended it. */
  broken(error: unknown): void;
}

/** Caps that hold for everything a sweep sends. */
export interface NetworkLimits {
  /** New flows (TCP connects and datagrams) a second in total; default 1,000. */
  readonly rate: number;
  /** New flows a second to one host; default 40. */
  readonly hostRate: number;
  /** Connections to one host at once; default 1. */
  readonly perHost: number;
  /** Requests to one host in one sweep, connects excluded; default 25. */
  readonly hostRequests: number;
  /** Milliseconds to wait for a TCP connect. */
  readonly connectMs: number;
  /**
   * Milliseconds to wait for the connect of a conversation, whose port was found open: time for the SYN that systems retransmit after a
   * second (RFC 6298, 2.1) if the first was lost.
   */
  readonly openPortMs: number;
  /** Milliseconds for a whole conversation. */
  readonly flowMs: number;
}

/** How much of one sender's datagrams is read; the rest is dropped unread. */
export interface SenderShare {
  readonly datagrams: number;
  readonly bytes: number;
}

/** A network with a rate of its own, in addition to the total rate. */
export interface NetworkRate {
  contains(address: Address): boolean;
  /** New flows a second there. */
  readonly rate: number;
}

/** What one {@link Network} has sent, read and dropped so far. */
export interface NetworkCounters {
  readonly flows: number;
  readonly connects: number;
  readonly datagrams: number;
  readonly bytesRead: number;
  /** Datagrams from addresses outside the scope: dropped unread. */
  readonly droppedOutOfScope: number;
  /** Datagrams beyond their sender's share: dropped unread. */
  readonly droppedAsFlood: number;
  /** Packets that the guard refused to send (outside the scope, denied port). */
  readonly refusedByGuard: number;
  /** Replies that no parser accepted. */
  readonly malformed: number;
}

/** A part of a datagram scanner's requests to one address; see {@link DatagramChannel.query}. */
export type WhichRequests = 'all' | 'first' | 'others' | 'rest';

/** A shared socket over which one datagram scanner queries many addresses. */
export interface DatagramChannel {
  /**
   * Sends the scanner's requests to one address. `all`: each request, repeated until it answers. `first`: the first request, once;
   * `others`: the other requests, once; `rest`: the repetitions of each. `onSent` is called after each request that has left. Resolves
   * `answered` as soon as it has, `silent` after the scanner's `listenMs`, or `stopped` if nothing could be sent (the signal fired,
   * no route). Later answers still reach the channel's listener.
   */
  query(
    address: Address,
    signal: AbortSignal,
    which?: WhichRequests,
    onSent?: () => void,
  ): Promise<QueryResult>;
  /** The same with callbacks, which may come before this returns. */
  begin(address: Address, signal: AbortSignal, which: WhichRequests, listener: QueryListener): void;
  close(): Promise<void>;
}

/** A local interface whose whole network is in the scope, and with it every other network on that link. */
export interface LocalSegment {
  readonly interfaceName: string;
  readonly interfaceAddress: Address;
  readonly prefixLength: number;
  /** Scope id for IPv6 link-local addresses, else null. */
  readonly scopeId: number | null;
}

/** Called for every answer that a parser accepted; `from` is the sender's own address. */
export type FactListener = (from: Address, port: number, facts: readonly Fact[]) => void;

/** Whether a flow to a host may start: a TCP connect or an ICMP echo, or a datagram. */
export type MayStart = (address: Address, flow: 'connect' | 'datagram') => boolean;

/** The only way to send anything. Enforces scope, rates, caps, deadlines and the list of denied ports for every caller. */
export interface Network {
  readonly counters: NetworkCounters;
  /**
   * One TCP connect, closed as soon as it is accepted; with the `full` timeout unless given.
   */
  connectProbe(
    address: Address,
    port: number,
    signal: AbortSignal,
    timeout?: TimeoutMode,
  ): Promise<ConnectResult>;
  /**
   * The same with callbacks, which may come before this returns. Several to one address may overlap while it stays silent; one that the
   * host accepts withdraws the others, which are sent again.
   */
  beginConnect(connect: ConnectProbing, listener: ConnectListener): void;
  /**
   * The first TCP connect to an address of a local segment, with the full timeout. The kernel has to resolve the address first: while it
   * has not, its requests (ARP, NDP) are waited for, and no packet leaves. `silent` if this machine's neighbour table does not show it.
   */
  firstConnect(address: Address, port: number, signal: AbortSignal): Promise<FirstConnectResult>;
  /** From now on, a flow starts only if this permits it, called right before its packet leaves. One that it does not permit is `stopped`. */
  restrain(mayStart: MayStart): void;
  /**
   * The dialer for one host; everything it does ends with the signal. `wasSilent`: which ports were tried and did not answer: a
   * connect there waits no longer than any other, where one to an open port waits for a second SYN.
   */
  dialer(address: Address, signal: AbortSignal, wasSilent?: (port: number) => boolean): Dialer;
  /** Opens the unicast form of a datagram scanner. */
  channel(scanner: DatagramScanner, onFacts: FactListener): Promise<DatagramChannel>;
  /**
   * Local segments inside the scope, a sentence for each of which only a part is in it, and one for each other interface that was
   * passed over.
   */
  segments(): {
    readonly inScope: readonly LocalSegment[];
    readonly partly: readonly string[];
    readonly passedOver: readonly string[];
  };
  /**
   * Sends a datagram scanner's requests to its group and to the broadcast address of one segment, and listens for its `listenMs`.
   * Resolves to null, or to a sentence for people if answers could not be received.
   */
  querySegment(
    scanner: DatagramScanner,
    segment: LocalSegment,
    onFacts: FactListener,
    signal: AbortSignal,
  ): Promise<string | null>;
  /**
   * Addresses of the scope at which hosts of an IPv6 segment are: by an echo to all of them, sent twice, and by this machine's neighbour cache. Empty
   * where neither can be had.
   */
  allNodes(segment: LocalSegment, signal: AbortSignal): Promise<readonly Address[]>;
  /**
   * Listens on the scanner's own port, on all interfaces, for unsolicited messages; sends nothing. Returns the function that releases the
   * port, or a sentence for people if it cannot be bound.
   */
  listenPassively(scanner: DatagramScanner, onFacts: FactListener): Promise<(() => Promise<void>) | string>;
  /** What a wrapped listener works with on a segment; `onFacts` is called only for addresses in scope. */
  segment(segment: LocalSegment, onFacts: FactListener, signal: AbortSignal): Segment;
  /** One ICMP echo by the system's `ping`: whether it was answered; null if this machine has no `ping`. */
  ping(address: Address, signal: AbortSignal): Promise<boolean | null>;
  /** Whether the address is in a network of one of this machine's own interfaces, so that ARP has to resolve it. */
  isNeighbour(address: Address): boolean;
  /**
   * How full the kernel's neighbour table is: entries for hosts that are there, when it was last read (0 where it cannot be read); how many
   * it held when it was full (infinite while it was not); and the milliseconds for which an absent address stays in it after
   * {@link firstConnect} has ended.
   */
  readonly neighbourTable: { readonly entries: number; readonly room: number; readonly remainderMs: number };
  /**
   * The neighbour table, at most a second old, and read anew if `host` is not in it: address to canonical MAC, addresses in scope
   * only.
   */
  neighbours(host: Address): Promise<ReadonlyMap<Address, string>>;
  close(): Promise<void>;
}
