import { digits } from '../model/digits.ts';
import { longestUnicastMs, type Scanner } from '../model/scanner.ts';
import type { PortPlan, SweepBounds } from './options.ts';

/** What the bounds of a sweep follow from. */
export interface BoundsFor {
  /** New flows a second in all. */
  readonly rate: number;
  readonly ports: PortPlan;
  readonly scanners: readonly Scanner[];
  /** Milliseconds that a TCP connect waits. */
  readonly connectMs: number;
  /** File descriptors that this process may open. */
  readonly descriptors: number;
  /** Bytes of memory that this process may still use. */
  readonly memory: number;
  /** Addresses of local segments that may be scanned at once. */
  readonly neighbours: number;
  readonly pingUpTo: bigint;
}

/** Bounds, what follows from them, and a sentence for people where they make a sweep slower than its rate; else null. */
export interface Bounded {
  readonly bounds: SweepBounds;
  /** Milliseconds that a silent address is usually in hand. */
  readonly silentMs: number;
  readonly slowed: string | null;
}

/** File descriptors kept back for the database, logs, UDP channels and the runtime itself. */
const reserved = 100;
/**
 * Each takes so many bytes until it is known to be silent: sockets, queries, timers. All together get an eighth of the memory that is
 * free, and at most 51 MB, so that a sweep of any size stays within 256.
 */
const bytesOfDiscovery = 12_500;
const memoryShare = 1 / 8;
const mostDiscovering = 4_096;
const leastDiscovering = 64;
const mostScanning = 320;
/** Each is a process, and more would bring a small machine to its knees. They come last, so they hold up little. */
const mostPinging = 128;
const descriptorsPerPing = 8;
/** The share of host discovery of the free descriptors; host scans get the rest. */
const discoveryShare = 0.7;
/** Sockets that an address takes: the next connect leaves before the one before has ended. A host scan takes about one. */
const socketsOfDiscovery = 2;
/** Probes a second of one host scan, roughly: it waits for replies, and pauses between two of them. */
export const hostScanRate = 8;
/** Turns come in bursts: somewhat more targets in flight than the average needs keep the rate up. */
const room = 1.25;

/**
 * How many targets are in flight: as many as the rate can use and no more, because each spends most of its time waiting; and never
 * more than memory and file descriptors allow.
 */
export function boundsFor(given: BoundsFor): Bounded {
  const { rate, descriptors, neighbours, pingUpTo } = given;
  const free = Math.max(32, descriptors - reserved);
  const { flows, seconds } = silentAddress(given);
  const useful = Math.ceil((rate * seconds * room) / Math.max(1, flows));
  const wanted = Math.max(leastDiscovering, useful);
  const byMemory = Math.max(leastDiscovering, Math.floor((given.memory * memoryShare) / bytesOfDiscovery));
  const byFiles = Math.floor((free * discoveryShare) / socketsOfDiscovery);
  const discovering = Math.min(wanted, mostDiscovering, byMemory, byFiles);
  const scanning = Math.min(
    mostScanning,
    Math.max(32, Math.ceil(rate / hostScanRate)),
    Math.floor(free * (1 - discoveryShare)),
  );
  const pinging = Math.min(mostPinging, Math.max(4, Math.floor(free / descriptorsPerPing)));
  const silentMs = usualSilentMs(given);
  const reached = Math.floor((discovering * Math.max(1, flows) * 1000) / silentMs);
  const slowing = { ...given, wanted, discovering, byMemory, byFiles, reached };
  return {
    bounds: { discovering, neighbours, pinging, scanning, hostMs: 60_000, pingUpTo },
    silentMs,
    slowed: discovering === byFiles || reached < rate ? slowedText(slowing) : null,
  };
}

interface Slowing extends BoundsFor {
  readonly wanted: number;
  readonly discovering: number;
  readonly byMemory: number;
  readonly byFiles: number;
  /** Flows a second that so many addresses at once can use. */
  readonly reached: number;
}

/** What makes the sweep slower than its rate; null if nothing does. */
function slowedText({
  wanted,
  discovering,
  byMemory,
  byFiles,
  reached,
  descriptors,
}: Slowing): string | null {
  if (discovering === wanted) return null;
  const so = `so ${digits(discovering)} addresses are scanned at a time instead of ${digits(wanted)}: the sweep is slower than its rate`;
  if (discovering === byFiles)
    return `Only ${digits(descriptors)} files may be open at once, ${so}. Raise the limit (ulimit -n ${Math.min(wanted, mostDiscovering) * 3 + reserved}).`;
  if (discovering === byMemory) return `Little memory is free, ${so}.`;
  return `At most ${digits(discovering)} addresses are scanned at a time, which bounds the memory: the rate is reached up to about ${digits(reached)} a second where nothing answers.`;
}

/**
 * The least time that a reply is waited for where replies are known to be quick, which is when the next connect leaves, too; and how late
 * timers usually are; in milliseconds.
 */
const usualWaitMs = 400;
const usuallyLateMs = 60;

/** Each gate port leaves once the one before has been silent for a while. The first waits in full, the others as long as replies usually take. */
function usualSilentMs({ ports, connectMs }: BoundsFor): number {
  const waits = ports.gate.length * (Math.min(connectMs, usualWaitMs) + usuallyLateMs);
  return Math.max(connectMs + usuallyLateMs, waits);
}

/** What a silent address costs: flows, and the seconds from the first one until the last has timed out, where no reply time is known. */
function silentAddress({ ports, scanners, connectMs }: BoundsFor): {
  readonly flows: number;
  readonly seconds: number;
} {
  let flows = ports.gate.length;
  let ms = Math.max(0, ports.gate.length - 1) * Math.min(connectMs, usualWaitMs) + connectMs;
  for (const scanner of scanners) {
    if (scanner.kind !== 'datagram' || scanner.audience !== 'every-address') continue;
    flows += 1;
    ms = Math.max(ms, Math.min(scanner.listenMs, longestUnicastMs));
  }
  return { flows, seconds: ms / 1000 };
}
