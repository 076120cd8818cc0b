import type { Address } from '../model/address.ts';
import type { Network } from '../model/network.ts';
import type { Scanner } from '../model/scanner.ts';
import type { Progress, Recorder, SweepOutcome } from '../model/sweep.ts';
import type { Scope } from '../model/target.ts';

/** Where the sweep asks. All are TCP ports, 1–65535. */
export interface PortPlan {
  /** Asked of every address, cheapest first: one answer of any kind shows life. */
  readonly gate: readonly number[];
  /** Asked of every host that showed life. */
  readonly full: readonly number[];
}

/** Bounds of one sweep. */
export interface SweepBounds {
  /** Addresses being searched at once: the targets that a firewall has to keep state for. */
  readonly searching: number;
  /** Of these, addresses on this machine's own segments: each holds an entry of the kernel's neighbour table. */
  readonly neighbours: number;
  /** ICMP echoes at once: each is a process with three pipes. */
  readonly pinging: number;
  /** Hosts being asked at once. */
  readonly visiting: number;
  /** Milliseconds that one host may take in all. */
  readonly hostMs: number;
  /** Silent addresses that get one ICMP echo, one process each: only in scopes up to this size. */
  readonly pingUpTo: bigint;
}

/** Everything one sweep needs; it opens nothing by itself. */
export interface SweepOptions {
  readonly scope: Scope;
  readonly network: Network;
  readonly scanners: readonly Scanner[];
  readonly ports: PortPlan;
  readonly recorder: Recorder;
  /** Addresses the inventory knows: asked first. */
  readonly known: readonly Address[];
  readonly bounds: SweepBounds;
  /** Whether multicast and broadcast are allowed. */
  readonly listen: boolean;
  readonly signal: AbortSignal;
  /** The clock, ISO 8601 UTC. */
  readonly now: () => string;
  /** Order of the search; a non-negative integer. */
  readonly seed: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly onNotice?: (sentence: string) => void;
  /** A defect of camcensus that cost one answer. */
  readonly onBug?: (error: Error) => void;
}

/** What a sweep did, apart from what it recorded. */
export interface SweepResult {
  readonly outcome: Exclude<SweepOutcome, 'running' | 'failed'>;
  /** Why it is not complete; null when it is. */
  readonly reason: string | null;
  readonly asked: number;
  readonly alive: number;
  /** Hosts that used up their own time: recorded with what they said until then. */
  readonly cutShort: number;
  readonly endings: EndingCounts;
}

/** How questions ended, by scanner id. */
export type EndingCounts = Record<string, Partial<Record<import('../model/scanner.ts').Ending, number>>>;
