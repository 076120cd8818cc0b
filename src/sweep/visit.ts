import type { DatagramChannel } from '../model/network.ts';
import type { Ask, DatagramScanner, Dialer, Probe, Reading } from '../model/scanner.ts';
import type { HostRecord } from './host-record.ts';
import type { EndingCounts, SweepOptions } from './options.ts';
import { isReply, type Knocked } from './search.ts';
import type { Tools } from './tools.ts';

/** Silent questions in a row after which a host is left in peace. */
const patience = 3;

/**
 * Asks one host that showed life: the rest of the ports and, meanwhile, the discovery datagrams meant for the living;
 * then whatever the probes want to know, each question once, one connection at a time, and beside them the datagrams
 * that are worth asking by then. Each is noted with its reason and its ending. Ends early, keeping what was said, when the host's time is up (`signal`) or it falls silent.
 */
export async function visit(
  record: HostRecord,
  knocked: readonly Knocked[],
  tools: Tools,
  signal: AbortSignal,
): Promise<void> {
  const probed = new Set<string>();
  const channels = [...tools.channels].filter(([{ audience }]) => audience === 'alive');
  const living = askByDatagram(
    channels.filter(([{ worthAsking }]) => worthAsking === undefined),
    record,
    signal,
  );
  await knockRest(record, knocked, tools.options, signal);
  await living;
  await tools.segmentsHeard;
  readHearing(record, tools);
  const worth = channels.filter(([{ worthAsking }]) => worthAsking?.(record.knowledge()) === true);
  const dear = askByDatagram(worth, record, signal);
  await askProbes(record, tools, signal, probed);
  await dear;
  if (readHearing(record, tools) > 0) await askProbes(record, tools, signal, probed);
  noteDatagrams(record, tools, signal, new Set(worth.map(([{ id }]) => id)));
}

/** Moves what was heard of a host into its record; gives how many answers that were. */
export function readHearing(record: HostRecord, { hearing, endings }: Tools): number {
  const heard = hearing.take(record.address);
  for (const { scanner, port, facts } of heard) {
    record.add(scanner, port, facts);
    count(endings, scanner, 'answered');
  }
  return heard.length;
}

/**
 * The ports that have not answered yet. One that was silent at the gate is asked once more, because now it is known
 * that somebody is there: the first connect may have been lost or not waited for long enough.
 */
async function knockRest(
  record: HostRecord,
  knocked: readonly Knocked[],
  { network, ports }: SweepOptions,
  signal: AbortSignal,
): Promise<void> {
  const ends = new Map(knocked.map(({ port, end }) => [port, end]));
  for (const { port, end } of knocked) if (isReply(end)) record.knocked(port, end === 'open');
  const speaksTcp = knocked.some(({ end }) => isReply(end));
  for (const port of ports.full) {
    if (signal.aborted) return;
    const before = ends.get(port);
    if (before !== undefined && isReply(before)) continue;
    const wait = speaksTcp && before === undefined ? 'usual' : 'full';
    const end = await network.knock(record.address, port, signal, wait);
    if (isReply(end)) record.knocked(port, end === 'open');
  }
}

async function askByDatagram(
  channels: readonly (readonly [DatagramScanner, DatagramChannel])[],
  { address }: HostRecord,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(channels.map(([, channel]) => channel.ask(address, signal)));
}

/** What was asked by datagram, told apart by whom it goes to; an answer may still come after the visit. */
function noteDatagrams(
  record: HostRecord,
  { channels }: Tools,
  signal: AbortSignal,
  worth: ReadonlySet<string>,
): void {
  const unheard = signal.aborted ? 'stopped' : 'silent';
  for (const [{ id, port, audience, worthAsking }] of channels) {
    if (audience === 'segment' || (worthAsking !== undefined && !worth.has(id))) continue;
    const why = audience === 'alive' ? 'it showed life' : 'every address is asked';
    const end = record.heardBy(id) ? 'answered' : unheard;
    record.asked({ scanner: id, port, tls: false, path: null, why, end });
  }
}

async function askProbes(
  record: HostRecord,
  { options, endings }: Tools,
  signal: AbortSignal,
  asked: Set<string>,
): Promise<void> {
  const dial = options.network.dialer(record.address, signal);
  const probes = options.scanners.filter((scanner) => scanner.kind === 'probe');
  let silent = 0;
  for (;;) {
    const next = nextAsk(probes, record, asked);
    if (next === null || signal.aborted || silent >= patience) return;
    const reading = await put(next, dial, record, options);
    count(endings, next.probe.id, reading.end);
    note(record, next, reading.end);
    silent = reading.end === 'silent' ? silent + 1 : 0;
    if (reading.end === 'answered') record.add(next.probe.id, next.ask.port, reading.facts);
    if (reading.end === 'stopped') return;
  }
}

function note(record: HostRecord, { probe, ask }: Next, end: Reading['end']): void {
  const { port, tls, path = null, why = `port ${port} is open` } = ask;
  record.asked({ scanner: probe.id, port, tls, path, why, end });
}

/** A probe that throws has a bug: it is told, and costs one answer, not the sweep. */
async function put(
  { probe, ask }: Next,
  dial: Dialer,
  record: HostRecord,
  options: SweepOptions,
): Promise<Reading> {
  try {
    return await probe.run(dial, ask, record.knowledge());
  } catch (error) {
    options.onBug?.(
      new Error(`the ${probe.id} scanner failed on ${dial.address} port ${ask.port}`, { cause: error }),
    );
    return { end: 'not-mine' };
  }
}

interface Next {
  readonly probe: Probe;
  readonly ask: Ask;
}

function nextAsk(probes: readonly Probe[], record: HostRecord, asked: Set<string>): Next | null {
  const known = record.knowledge();
  for (const probe of probes) {
    for (const ask of probe.asks(known)) {
      const key = `${probe.id} ${ask.port} ${ask.tls} ${ask.path ?? ''}`;
      if (asked.has(key)) continue;
      asked.add(key);
      return { probe, ask };
    }
  }
  return null;
}

/** Adds one ending to the sweep's counters. */
export function count(endings: EndingCounts, scanner: string, end: Reading['end']): void {
  const counts = endings[scanner] ?? {};
  counts[end] = (counts[end] ?? 0) + 1;
  endings[scanner] = counts;
}
