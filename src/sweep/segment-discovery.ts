import { deadline } from '../abort/deadline.ts';
import type { Address } from '../model/address.ts';
import type { DatagramChannel, FactListener, LocalSegment } from '../model/network.ts';
import type { DatagramScanner, Listener } from '../model/scanner.ts';
import type { DatagramInbox } from './datagram-inbox.ts';
import type { HostScanPolicy } from './host-scan-policy.ts';
import type { Channels, SweepOptions } from './options.ts';

/** Opens the shared sockets; the caller closes them. */
export async function openChannels(
  options: SweepOptions,
  inbox: DatagramInbox,
  policy: HostScanPolicy,
): Promise<Channels> {
  const channels = new Map<DatagramScanner, DatagramChannel>();
  for (const scanner of datagramScanners(options)) {
    if (scanner.audience === 'segment') continue;
    channels.set(scanner, await options.network.channel(scanner, receivedBy(scanner, inbox, policy)));
  }
  return channels;
}

/** Where an answer goes. A controller's is shown to the policy first, and dropped if its sender may be forged. */
function receivedBy(scanner: DatagramScanner, inbox: DatagramInbox, policy: HostScanPolicy): FactListener {
  const receive = inbox.by(scanner.id);
  const { industrial } = scanner;
  if (industrial === undefined) return receive;
  return (from, port, facts) => {
    if (policy.received(from, industrial)) receive(from, port, facts);
  };
}

/**
 * Listens for what controllers broadcast unsolicited, for as long as the sweep lasts. Does nothing if listening is not allowed or
 * no segment of this machine is in scope, because another sweep on this machine may need the port. Returns the function that
 * ends it, and a sentence for each port that could not be opened, which has no other effect.
 */
export async function listenForControllers(
  options: SweepOptions,
  inbox: DatagramInbox,
  policy: HostScanPolicy,
): Promise<{ readonly end: () => Promise<void>; readonly because: readonly string[] }> {
  const { inScope } = options.listen ? options.network.segments() : nowhere;
  const industrial = inScope.length > 0 ? datagramScanners(options).filter((one) => one.industrial) : [];
  const leave: (() => Promise<void>)[] = [];
  const because: string[] = [];
  for (const scanner of industrial) {
    const had = await options.network.listenPassively(scanner, receivedBy(scanner, inbox, policy));
    if (typeof had === 'string') because.push(had);
    else {
      leave.push(had);
      policy.listening();
    }
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

/**
 * Addresses at which hosts of the local IPv6 segments in scope are, so that the hosts of a large network are found before host
 * discovery goes through it. Empty if multicast is not allowed.
 */
export async function allNodesOnSegments({
  listen,
  network,
  signal,
}: SweepOptions): Promise<ReadonlySet<Address>> {
  const { inScope } = listen ? network.segments() : nowhere;
  const segments = inScope.filter(({ interfaceAddress }) => interfaceAddress.includes(':'));
  const found = await Promise.all(segments.map((segment) => network.allNodes(segment, signal)));
  return new Set(found.flat());
}

/** What could not be received on local segments. */
export interface DiscoveryGaps {
  /** Ids of scanners that could not receive replies to multicast: devices known only by these were not probed. */
  readonly scanners: readonly string[];
  /** Sentences for people. */
  readonly because: readonly string[];
}

/**
 * Queries every local segment in scope with every scanner that has a multicast or broadcast form. Ends when all have finished
 * listening. A segment that fails is reported and does not affect the others.
 */
export async function discoverOnSegments(
  options: SweepOptions,
  inbox: DatagramInbox,
): Promise<DiscoveryGaps> {
  const { inScope, partly, passedOver } = options.listen ? options.network.segments() : nowhere;
  for (const sentence of passedOver) options.onNotice?.(sentence);
  const receiveFailed = new Set(inScope.length > 0 && partly.length === 0 ? [] : segmentScanners(options));
  if (partly.length > 0) for (const id of groupAnswered(options)) receiveFailed.add(id);
  const because = new Set(partly);
  const fail = (scanner: string, message: string) => {
    receiveFailed.add(scanner);
    because.add(message);
  };
  const query = async (scanner: DatagramScanner | Listener, segment: LocalSegment) => {
    try {
      const message =
        scanner.kind === 'listener'
          ? await listen(options, inbox, scanner, segment)
          : await queryGroup(options, inbox, scanner, segment);
      if (message !== null) fail(scanner.id, message);
    } catch (error) {
      const message = `Listening failed on one segment: ${String(error)}`;
      options.onNotice?.(message);
      fail(scanner.id, message);
    }
  };
  const queriers = options.scanners.filter((scanner) => scanner.kind !== 'probe');
  await Promise.all(inScope.flatMap((segment) => queriers.map((scanner) => query(scanner, segment))));
  return { scanners: [...receiveFailed], because: [...because] };
}

const nowhere = { inScope: [], partly: [], passedOver: [] };

/** Scanners that query only segments, never a single address. */
function segmentScanners({ scanners }: SweepOptions): string[] {
  return scanners
    .filter((one) => one.kind === 'listener' || (one.kind === 'datagram' && one.audience === 'segment'))
    .map(({ id }) => id);
}

/** Scanners that query each address, but whose devices may answer to the group. */
function groupAnswered(options: SweepOptions): string[] {
  return datagramScanners(options)
    .filter(({ answersTo }) => answersTo !== undefined && answersTo.groups.length > 0)
    .map(({ id }) => id);
}

async function queryGroup(
  { network, signal }: SweepOptions,
  inbox: DatagramInbox,
  scanner: DatagramScanner,
  segment: LocalSegment,
): Promise<string | null> {
  const v6 = segment.interfaceAddress.includes(':');
  const group = v6 ? scanner.group.v6 : scanner.group.v4;
  const broadcast = !v6 && scanner.broadcast === true;
  if (group === null && !broadcast) return null;
  return network.querySegment(scanner, segment, inbox.by(scanner.id), signal);
}

/** How long a wrapped listener may browse one segment, in milliseconds. */
const listenMs = 5_000;

async function listen(
  { network, signal }: SweepOptions,
  inbox: DatagramInbox,
  scanner: Listener,
  segment: LocalSegment,
): Promise<null> {
  const limit = deadline(signal, listenMs);
  try {
    await scanner.listen(network.segment(segment, inbox.by(scanner.id), limit.signal));
    return null;
  } finally {
    limit.release();
  }
}
