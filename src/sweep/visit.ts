import type { Ask, Dialer, Probe, Reading } from '../model/scanner.ts';
import type { Channels, Hearing } from './hearing.ts';
import type { HostRecord } from './host-record.ts';
import type { EndingCounts, SweepOptions } from './options.ts';
import { note, type Searched } from './search.ts';

/** Silent questions in a row after which a host is left in peace. */
const patience = 3;

/**
 * Asks one host that showed life: the rest of the ports, the discovery datagrams meant for the living, then whatever
 * the probes want to know, each question once, one connection at a time. Ends early, keeping what was said, when the
 * host's time is up (`signal`) or it falls silent.
 */
export async function visit(
  host: Searched,
  options: SweepOptions,
  channels: Channels,
  hearing: Hearing,
  endings: EndingCounts,
  signal: AbortSignal,
): Promise<void> {
  const { record } = host;
  await knockRest(host, options, signal);
  readHearing(record, hearing, endings);
  await askTheLiving(record, channels, signal);
  readHearing(record, hearing, endings);
  await askProbes(record, options, endings, signal);
  readHearing(record, hearing, endings);
}

/** Moves what was heard of a host into its record. */
export function readHearing(record: HostRecord, hearing: Hearing, endings: EndingCounts): void {
  for (const { scanner, port, facts } of hearing.take(record.address)) {
    record.add(scanner, port, facts);
    count(endings, scanner, 'answered');
  }
}

async function knockRest(
  host: Searched,
  { network, ports }: SweepOptions,
  signal: AbortSignal,
): Promise<void> {
  for (const port of ports.full) {
    if (signal.aborted) return;
    if (!host.knocked.has(port))
      note(host.record, port, await network.knock(host.record.address, port, signal));
  }
}

async function askTheLiving(record: HostRecord, channels: Channels, signal: AbortSignal): Promise<void> {
  const asks = [...channels]
    .filter(([scanner]) => scanner.audience === 'alive')
    .map(([, channel]) => channel.ask(record.address, signal));
  await Promise.all(asks);
}

async function askProbes(
  record: HostRecord,
  options: SweepOptions,
  endings: EndingCounts,
  signal: AbortSignal,
): Promise<void> {
  const dial = options.network.dialer(record.address, signal);
  const probes = options.scanners.filter((scanner) => scanner.kind === 'probe');
  const asked = new Set<string>();
  let silent = 0;
  for (;;) {
    const next = nextAsk(probes, record, asked);
    if (next === null || signal.aborted || silent >= patience) return;
    const reading = await put(next.probe, dial, next.ask, options);
    count(endings, next.probe.id, reading.end);
    silent = reading.end === 'silent' ? silent + 1 : 0;
    if (reading.end === 'answered') record.add(next.probe.id, next.ask.port, reading.facts);
    if (reading.end === 'stopped') return;
  }
}

/** A probe that throws has a bug: it is told, and costs one answer, not the sweep. */
async function put(probe: Probe, dial: Dialer, ask: Ask, options: SweepOptions): Promise<Reading> {
  try {
    return await probe.run(dial, ask);
  } catch (error) {
    options.onBug?.(
      new Error(`the ${probe.id} scanner failed on ${dial.address} port ${ask.port}`, { cause: error }),
    );
    return { end: 'not-mine' };
  }
}

function nextAsk(
  probes: readonly Probe[],
  record: HostRecord,
  asked: Set<string>,
): { probe: Probe; ask: Ask } | null {
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
