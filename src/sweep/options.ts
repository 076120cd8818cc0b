import type { Address } from '../model/address.ts';
import type { DatagramChannel, Network, NetworkRate } from '../model/network.ts';
import type { DatagramScanner, ProbeOutcome, Scanner } from '../model/scanner.ts';
import type { DoneBefore, HostWriter, Progress, SweepOutcome, SweepWarning } from '../model/sweep.ts';
import type { Scope } from '../model/target.ts';

/** The unicast form of every datagram scanner, by scanner. */
export type Channels = ReadonlyMap<DatagramScanner, DatagramChannel>;

/** Which ports the sweep scans. All are TCP ports, 1–65535. */
export interface PortPlan {
  /** Tried at every address, cheapest first: an answer of any kind is a sign of life. */
  readonly gate: readonly number[];
  /** Tried at every host that showed life. */
  readonly full: readonly number[];
  /** Ports of industrial controllers: tried at every host that showed life, before anything else. None where left out. */
  readonly industrial?: readonly { readonly port: number; readonly protocol: string }[];
  /** Ports where nothing listens: a host that accepts a connection at each of them accepts everything. None where left out. */
  readonly control?: readonly number[];
}

/** Bounds of one sweep. */
export interface SweepBounds {
  /** Addresses in host discovery at once: the number of targets that a firewall has to keep state for. */
  readonly discovering: number;
  /** Of these, addresses on this machine's own segments: each takes an entry in the kernel's neighbour table. */
  readonly neighbours: number;
  /** ICMP echoes at once: each is a process with three pipes. */
  readonly pinging: number;
  /** Hosts being connected to at once; more wait for answers to datagrams meanwhile. */
  readonly scanning: number;
  /** Milliseconds that one host may take in all. */
  readonly hostMs: number;
  /** Silent addresses that get one ICMP echo, one process each: only in scopes up to this size. */
  readonly pingUpTo: bigint;
}

/** What is scanned, as decided before the sweep. A site's job is one, and is passed on as it is. */
export interface SweepJob {
  readonly scope: Scope;
  readonly ports: PortPlan;
  /** Addresses that are scanned in full even if there are industrial controllers nearby; none where left out. */
  readonly scannedAnyway?: (address: Address) => boolean;
  /** Networks with a rate of their own; if several contain an address, the first counts. None where left out. */
  readonly networkRates?: readonly NetworkRate[];
}

/** How the caller follows and ends a sweep. The options of a run are one, and are passed on as they are. */
export interface SweepRun {
  /** Whether multicast and broadcast are allowed. */
  readonly listen: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onNotice?: (sentence: string) => void;
}

/** Everything one sweep needs; it opens nothing by itself. */
export interface SweepOptions extends SweepJob, SweepRun {
  readonly network: Network;
  readonly scanners: readonly Scanner[];
  readonly recorder: HostWriter;
  /** Addresses in the inventory: scanned first. */
  readonly known: readonly Address[];
  /** What the sweeps that this one continues have done: their addresses are not scanned again, and count as scanned. */
  readonly before?: DoneBefore;
  readonly bounds: SweepBounds;
  /** The clock, ISO 8601 UTC. */
  readonly now: () => string;
  /** Order of host discovery; a non-negative integer. */
  readonly seed: number;
  /** A defect of camcensus that cost one answer. */
  readonly onBug?: (error: Error) => void;
}

/** What a sweep did, apart from what it recorded. Includes what the sweeps that it continues had done. */
export interface SweepResult {
  readonly outcome: Exclude<SweepOutcome, 'running' | 'failed'>;
  /** Why it is not complete; null when it is. */
  readonly reason: string | null;
  readonly scanned: number;
  readonly alive: number;
  /** Hosts whose time or budget of requests was over: recorded with what they had sent by then. */
  readonly unfinished: readonly Address[];
  /** Addresses that were scanned by discovery datagrams only, because industrial controllers are near. */
  readonly spared: number;
  /** Addresses whose answers are not accepted. */
  readonly rejected: number;
  /** Hosts that stopped answering while they were scanned. */
  readonly fellSilent: number;
  /** What limits the conclusions of the sweep, each thing once. */
  readonly warnings: readonly SweepWarning[];
  readonly endings: EndingCounts;
  /** Replies by datagram that were dropped because too many were waiting. */
  readonly droppedReplies: number;
  /** Ids of scanners that could not receive replies to multicast: devices known only by these were not probed. */
  readonly receiveFailed: readonly string[];
}

/** How probes ended, by scanner id. */
export type EndingCounts = Record<string, Partial<Record<ProbeOutcome, number>>>;
