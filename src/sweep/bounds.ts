import { digits } from '../model/digits.ts';
import { longestUnicastMs, type Scanner } from '../model/scanner.ts';
import type { PortPlan, SweepBounds } from './options.ts';

/** What the bounds of a sweep follow from. */
export interface BoundsFor {
  /** New conversations a second in all. */
  readonly rate: number;
  readonly ports: PortPlan;
  readonly scanners: readonly Scanner[];
  /** Milliseconds that a TCP connect waits. */
  readonly connectMs: number;
  /** File descriptors that this process may open. */
  readonly descriptors: number;
  /** Addresses of local segments that may be asked at once. */
  readonly neighbours: number;
  readonly pingUpTo: bigint;
}

/** Bounds, and a sentence for people where this machine holds the sweep back; else null. */
export interface Bounded {
  readonly bounds: SweepBounds;
  readonly held: string | null;
}

/** File descriptors kept back for the database, logs, UDP channels and the runtime itself. */
const reserved = 100;
/** A firewall on the path keeps state for every target, and not only for ours. */
const mostSearching = 3_584;
const mostVisiting = 320;
/** Each is a process, and more would bring a small machine to its knees. They come last, so they hold up little. */
const mostPinging = 128;
const descriptorsPerPing = 8;
/** The search's share of the free descriptors; visits get the rest. Each address and each visit takes one socket. */
const searchShare = 0.7;
/** Questions a second of one visit, roughly: it waits for replies, and pauses between two of them. */
const visitRate = 8;
/** Turns come in bursts: somewhat more targets in flight than the average needs keep the rate up. */
const room = 1.25;

/**
 * How many targets are in flight: as many as the rate can use and no more, because each spends most of its time waiting and
 * takes a state table entry in every firewall on the path; and never more than the file descriptors allow.
 */
export function boundsFor(given: BoundsFor): Bounded {
  const { rate, descriptors, neighbours, pingUpTo } = given;
  const free = Math.max(32, descriptors - reserved);
  const { conversations, seconds } = silentAddress(given);
  const useful = Math.ceil((rate * seconds * room) / Math.max(1, conversations));
  const wanted = Math.min(mostSearching, Math.max(64, useful));
  const searching = Math.min(wanted, Math.floor(free * searchShare));
  const visiting = Math.min(
    mostVisiting,
    Math.max(32, Math.ceil(rate / visitRate)),
    Math.floor(free * (1 - searchShare)),
  );
  const pinging = Math.min(mostPinging, Math.max(4, Math.floor(free / descriptorsPerPing)));
  const held =
    searching === wanted
      ? null
      : `Only ${digits(descriptors)} files may be open at once, so ${digits(searching)} addresses are asked at a time instead of ${digits(wanted)}: ` +
        `the sweep is slower than its rate. Raise the limit (ulimit -n ${wanted * 2 + reserved}).`;
  return { bounds: { searching, neighbours, pinging, visiting, hostMs: 60_000, pingUpTo }, held };
}

/** What a silent address costs: conversations, and the seconds from the first one until the last has timed out. */
function silentAddress({ ports, scanners, connectMs }: BoundsFor): {
  readonly conversations: number;
  readonly seconds: number;
} {
  let conversations = ports.gate.length;
  let ms = ports.gate.length * connectMs;
  for (const scanner of scanners) {
    if (scanner.kind !== 'datagram' || scanner.audience !== 'every-address') continue;
    conversations += 1;
    ms = Math.max(ms, Math.min(scanner.listenMs, longestUnicastMs));
  }
  return { conversations, seconds: ms / 1000 };
}
