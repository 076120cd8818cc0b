import type { Address } from '../model/address.ts';
import type { DatagramChannel, Heard, LocalSegment } from '../model/network.ts';
import type { Fact } from '../model/observation.ts';
import type { DatagramScanner, Listener } from '../model/scanner.ts';
import type { SweepOptions } from './options.ts';

/** What came in by datagram from one address, in order of arrival. */
interface Heard1 {
  readonly scanner: string;
  readonly port: number;
  readonly facts: readonly Fact[];
}

/** Collects what is heard, by sender, until the sender's visit takes it; what comes later waits for the end. */
export class Hearing {
  readonly #heard = new Map<Address, Heard1[]>();

  /** The callback for one scanner. */
  by(scanner: string): Heard {
    return (from, port, facts) => {
      const list = this.#heard.get(from) ?? [];
      // A flood of answers from one sender is cut here; the first ones say all there is to say.
      if (list.length < maxAnswers) list.push({ scanner, port, facts });
      this.#heard.set(from, list);
    };
  }

  has(address: Address): boolean {
    return this.#heard.has(address);
  }

  /** Hands over what an address said so far and forgets it. */
  take(address: Address): readonly Heard1[] {
    const list = this.#heard.get(address) ?? [];
    this.#heard.delete(address);
    return list;
  }

  /** Senders whose words nobody has taken yet. */
  waiting(): readonly Address[] {
    return [...this.#heard.keys()];
  }
}

const maxAnswers = 50;

/** The unicast form of every datagram scanner, by scanner. */
export type Channels = ReadonlyMap<DatagramScanner, DatagramChannel>;

/** Opens the shared sockets; the caller closes them. */
export async function openChannels(options: SweepOptions, hearing: Hearing): Promise<Channels> {
  const channels = new Map<DatagramScanner, DatagramChannel>();
  for (const scanner of datagramScanners(options)) {
    if (scanner.audience === 'segment') continue;
    channels.set(scanner, await options.network.channel(scanner, hearing.by(scanner.id)));
  }
  return channels;
}

/** The datagram scanners of a sweep. */
export function datagramScanners(options: SweepOptions): readonly DatagramScanner[] {
  return options.scanners.filter((scanner) => scanner.kind === 'datagram');
}

/**
 * Hears every local segment that lies in the scope with every scanner that has a multicast or broadcast form. Resolves when all have
 * finished listening; a segment that fails is told and costs the others nothing.
 */
export async function hearSegments(options: SweepOptions, hearing: Hearing): Promise<void> {
  if (!options.listen) return;
  const { inScope, passedOver } = options.network.segments();
  for (const sentence of passedOver) options.onNotice?.(sentence);
  const work = inScope.flatMap((segment) => [
    ...datagramScanners(options).map((scanner) => hearGroup(options, hearing, scanner, segment)),
    ...options.scanners
      .filter((scanner) => scanner.kind === 'listener')
      .map((scanner) => listen(options, hearing, scanner, segment)),
  ]);
  const ends = await Promise.allSettled(work);
  for (const end of ends) {
    if (end.status === 'rejected')
      options.onNotice?.(`Listening failed on one segment: ${String(end.reason)}`);
  }
}

async function hearGroup(
  { network, signal }: SweepOptions,
  hearing: Hearing,
  scanner: DatagramScanner,
  segment: LocalSegment,
): Promise<void> {
  const v6 = segment.interfaceAddress.includes(':');
  const group = v6 ? scanner.group.v6 : scanner.group.v4;
  const broadcast = !v6 && scanner.broadcast === true;
  if (group !== null || broadcast) await network.hear(scanner, segment, hearing.by(scanner.id), signal);
}

/** How long a wrapped listener may browse one segment, in milliseconds. */
const listenMs = 5_000;

async function listen(
  { network, signal }: SweepOptions,
  hearing: Hearing,
  scanner: Listener,
  segment: LocalSegment,
): Promise<void> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const timer = setTimeout(end, listenMs);
  signal.addEventListener('abort', end, { once: true });
  try {
    await scanner.listen(network.segment(segment, hearing.by(scanner.id), ended.signal));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
