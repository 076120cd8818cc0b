import { given } from '../model/given.ts';
import type { Dialer, HostKnowledge, Probe, ProbeResult, ProbeTarget } from '../model/scanner.ts';
import type { HostRecord } from './host-record.ts';
import type { EndingCounts } from './options.ts';
import type { SweepContext } from './sweep-context.ts';
import { WatchedDialer } from './watched-dialer.ts';

/** Probes in a row without an answer after which a host is left alone. */
const patience = 3;
/** The same for a host that accepts every connection: it is probably not a real one. */
const patienceInDoubt = 2;

/**
 * Sends every applicable probe, each once. False if the host was left alone because it fell silent, or refused connections that
 * it had accepted, so many times in a row that something must have happened to it.
 */
export async function sendProbes(
  record: HostRecord,
  context: SweepContext,
  signal: AbortSignal,
  sent: Set<string>,
): Promise<boolean> {
  const { options } = context;
  const wasSilent = (port: number) => options.ports.full.includes(port) && !record.replied(port);
  const dial = options.network.dialer(record.address, signal, wasSilent);
  const probes = options.scanners.filter((scanner) => scanner.kind === 'probe');
  let inVain = 0;
  let last: ProbeResult['end'] = 'answered';
  while (!signal.aborted && last !== 'stopped') {
    const known = choiceBasis(record, context);
    if (known === null) return true;
    const next = nextProbe(probes, known.knowledge, sent);
    const given = inVain >= known.patience;
    if (next === null || given) {
      if (!known.doubtful && !met.has(last)) await checkOn(record, context, signal);
      return !given;
    }
    last = (await sendProbe(next, dial, record, context, signal)).end;
    inVain = last === 'silent' || last === 'refused' ? inVain + 1 : 0;
  }
  return true;
}

/** Endings that prove that the host is still there. */
const met: ReadonlySet<ProbeResult['end']> = new Set(['answered', 'not-mine']);

/** One connect to a port that was open distinguishes a host that answers no probe from one that something has happened to. */
async function checkOn(
  record: HostRecord,
  { options, fellSilent }: SweepContext,
  signal: AbortSignal,
): Promise<void> {
  const [port] = record.knowledge().openPorts;
  if (port === undefined || signal.aborted) return;
  const end = await options.network.connectProbe(record.address, port, signal);
  if (end === 'silent' || end === 'refused') fellSilent(record.address);
}

interface ChoiceBasis {
  readonly knowledge: HostKnowledge;
  readonly patience: number;
  readonly doubtful: boolean;
}

/** What the next probe is chosen by; null if the host is to be sent nothing more. */
function choiceBasis(record: HostRecord, { options, policy }: SweepContext): ChoiceBasis | null {
  const { address } = record;
  const mode = policy.modeOf(address);
  const knowledge = record.knowledge();
  if (mode === 'full') return { knowledge, patience, doubtful: false };
  if (mode !== 'doubtful' || !policy.isWorthConnecting(address)) return null;
  // Its open ports prove nothing, so the ports probed are those where cameras usually are.
  const openPorts = options.ports.gate.toSorted((a, b) => a - b);
  return { knowledge: { ...knowledge, openPorts }, patience: patienceInDoubt, doubtful: true };
}

/** Sends one probe and notes it. A probe that throws has a bug: that is reported, and costs one answer, not the sweep. */
async function sendProbe(
  { probe, target }: Next,
  dial: Dialer,
  record: HostRecord,
  { options, endings, policy }: SweepContext,
  signal: AbortSignal,
): Promise<ProbeResult> {
  let reading: ProbeResult = { end: 'not-mine' };
  const watched = new WatchedDialer(dial);
  try {
    reading = await probe.run(watched, target, record.knowledge());
  } catch (error) {
    options.onBug?.(
      new Error(`the ${probe.id} scanner failed on ${dial.address} port ${target.port}`, { cause: error }),
    );
  }
  count(endings, probe.id, reading.end);
  const { port, tls, path = null, why = `port ${port} is open` } = target;
  const { end: outcome, login, unread } = reading;
  record.addProbe({ scanner: probe.id, port, tls, path, why, outcome, ...given({ login, unread }) });
  if (reading.end === 'answered') record.add(probe.id, port, reading.facts);
  // A probe that cannot be read at all has ended so already.
  if (outcome === 'answered') for (const _ of unread ?? []) count(endings, probe.id, 'not-mine');
  if (watched.lacking || unread !== undefined) record.lacks(probe.id, port);
  const mayGoOn = !signal.aborted && policy.mayStart(record.address, 'connect');
  if (watched.stopped && mayGoOn) record.cutOff();
  return reading;
}

interface Next {
  readonly probe: Probe;
  readonly target: ProbeTarget;
}

function nextProbe(probes: readonly Probe[], known: HostKnowledge, sent: Set<string>): Next | null {
  for (const probe of probes) {
    for (const target of probe.targets(known)) {
      const key = `${probe.id} ${target.port} ${target.tls} ${target.path ?? ''}`;
      if (sent.has(key)) continue;
      sent.add(key);
      return { probe, target };
    }
  }
  return null;
}

/** Adds one ending to the sweep's counters. */
export function count(endings: EndingCounts, scanner: string, end: ProbeResult['end']): void {
  const counts = endings[scanner] ?? {};
  counts[end] = (counts[end] ?? 0) + 1;
  endings[scanner] = counts;
}
