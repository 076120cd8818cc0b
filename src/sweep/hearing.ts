import { deadline } from '../abort/deadline.ts';
import type { Address } from '../model/address.ts';
import type { DatagramChannel, FactListener, LocalSegment } from '../model/network.ts';
import type { Fact } from '../model/observation.ts';
import type { DatagramScanner, Listener } from '../model/scanner.ts';
import type { Caution } from './caution.ts';
import type { SweepOptions } from './options.ts';

/** What came in by datagram from one address, in order of arrival. */
interface HeardDatagram {
  readonly scanner: string;
  readonly port: number;
  readonly facts: readonly Fact[];
}

/**
 * Collects what is heard, by sender, until the sender's visit takes it; what comes later waits for the end. A sender can be
 * forged, and a scope has many addresses: what is held for all of them together is bounded, and what is beyond it is dropped.
 */
export class Hearing {
  readonly #heard = new Map<Address, HeardDatagram[]>();
  #weight = 0;

  /** The callback for one scanner. */
  by(scanner: string): FactListener {
    return (from, port, facts) => {
      const list = this.#heard.get(from) ?? [];
      const weight = weightOf(facts);
      // A flood of answers is cut here; the first ones of a sender say all there is to say.
      if (list.length < maxAnswers && this.#weight + weight <= maxWeight) {
        list.push({ scanner, port, facts });
        this.#weight += weight;
      }
      if (list.length > 0) this.#heard.set(from, list);
    };
  }

  has(address: Address): boolean {
    return this.#heard.has(address);
  }

  /** Whether a scanner's answer from an address is here and not taken yet. */
  heardBy(address: Address, scanner: string): boolean {
    return this.#heard.get(address)?.some((one) => one.scanner === scanner) === true;
  }

  /** Hands over what an address said so far and forgets it. */
  take(address: Address): readonly HeardDatagram[] {
    const list = this.#heard.get(address) ?? [];
    this.#heard.delete(address);
    for (const { facts } of list) this.#weight -= weightOf(facts);
    return list;
  }

  /** Senders whose words nobody has taken yet. */
  waiting(): readonly Address[] {
    return [...this.#heard.keys()];
  }
}

const maxAnswers = 50;
/** Characters held at once, with what an answer and a fact take besides: ten times what a network of 5,000 cameras says. */
const maxWeight = 33_554_432;
const ownWeight = 128;

function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { value }) => sum + value.length + ownWeight, ownWeight);
}

/** The unicast form of every datagram scanner, by scanner. */
export type Channels = ReadonlyMap<DatagramScanner, DatagramChannel>;

/** Opens the shared sockets; the caller closes them. */
export async function openChannels(
  options: SweepOptions,
  hearing: Hearing,
  caution: Caution,
): Promise<Channels> {
  const channels = new Map<DatagramScanner, DatagramChannel>();
  for (const scanner of datagramScanners(options)) {
    if (scanner.audience === 'segment') continue;
    channels.set(scanner, await options.network.channel(scanner, heardBy(scanner, hearing, caution)));
  }
  return channels;
}

/** Where an answer goes: one of a controller's is told first, and dropped where its sender may be forged. */
function heardBy(scanner: DatagramScanner, hearing: Hearing, caution: Caution): FactListener {
  const hear = hearing.by(scanner.id);
  const { industrial } = scanner;
  if (industrial === undefined) return hear;
  return (from, port, facts) => {
    if (caution.heard(from, industrial)) hear(from, port, facts);
  };
}

/**
 * Hears what controllers say unasked, for as long as the sweep lasts; nothing where listening is not allowed, or where no
 * segment of this machine lies in the scope: another sweep of it may need the port. Gives the
 * function that ends it, and a sentence for each port that cannot be had, which costs nothing else.
 */
export async function overhearControllers(
  options: SweepOptions,
  hearing: Hearing,
  caution: Caution,
): Promise<{ readonly end: () => Promise<void>; readonly because: readonly string[] }> {
  const { inScope } = options.listen ? options.network.segments() : nowhere;
  const industrial = inScope.length > 0 ? datagramScanners(options).filter((one) => one.industrial) : [];
  const leave: (() => Promise<void>)[] = [];
  const because: string[] = [];
  for (const scanner of industrial) {
    const had = await options.network.listenPassively(scanner, heardBy(scanner, hearing, caution));
    if (typeof had === 'string') because.push(had);
    else leave.push(had);
  }
  const end = async () => {
    await Promise.all(leave.map((one) => one()));
  };
  return { end, because };
}

/** The datagram scanners of a sweep. */
export function datagramScanners(options: SweepOptions): readonly DatagramScanner[] {
  return options.scanners.filter((scanner) => scanner.kind === 'datagram');
}

/** What was not heard of segments. */
export interface Unheard {
  /** Ids of scanners that could not hear what answers to groups: whoever is known by them alone was not asked. */
  readonly scanners: readonly string[];
  /** Sentences for people. */
  readonly because: readonly string[];
}

/**
 * Hears every local segment that lies in the scope with every scanner that has a multicast or broadcast form. Ends when all have
 * finished listening; a segment that fails is told and costs the others nothing.
 */
export async function hearSegments(options: SweepOptions, hearing: Hearing): Promise<Unheard> {
  const { inScope, passedOver } = options.listen ? options.network.segments() : nowhere;
  for (const sentence of passedOver) options.onNotice?.(sentence);
  const unheard = new Set(inScope.length > 0 ? [] : segmentScanners(options));
  const because = new Set<string>();
  const fail = (scanner: string, says: string) => {
    unheard.add(scanner);
    because.add(says);
  };
  const hears = async (scanner: DatagramScanner | Listener, segment: LocalSegment) => {
    try {
      const says =
        scanner.kind === 'listener'
          ? await listen(options, hearing, scanner, segment)
          : await hearGroup(options, hearing, scanner, segment);
      if (says !== null) fail(scanner.id, says);
    } catch (error) {
      const says = `Listening failed on one segment: ${String(error)}`;
      options.onNotice?.(says);
      fail(scanner.id, says);
    }
  };
  const hearers = options.scanners.filter((scanner) => scanner.kind !== 'probe');
  await Promise.all(inScope.flatMap((segment) => hearers.map((scanner) => hears(scanner, segment))));
  return { scanners: [...unheard], because: [...because] };
}

const nowhere = { inScope: [], passedOver: [] };

/** Scanners that ask segments and no address. */
function segmentScanners({ scanners }: SweepOptions): string[] {
  return scanners
    .filter((one) => one.kind === 'listener' || (one.kind === 'datagram' && one.audience === 'segment'))
    .map(({ id }) => id);
}

async function hearGroup(
  { network, signal }: SweepOptions,
  hearing: Hearing,
  scanner: DatagramScanner,
  segment: LocalSegment,
): Promise<string | null> {
  const v6 = segment.interfaceAddress.includes(':');
  const group = v6 ? scanner.group.v6 : scanner.group.v4;
  const broadcast = !v6 && scanner.broadcast === true;
  if (group === null && !broadcast) return null;
  return network.hear(scanner, segment, hearing.by(scanner.id), signal);
}

/** How long a wrapped listener may browse one segment, in milliseconds. */
const listenMs = 5_000;

async function listen(
  { network, signal }: SweepOptions,
  hearing: Hearing,
  scanner: Listener,
  segment: LocalSegment,
): Promise<null> {
  const limit = deadline(signal, listenMs);
  try {
    await scanner.listen(network.segment(segment, hearing.by(scanner.id), limit.signal));
    return null;
  } finally {
    limit.release();
  }
}
