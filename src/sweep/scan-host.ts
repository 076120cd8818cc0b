import type { DatagramChannel } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { isReply, type ProbedPort } from './discovered.ts';
import { handledLater } from './handled-later.ts';
import type { HostRecord } from './host-record.ts';
import { probeRemainingPorts } from './remaining-ports.ts';
import type { Permit } from './semaphore.ts';
import { count, sendProbes } from './send-probes.ts';
import type { SweepContext } from './sweep-context.ts';

/** What one host scan works with. */
export interface HostScanContext extends SweepContext {
  /** Its place among host scans. It gives it up as soon as it only waits for answers to datagrams. */
  readonly place: Permit;
}

/**
 * Scans one host that showed life, in two sequences side by side: by TCP the remaining ports and every applicable probe,
 * each once, one connection at a time; and by datagram what live hosts are sent, the expensive ones once the probes have
 * shown whether they are worthwhile. Each probe is noted with its reason and how it ended. Ends early, keeping what was
 * received, when the host's time is up (`signal`) or it falls silent. How much is sent depends on its `HostScanMode`.
 */
export async function scanHost(
  record: HostRecord,
  probedPorts: readonly ProbedPort[],
  context: HostScanContext,
  signal: AbortSignal,
): Promise<void> {
  const { place } = context;
  await place.acquire();
  const ends: DatagramEnds = new Map();
  const queries = new DatagramQueries(record, context, signal, ends);
  const early = context.goesFirst(record.address);
  queries.begin(({ isWorthwhile, manages }) => isWorthwhile === undefined && !(early && manages === true));
  queries.repeat();
  const reached = await probeRemainingPorts(record, probedPorts, context, signal);
  await context.segmentsQueried;
  if (early) queries.begin(({ isWorthwhile, manages }) => isWorthwhile === undefined && manages === true);
  const done = new Set<string>();
  let well = await probeWhatFits(record, context, signal, done);
  const knowledge = record.knowledge();
  queries.begin(({ isWorthwhile }) => isWorthwhile?.(knowledge) === true);
  place.release();
  const sent = await queries.ended();
  const cutOff = (!reached || !sent) && (await isCutOff(record, probedPorts, context, signal));
  if (cutOff) record.lostPath();
  if (well && addReceived(record, context) > 0) {
    await place.acquire();
    well = await probeWhatFits(record, context, signal, done);
  }
  if (!well || signal.aborted) record.incomplete();
  noteDatagrams(record, ends, context);
}

/** Sends every applicable probe, and those that follow from answers to datagrams that come meanwhile. */
async function probeWhatFits(
  record: HostRecord,
  context: SweepContext,
  signal: AbortSignal,
  sent: Set<string>,
): Promise<boolean> {
  addReceived(record, context);
  let well = await sendProbes(record, context, signal, sent);
  while (well && addReceived(record, context) > 0) well = await sendProbes(record, context, signal, sent);
  return well;
}

/** The datagrams of one host scan, sent next to its connections. */
class DatagramQueries {
  readonly #record: HostRecord;
  readonly #context: SweepContext;
  readonly #signal: AbortSignal;
  readonly #ends: DatagramEnds;
  readonly #sending: Promise<boolean>[] = [];

  constructor(record: HostRecord, context: SweepContext, signal: AbortSignal, ends: DatagramEnds) {
    this.#record = record;
    this.#context = context;
    this.#signal = signal;
    this.#ends = ends;
  }

  /** Repeats what host discovery sent once. */
  repeat(): void {
    this.#sending.push(handledLater(queryAgain(this.#record, this.#context, this.#signal)));
  }

  /** Sends the requests of the scanners of this kind, and does not wait for the answers. */
  begin(isOfKind: (scanner: DatagramScanner) => boolean): void {
    const channels = channelsFor(this.#record, this.#context).filter(([scanner]) => isOfKind(scanner));
    this.#sending.push(handledLater(queryByDatagram(channels, this.#record, this.#signal, this.#ends)));
  }

  /** Resolves when all are answered or silent; true if every datagram could be sent. */
  async ended(): Promise<boolean> {
    return !(await Promise.all(this.#sending)).includes(false);
  }
}

/**
 * The datagrams that a host gets because it showed life. A controller gets none; its neighbours get none that belong to a
 * management protocol rather than to discovery.
 */
function channelsFor({ address }: HostRecord, { channels, policy }: SweepContext) {
  const mode = policy.modeOf(address);
  if (mode === 'controller') return [];
  return [...channels].filter(
    ([{ audience, industrial, manages }]) =>
      audience === 'alive' && industrial === undefined && (mode !== 'datagrams' || manages !== true),
  );
}

/** Moves the replies received from a host into its record, and returns their number. */
export function addReceived(record: HostRecord, { inbox, endings }: SweepContext): number {
  const received = inbox.take(record.address);
  for (const { scanner, port, facts } of received) {
    record.add(scanner, port, facts);
    count(endings, scanner, 'answered');
  }
  return received.length;
}

/** How the datagrams that a host got because it showed life ended, by scanner id. */
type DatagramEnds = Map<string, Awaited<ReturnType<DatagramChannel['query']>>>;

/** Adds to `ends` how each ended; true if every datagram could be sent. */
async function queryByDatagram(
  channels: readonly (readonly [DatagramScanner, DatagramChannel])[],
  { address }: HostRecord,
  signal: AbortSignal,
  ends: DatagramEnds,
): Promise<boolean> {
  const all = await Promise.all(
    channels.map(async ([{ id }, channel]) => {
      const end = await channel.query(address, signal);
      ends.set(id, end);
      return end;
    }),
  );
  return !all.includes('stopped');
}

/** Repeats what host discovery sent once to every address, now that there is a host: datagrams get lost. */
async function queryAgain(
  { address }: HostRecord,
  { channels, inbox, policy }: SweepContext,
  signal: AbortSignal,
): Promise<boolean> {
  if (policy.modeOf(address) === 'controller') return true;
  const unanswered = [...channels].filter(
    ([{ id, audience, repeats }]) =>
      audience === 'every-address' && repeats > 1 && !inbox.receivedBy(address, id),
  );
  const ends = await Promise.all(unanswered.map(([, channel]) => channel.query(address, signal, 'rest')));
  return !ends.includes('stopped');
}

/**
 * Whether this machine can no longer reach the host. A firewall may answer "unreachable" for a single port, so a port that
 * had replied is tried: that one is unreachable only if the host is.
 */
async function isCutOff(
  { address }: HostRecord,
  probed: readonly ProbedPort[],
  { options, policy }: SweepContext,
  signal: AbortSignal,
): Promise<boolean> {
  const replied = probed.find(({ end }) => isReply(end));
  if (replied === undefined || signal.aborted || policy.modeOf(address) !== 'full') return false;
  return (await options.network.connectProbe(address, replied.port, signal)) === 'unreachable';
}

const whyProbed = { alive: 'it showed life', 'every-address': 'every address is probed' } as const;

/**
 * Notes the datagrams, why they were sent, and how they ended. Those that every address or a controller is sent left before the host scan,
 * and were waited for. An answer may still come after the host scan.
 */
function noteDatagrams(
  record: HostRecord,
  ends: DatagramEnds,
  { channels, policy, options }: SweepContext,
): void {
  const before = options.signal.aborted ? 'stopped' : 'silent';
  // The operator's community may be for other networks.
  const queries = [...channels.keys()].filter(({ requests }) => requests(record.address).length > 0);
  for (const { id, port, audience, industrial, requests } of queries) {
    if (record.answersOf(id, port) < requests(record.address).length) record.lacks(id, port);
    const wasSent = industrial === undefined ? ends.has(id) : policy.isProbed(record.address);
    if (audience === 'segment' || (audience === 'alive' && !wasSent)) continue;
    const why = industrial === undefined ? whyProbed[audience] : 'controllers are to be left alone';
    const outcome = record.receivedBy(id) ? 'answered' : (ends.get(id) ?? before);
    record.addProbe({ scanner: id, port, tls: false, path: null, why, outcome });
  }
}
