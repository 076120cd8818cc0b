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

/** Descriptors that are not for connections: database, logs, channels, the runtime's own. */
const reserved = 100;
/** A firewall on the way keeps a state for each target, ours and everybody else's. */
const mostSearching = 3_584;
const mostVisiting = 320;
/** A process for each: more would make a small machine pant. The search is over when they come, but for its end. */
const mostPinging = 128;
const descriptorsPerPing = 8;
/** Searching addresses have one socket each, and so have visits; the search has more of them. */
const searchShare = 0.7;
/** A visit puts about ten questions a second: it waits for replies, and a pause lies between two of them. */
const visitRate = 8;
/**
 * Up to so many conversations a second no scanner's own rate is what a sweep waits for, and if every address were alive:
 * each costs some eighty conversations, and the slowest scanner asks fifty a second.
 */
const unhurried = 4_000;
/** Turns come in bursts: a few more targets in hand than the average needs keep the rate. */
const room = 1.25;

/**
 * How many targets are in flight: as many as the rate can use and no more, because each waits in vain for most of its
 * time and costs a state in every firewall on the way; never more than descriptors allow.
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
      : `Only ${descriptors} files may be open at once, so ${searching} addresses are asked at a time instead of ${wanted}: ` +
        `the sweep is slower than its rate. Raise the limit (ulimit -n ${wanted * 2 + reserved}).`;
  const hurried = rate > unhurried;
  return { bounds: { searching, neighbours, pinging, visiting, hostMs: 60_000, pingUpTo, hurried }, held };
}

/** What an address that stays silent costs: conversations, and the seconds from its first to the end of waiting. */
function silentAddress({ ports, scanners, connectMs }: BoundsFor): {
  readonly conversations: number;
  readonly seconds: number;
} {
  let conversations = ports.gate.length;
  let ms = ports.gate.length * connectMs;
  for (const scanner of scanners) {
    if (scanner.kind !== 'datagram' || scanner.audience !== 'every-address') continue;
    conversations += Math.ceil(scanner.cost.datagrams / scanner.repeats);
    ms = Math.max(ms, Math.min(scanner.listenMs, longestUnicastMs));
  }
  return { conversations, seconds: ms / 1000 };
}
